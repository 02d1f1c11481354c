using Yuanjie.Directory.Access;
using Yuanjie.Directory.People;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory.Localities;

/// <summary>A member of staff a new house starts with.</summary>
public sealed record PersonSeed
{
    /// <summary>Unique in the pack; not stored.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public required string Phone { get; init; }

    /// <summary>Null for those who get no account.</summary>
    public string? UserName { get; init; }

    /// <summary>The sign-in is printed at the start of a demo house.</summary>
    public bool Demo { get; init; }

    public required IReadOnlyList<PostSeed> Posts { get; init; }

    /// <summary>Grids of a grid worker; empty for others.</summary>
    public IReadOnlyList<AreaCode> Grids { get; init; } = [];

    /// <summary>Null for those who do not mediate.</summary>
    public MediatorSeed? Mediator { get; init; }

    internal static IReadOnlyList<PersonSeed> Load(string folder, IReadOnlyList<AreaSeed> areas, IReadOnlyList<OrganisationSeed> organisations)
    {
        var file = new PackFile(folder, "people.json");
        var people = file.Read<PeopleFile>().People;
        var grids = areas.Where(a => a.Code.Level is AreaLevel.Grid).Select(a => a.Code).ToHashSet();
        var bodies = organisations.Select(o => o.Key).ToHashSet(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var accounts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < people.Count; i++)
        {
            var (person, key) = (people[i], $"people[{i}]");
            file.Require(known.Add(person.Key), $"{key}.key", $"“{person.Key}”重复", $"'{person.Key}' occurs twice");
            file.Require(PersonName.TryParse(person.Name, out _), $"{key}.name", $"“{person.Name}”不是可用的姓名", $"'{person.Name}' cannot be a name");
            file.Require(PhoneNumber.TryParse(person.Phone, out _), $"{key}.phone", $"“{person.Phone}”不是电话号码", $"'{person.Phone}' is not a telephone number");
            file.Require(person.UserName is null || accounts.Add(person.UserName), $"{key}.userName", $"“{person.UserName}”重复", $"'{person.UserName}' occurs twice");
            file.Require(!person.Demo || person.UserName is not null, $"{key}.userName", "演示账号必须有用户名", "is needed for a demo sign-in");
            person.CheckPosts(file, key, bodies);
            file.Require(person.Grids.All(grids.Contains), $"{key}.grids", "应为 areas.json 中的网格", "must be grids of areas.json");
            file.Require(person.Holds(Role.GridWorker) == (person.Grids.Count > 0), $"{key}.grids", "网格员必须有网格，其他人不得有", "is needed for a grid worker and must be empty for others");
            file.Require(person.Holds(Role.Mediator) == person.Mediator is not null, $"{key}.mediator", "调解员必须有，其他人不得有", "is needed for a mediator and must be absent for others");
            person.Mediator?.Check(file, $"{key}.mediator");
        }

        return people;
    }

    private bool Holds(Role role) => Posts.Any(p => p.Roles.Contains(role));

    private void CheckPosts(PackFile file, string key, HashSet<string> bodies)
    {
        file.Require(Posts.Count > 0, $"{key}.posts", "至少要有一个岗位", "needs at least one post");
        for (var p = 0; p < Posts.Count; p++)
        {
            var (post, at) = (Posts[p], $"{key}.posts[{p}]");
            file.Require(bodies.Contains(post.Organisation), $"{at}.organisation", $"“{post.Organisation}”不在 organisations.json 中", $"'{post.Organisation}' is not in organisations.json");
            file.Require(post.Roles.Count > 0 && !post.Roles.Contains(Role.Resident), $"{at}.roles", "应为一个或者多个工作人员角色", "must be one or more roles of staff");
        }
    }

    private sealed record PeopleFile(IReadOnlyList<PersonSeed> People);
}

/// <summary>A post in an organisation of the pack.</summary>
/// <param name="Organisation">Its key.</param>
/// <param name="Duty">Weekly turns at the telephone of the organisation; null when there are none.</param>
public sealed record PostSeed(string Organisation, IReadOnlyList<Role> Roles, IReadOnlyList<DayOfWeek>? Duty = null);

/// <param name="TermFrom">First day, inclusive.</param>
/// <param name="TermTo">Last day, inclusive.</param>
/// <param name="MaxOpen">How many open matters at most.</param>
public sealed record MediatorSeed(
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages,
    MediatorLevel Level,
    DateOnly TermFrom,
    DateOnly TermTo,
    int MaxOpen,
    bool SpeciallyInvited)
{
    internal void Check(PackFile file, string key)
    {
        file.Require(Skills.Count > 0, $"{key}.skills", "至少要有一类", "needs at least one type");
        file.RequireCategories(Skills, $"{key}.skills");
        file.Require(TermFrom <= TermTo, $"{key}.termTo", "不得早于 termFrom", "must not lie before termFrom");
        file.RequireRange(MaxOpen, 1, 500, $"{key}.maxOpen");
    }
}
