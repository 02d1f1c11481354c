using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Accounts;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Localities;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory;

/// <summary>A directory filled from a pack, by the pack's own keys.</summary>
/// <param name="SignIns">The demo sign-ins to be shown at the start.</param>
public sealed record SeededDirectory(
    IReadOnlyDictionary<string, OrganisationId> Organisations,
    IReadOnlyDictionary<string, PersonId> People,
    IReadOnlyList<DemoSignIn> SignIns);

/// <param name="Office">Role and organisation, such as 法官　青溪县人民法院.</param>
public sealed record DemoSignIn(string UserName, string Name, string Office);

/// <summary>Fills a new house with the places, organisations and people of its locality pack. What is already there stays as it is.</summary>
public sealed class DirectorySeed(YuanjieDb db, FieldCipher cipher, UserManager<Account> users, AreaTreeCache cache)
{
    /// <param name="pack">Checked when it was read.</param>
    /// <param name="since">First day of every organisation and post.</param>
    /// <param name="demoPassword">Of the demo sign-ins, which keep it; null opens no accounts.</param>
    /// <param name="act">Who fills, when.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<SeededDirectory> LoadAsync(LocalityPack pack, DateOnly since, string? demoPassword, Act act, CancellationToken ct)
    {
        await AddAreasAsync(pack.Areas, act, ct);
        var organisations = await AddOrganisationsAsync(pack.Organisations, since, act, ct);
        var people = await AddPeopleAsync(pack.People, organisations, since, act, ct);
        var names = pack.Organisations.ToDictionary(o => o.Key, o => o.Name);
        var demo = pack.People.Where(p => p.Demo && p.UserName is not null).ToList();
        if (demoPassword is not null)
        {
            await OpenAccountsAsync(demo, people, demoPassword, act, ct);
        }

        return new SeededDirectory(
            organisations,
            people,
            demoPassword is null ? [] : demo.ConvertAll(p => new DemoSignIn(p.UserName!, p.Name, string.Join("、", p.Posts.Select(post => $"{names[post.Organisation]}{post.Roles[0].DisplayName()}")))));
    }

    private async Task AddAreasAsync(IReadOnlyList<AreaSeed> seeds, Act act, CancellationToken ct)
    {
        var known = (await db.Areas.Select(a => a.Code).ToListAsync(ct)).ToHashSet();
        foreach (var seed in seeds.Where(s => !known.Contains(s.Code)))
        {
            var area = new Area(seed.Code, seed.Name, seed.Kind);
            area.Describe(new AreaFacts(seed.Latitude, seed.Longitude, seed.Population, seed.Households));
            db.Areas.Add(area);
            db.Record(area, new AreaAdded(area.Code, area.Name, area.KindName), act);
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        cache.Forget();
    }

    private async Task<Dictionary<string, OrganisationId>> AddOrganisationsAsync(IReadOnlyList<OrganisationSeed> seeds, DateOnly since, Act act, CancellationToken ct)
    {
        var known = (await db.Organisations.Select(o => new { o.Id, o.Name, o.Area }).ToListAsync(ct)).ToDictionary(o => (o.Name, o.Area), o => o.Id);
        var byKey = new Dictionary<string, OrganisationId>(StringComparer.Ordinal);
        foreach (var seed in seeds)
        {
            if (known.TryGetValue((seed.Name, seed.Area), out var id))
            {
                byKey[seed.Key] = id;
                continue;
            }

            var organisation = new Organisation(OrganisationId.New(), seed.Kind, since);
            Require(organisation.Describe(new OrganisationProfile
            {
                Kind = seed.Kind,
                Name = seed.Name,
                ShortName = seed.ShortName,
                Area = seed.Area,
                Rung = seed.Rung,
                CourtCode = seed.CourtCode,
                Phone = seed.Phone,
                Categories = seed.Categories,
                Covers = seed.Covers,
            }));
            db.Organisations.Add(organisation);
            db.Record(organisation, new OrganisationAdded(organisation.Id, organisation.Profile, since), act);
            byKey[seed.Key] = organisation.Id;
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return byKey;
    }

    private async Task<Dictionary<string, PersonId>> AddPeopleAsync(IReadOnlyList<PersonSeed> seeds, Dictionary<string, OrganisationId> organisations, DateOnly since, Act act, CancellationToken ct)
    {
        var kinds = await db.Organisations.ToDictionaryAsync(o => o.Id, o => o.Kind, ct);
        var known = (await db.People.Select(p => new { p.Id, p.Name, p.PhoneIndex }).ToListAsync(ct))
            .Where(p => p.PhoneIndex is not null).ToDictionary(p => (p.Name, Convert.ToHexString(p.PhoneIndex!)), p => p.Id);
        var byKey = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        foreach (var seed in seeds)
        {
            if (!PersonName.TryParse(seed.Name, out var name) || !PhoneNumber.TryParse(seed.Phone, out var phone))
            {
                throw new InvalidOperationException($"The pack's person {seed.Key} has no readable name or telephone, though the pack was checked.");
            }

            if (known.TryGetValue((name.Value, Convert.ToHexString(cipher.IndexOf(phone))), out var id))
            {
                byKey[seed.Key] = id;
                continue;
            }

            var person = new Person(PersonId.New(), name.Value, seed.Sex);
            person.SetPhone(phone, cipher);
            db.People.Add(person);
            db.Record(person, new PersonAdded(person.Id, person.Name, person.Sex, person.Groups), act);
            foreach (var post in seed.Posts)
            {
                Appoint(person, post, seed.Grids, organisations[post.Organisation], kinds, since, act);
            }

            if (seed.Mediator is { } mediator)
            {
                var terms = new MediatorTerms
                {
                    Skills = mediator.Skills,
                    Languages = mediator.Languages,
                    Level = mediator.Level,
                    TermFrom = mediator.TermFrom,
                    TermTo = mediator.TermTo,
                    MaxOpen = mediator.MaxOpen,
                    SpeciallyInvited = mediator.SpeciallyInvited,
                };
                Require(person.SetMediator(terms));
                db.Record(person, new MediatorSet(person.Id, terms), act);
            }

            byKey[seed.Key] = person.Id;
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return byKey;
    }

    private void Appoint(Person person, PostSeed post, IReadOnlyList<AreaCode> grids, OrganisationId organisation, Dictionary<OrganisationId, OrganisationKind> kinds, DateOnly since, Act act)
    {
        foreach (var role in post.Roles)
        {
            if (!RolePermissions.Of(role).IsHeldAt(kinds[organisation]))
            {
                throw new InvalidOperationException($"The pack appoints {person.Name} as {role} at a {kinds[organisation]}, where there is no such post.");
            }

            // A grid worker holds one post for each grid: the post in use says which grid is seen.
            foreach (var scope in role == Role.GridWorker ? grids.Select(g => (AreaCode?)g) : [null])
            {
                var appointment = new Appointment(AppointmentId.New(), person.Id, organisation, role, since) { Scope = scope };
                Require(person.Appoint(appointment));
                db.Record(person, new PersonAppointed(person.Id, appointment.Id, organisation, role, scope, since, null), act);
            }
        }

        db.Duties.AddRange((post.Duty ?? []).Select(day => new Duty(organisation, person.Id) { Weekday = day }));
    }

    private async Task OpenAccountsAsync(List<PersonSeed> demo, Dictionary<string, PersonId> people, string password, Act act, CancellationToken ct)
    {
        var known = (await db.Accounts.Where(a => a.Kind == AccountKind.Staff).Select(a => a.UserName!).ToListAsync(ct)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var seed in demo.Where(s => !known.Contains(s.UserName!)))
        {
            var account = Account.ForStaff(people[seed.Key], seed.Name, seed.UserName!.ToLowerInvariant());
            account.SetPassword(users.PasswordHasher.HashPassword(account, password), handedOver: false);
            AccountService.Open(db, account, act);
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static void Require(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The pack breaks a rule of the directory: {refusal.Message} ({refusal.Code})");
        }
    }
}
