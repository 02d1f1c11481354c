using Yuanjie.Directory;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Localities;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Web.Demo;

/// <summary>Who acts in the stories of the demo county: the people of the pack, in the posts the pack gives them.</summary>
internal sealed class DemoCast(LocalityPack pack, SeededDirectory directory)
{
    private readonly ILookup<string, PersonSeed> byOrganisation = pack.People
        .SelectMany(p => p.Posts.Select(post => (post.Organisation, Person: p)))
        .ToLookup(p => p.Organisation, p => p.Person);

    /// <summary>The committee that serves the place: the community's own where there is one, else the town's.</summary>
    public OrganisationSeed? CommitteeFor(AreaCode place, Random random)
    {
        var serving = pack.Organisations
            .Where(o => o.Kind is OrganisationKind.PeoplesMediationCommittee && o.Area.Contains(place) && MediatorsOf(o).Any())
            .ToArray();
        return serving.Length == 0 ? null : serving[random.Next(serving.Length)];
    }

    public IEnumerable<PersonSeed> MediatorsOf(OrganisationSeed organisation) =>
        byOrganisation[organisation.Key].Where(p => p.Mediator is not null);

    public OrganisationSeed Court => pack.Organisations.First(o => o.Kind is OrganisationKind.PeoplesCourt);

    public OrganisationId IdOf(OrganisationSeed organisation) => directory.Organisations[organisation.Key];

    public PersonId IdOf(PersonSeed person) => directory.People[person.Key];

    /// <summary>The first person with this role, acting in it.</summary>
    public Actor With(Role role)
    {
        var person = pack.People.First(p => p.Posts.Any(post => post.Roles.Contains(role)));
        var post = person.Posts.First(p => p.Roles.Contains(role));
        return As(person, pack.Organisations.First(o => o.Key == post.Organisation), role);
    }

    /// <summary>This person at work in this organisation.</summary>
    public Actor As(PersonSeed person, OrganisationSeed organisation, Role role) => new()
    {
        Person = IdOf(person),
        Organisation = IdOf(organisation),
        Name = person.Name,
        Scope = organisation.Kind.OverseesArea() ? organisation.Area : null,
        Permissions = RolePermissions.Of(role).Permissions,
    };
}
