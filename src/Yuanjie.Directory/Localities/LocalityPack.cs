using System.Text.Json.Serialization;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Directory.Localities;

/// <summary>Everything in which a place differs from others: one folder of JSON, read and checked at start.</summary>
public sealed record LocalityPack
{
    private const string FileName = "locality.json";

    /// <summary>The place the house serves; every area of the pack lies in it or around it.</summary>
    public required AreaCode Code { get; init; }

    public required string Name { get; init; }

    public required NamedPlace Province { get; init; }

    public required NamedPlace City { get; init; }

    public required LocalityBrand Brand { get; init; }

    public required LevelTerms Terms { get; init; }

    public required MediationLadder Mediation { get; init; }

    public required ResponseTerms Response { get; init; }

    public required ReminderTerms Reminders { get; init; }

    public required ConfirmationSettings Confirm { get; init; }

    public required FollowUpSettings FollowUp { get; init; }

    public required FilingSettings Filing { get; init; }

    public required LocalCourt Court { get; init; }

    public required ImportLimits Import { get; init; }

    public required FileLimits Files { get; init; }

    /// <summary>Days off and working days of the place beside the national ones, each with the notice that orders it.</summary>
    public IReadOnlyList<CalendarDay> RestDays { get; init; } = [];

    /// <summary>Types in which like matters are handled as a batch.</summary>
    public required IReadOnlyList<string> BatchCategories { get; init; }

    /// <summary>Widest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<AreaSeed> Areas { get; private init; } = [];

    [JsonIgnore]
    public IReadOnlyList<OrganisationSeed> Organisations { get; private init; } = [];

    [JsonIgnore]
    public IReadOnlyList<PersonSeed> People { get; init; } = [];

    /// <summary>Reads and checks locality, areas, organisations and people of a pack.</summary>
    /// <exception cref="LocalityPackException">The first defect found, with its file and key.</exception>
    public static LocalityPack Load(string folder)
    {
        var file = new PackFile(folder, FileName);
        var pack = file.Read<LocalityPack>();
        pack.Check(file);

        var areas = AreaSeed.Load(folder, pack);
        var organisations = OrganisationSeed.Load(folder, pack, areas);
        return pack with { Areas = areas, Organisations = organisations, People = PersonSeed.Load(folder, areas, organisations) };
    }

    private void Check(PackFile file)
    {
        file.RequireText(Name, "name");
        Province.Check(file, "province", AreaLevel.Province, Code);
        City.Check(file, "city", AreaLevel.City, Code);
        file.Require(Code.Level is AreaLevel.County, "code", "应为 6 位县级代码", "must be the six digits of a county");
        Brand.Check(file);
        Terms.Check(file);
        Mediation.Check(file);
        Response.Check(file);
        Reminders.Check(file);
        file.RequireRange(Confirm.TargetDays, 1, 30, "confirm.targetDays"); // 30 days is the law's outer limit, 民事诉讼法 第一百八十七条
        FollowUp.Check(file);
        Filing.Check(file);
        Court.Check(file);
        file.RequireRange(Import.MaxRows, 1, 100_000, "import.maxRows");
        file.RequireRange(Import.MaxMegabytes, 1, 200, "import.maxMegabytes");
        Files.Check(file);
        file.RequireCategories(BatchCategories, "batchCategories");
        for (var i = 0; i < RestDays.Count; i++)
        {
            file.Require(Enum.IsDefined(RestDays[i].Kind), $"restDays[{i}].kind", "应为 Rest（放假）或者 Work（上班）", "must be Rest or Work");
            file.RequireText(RestDays[i].Name, $"restDays[{i}].name");
            file.RequireText(RestDays[i].Notice, $"restDays[{i}].notice");
        }
    }
}

/// <summary>A wider place around the one served.</summary>
public sealed record NamedPlace(AreaCode Code, string Name)
{
    internal void Check(PackFile file, string key, AreaLevel level, AreaCode within)
    {
        file.Require(Code.Level == level && Code.Contains(within), $"{key}.code", $"应为 {(int)level} 位，且是 {within} 的开头", $"must have {(int)level} digits with which {within} begins");
        file.RequireText(Name, $"{key}.name");
    }
}

/// <summary>How the house presents itself.</summary>
public sealed record LocalityBrand
{
    public required string Platform { get; init; }

    public required string Centre { get; init; }

    /// <summary>Stands for the place in document numbers, such as 青.</summary>
    public required string ShortName { get; init; }

    public required string Slogan { get; init; }

    public required string Address { get; init; }

    public required string Hours { get; init; }

    /// <summary>The first is the desk's.</summary>
    public required IReadOnlyList<NamedPhone> Phones { get; init; }

    internal void Check(PackFile file)
    {
        file.RequireText(Platform, "brand.platform");
        file.RequireText(Centre, "brand.centre");
        file.RequireText(ShortName, "brand.shortName");
        file.RequireText(Address, "brand.address");
        file.RequireText(Hours, "brand.hours");
        file.Require(Phones.Count > 0, "brand.phones", "至少要有一个电话", "needs at least one telephone");
        for (var i = 0; i < Phones.Count; i++)
        {
            file.RequireText(Phones[i].Name, $"brand.phones[{i}].name");
            file.Require(Phones[i].Number.Length >= 3 && Phones[i].Number.All(c => char.IsAsciiDigit(c) || c is '-'), $"brand.phones[{i}].number", "应只含数字和连字符", "must be digits and hyphens");
        }
    }
}

public sealed record NamedPhone(string Name, string Number);

/// <summary>What the levels are called here, such as 苏木 for a town.</summary>
public sealed record LevelTerms(string Province, string City, string County, string Town, string Community, string Grid, string MicroGrid)
{
    public string Of(AreaLevel level) => level switch
    {
        AreaLevel.Province => Province,
        AreaLevel.City => City,
        AreaLevel.County => County,
        AreaLevel.Town => Town,
        AreaLevel.Community => Community,
        AreaLevel.Grid => Grid,
        AreaLevel.MicroGrid => MicroGrid,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    internal void Check(PackFile file)
    {
        foreach (var level in Enum.GetValues<AreaLevel>())
        {
            file.RequireText(Of(level), $"terms.{char.ToLowerInvariant(level.ToString()[0])}{level.ToString()[1..]}");
        }
    }
}

/// <summary>Days within which the place answers.</summary>
/// <param name="AcceptWorkingDays">From dispatch to acceptance.</param>
/// <param name="ReturnWorkingDays">From dispatch to a return with its reason.</param>
/// <param name="FirstContactWorkingDays">From acceptance to the first call to the applicant.</param>
/// <param name="UrgentHours">First answer to a matter of high risk.</param>
/// <param name="CourtHotlineWorkingDays">A request of the court's hotline.</param>
public sealed record ResponseTerms(int AcceptWorkingDays, int ReturnWorkingDays, int FirstContactWorkingDays, int UrgentHours, int CourtHotlineWorkingDays)
{
    internal void Check(PackFile file)
    {
        file.RequireRange(AcceptWorkingDays, 1, 10, "response.acceptWorkingDays");
        file.RequireRange(ReturnWorkingDays, 1, 10, "response.returnWorkingDays");
        file.RequireRange(FirstContactWorkingDays, 1, 10, "response.firstContactWorkingDays");
        file.RequireRange(UrgentHours, 1, 72, "response.urgentHours");
        file.RequireRange(CourtHotlineWorkingDays, 1, 30, "response.courtHotlineWorkingDays");
    }
}

/// <summary>When people are reminded of a day, and what follows when it has passed.</summary>
/// <param name="WarnWorkingDays">So many working days before the last day those who have to act are reminded.</param>
/// <param name="SuperviseWorkingDays">So many working days after the superior was told it asks for an answer.</param>
/// <param name="ReplyWorkingDays">In which the answer is due.</param>
/// <param name="From">Messages go out from this hour, Beijing time, inclusive.</param>
/// <param name="To">And until this one, exclusive.</param>
public sealed record ReminderTerms(int WarnWorkingDays, int SuperviseWorkingDays, int ReplyWorkingDays, TimeOnly From, TimeOnly To)
{
    public bool IsOpenAt(TimeOnly hour) => From <= hour && hour < To;

    internal void Check(PackFile file)
    {
        file.RequireRange(WarnWorkingDays, 1, 30, "reminders.warnWorkingDays");
        file.RequireRange(SuperviseWorkingDays, 1, 30, "reminders.superviseWorkingDays");
        file.RequireRange(ReplyWorkingDays, 1, 30, "reminders.replyWorkingDays");
        file.Require(From < To, "reminders.to", "应晚于 reminders.from", "must be later than reminders.from");
    }
}

/// <param name="GreenChannel">The court takes applications from here ahead of the queue.</param>
/// <param name="OnlineSigning">Parties may sign and apply from their own devices.</param>
/// <param name="TargetDays">Calendar days in which the court means to rule; the legal limits stand beside it.</param>
public sealed record ConfirmationSettings(bool GreenChannel, bool OnlineSigning, int TargetDays);

/// <param name="AfterDueDays">One visit within so many calendar days of the last due day.</param>
/// <param name="HighRiskDays">Visits after the end of a matter of high risk, in calendar days, ascending.</param>
public sealed record FollowUpSettings(int AfterDueDays, IReadOnlyList<int> HighRiskDays, bool AskSatisfaction)
{
    internal void Check(PackFile file)
    {
        file.RequireRange(AfterDueDays, 1, 365, "followUp.afterDueDays");
        for (var i = 0; i < HighRiskDays.Count; i++)
        {
            file.RequireRange(HighRiskDays[i], i == 0 ? 1 : HighRiskDays[i - 1] + 1, 365, $"followUp.highRiskDays[{i}]");
        }
    }
}

/// <summary>What is asked before a matter goes to court (非诉挺前). A reason always opens the way: mediation is voluntary.</summary>
public sealed record FilingSettings(bool RequiresEarlierMediation, IReadOnlyList<string> SkipReasons)
{
    internal void Check(PackFile file) =>
        file.Require(
            !RequiresEarlierMediation || SkipReasons.Count > 0,
            "filing.skipReasons",
            "要求先行调解时至少要有一条可跳过的理由，因为调解不得阻止当事人起诉（人民调解法第三条）",
            "needs at least one reason when earlier mediation is asked for: mediation may not keep anybody from court");
}

/// <param name="Code">The court's code in case numbers, from a table and never derived from the area.</param>
/// <param name="FastTrack">Name of the fast-track court or team.</param>
public sealed record LocalCourt(string Code, string Name, string FastTrack)
{
    internal void Check(PackFile file)
    {
        file.RequireText(Code, "court.code");
        file.RequireText(Name, "court.name");
        file.RequireText(FastTrack, "court.fastTrack");
    }
}

public sealed record ImportLimits(int MaxRows, int MaxMegabytes);

/// <param name="MaxMegabytes">Of one file.</param>
/// <param name="Kinds">Extensions without the dot, lower case.</param>
public sealed record FileLimits(int MaxMegabytes, int MaxPerDispute, IReadOnlyList<string> Kinds)
{
    internal void Check(PackFile file)
    {
        file.RequireRange(MaxMegabytes, 1, 500, "files.maxMegabytes");
        file.RequireRange(MaxPerDispute, 1, 1000, "files.maxPerDispute");
        file.Require(Kinds.Count > 0, "files.kinds", "至少要有一种文件", "needs at least one kind");
        for (var i = 0; i < Kinds.Count; i++)
        {
            file.Require(Kinds[i].Length > 0 && Kinds[i].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)), $"files.kinds[{i}]", "应为不带点的小写扩展名", "must be a lower-case extension without the dot");
        }
    }
}
