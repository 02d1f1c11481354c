using System.Globalization;
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

    public required CreditRule Credit { get; init; }

    public required TruthSettings Truth { get; init; }

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
        Credit.Check(file);
        Truth.Check(file);
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

/// <summary>How much of one case a mediated dispute counts (履约计件): part at the signature, the rest as the promises are kept without compulsion.</summary>
/// <param name="SignedPercent">What an agreement in effect counts, in whole per cent of a case.</param>
/// <param name="PartsCount">Whether promises kept in part count in part; otherwise the rest comes when all are kept.</param>
public sealed record CreditRule(int SignedPercent, bool PartsCount)
{
    /// <summary>What one dispute counts, in whole per cent of a case rounded down.</summary>
    /// <param name="keptPercent">How much of what was promised is kept; null before an agreement took effect, which counts nothing.</param>
    public int PercentOf(int? keptPercent) => keptPercent switch
    {
        null => 0,
        < 100 when !PartsCount => SignedPercent,
        { } kept => SignedPercent + ((100 - SignedPercent) * kept / 100),
    };

    internal void Check(PackFile file) => file.RequireRange(SignedPercent, 0, 100, "credit.signedPercent");
}

/// <summary>When what is on record is looked at a second time. What is found is listed for a person to answer and has no effect of its own.</summary>
/// <param name="LookBackDays">Agreements of so many calendar days are looked at.</param>
/// <param name="CountingDays">Month and day on which cases are counted for money or rank, such as 06-20.</param>
/// <param name="RushDays">So many calendar days up to and including a counting day are compared with the quarter before it.</param>
/// <param name="RushPercent">A body that agreed this share of its quarter in those days, or more, is listed.</param>
/// <param name="RushLeast">And so many agreements at least.</param>
/// <param name="FastestMinutes">An agreement signed in less than this from registration is listed.</param>
/// <param name="MostPerDay">A mediator with more agreements on one day is listed.</param>
/// <param name="VillagePercent">A village or community with this share of its town's agreements of a quarter, or more, is listed.</param>
/// <param name="VillageLeast">And so many agreements at least.</param>
/// <param name="TextLeast">Accounts of so many letters or more are compared word for word.</param>
/// <param name="RepeatMonths">Earlier matters of a party with the same mediator are looked for so far back, in calendar months.</param>
/// <param name="RepeatMatters">A party with so many of them is a regular guest of the mediator, which is disclosed.</param>
public sealed record TruthSettings(
    int LookBackDays,
    IReadOnlyList<string> CountingDays,
    int RushDays,
    int RushPercent,
    int RushLeast,
    int FastestMinutes,
    int MostPerDay,
    int VillagePercent,
    int VillageLeast,
    int TextLeast,
    int RepeatMonths,
    int RepeatMatters)
{
    /// <summary>The counting days of a year, in order.</summary>
    public IReadOnlyList<DateOnly> CountingDaysOf(int year) =>
        [.. CountingDays.Select(d => DateOnly.ParseExact($"{year:D4}-{d}", "yyyy-MM-dd", CultureInfo.InvariantCulture)).Order()];

    internal void Check(PackFile file)
    {
        file.RequireRange(LookBackDays, 1, 366, "truth.lookBackDays");
        for (var i = 0; i < CountingDays.Count; i++)
        {
            // A year without 29 February: a counting day has to be there every year.
            file.Require(
                DateOnly.TryParseExact($"2023-{CountingDays[i]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                $"truth.countingDays[{i}]",
                "应写成月-日，例如 06-20",
                "must be month and day, such as 06-20");
        }

        file.RequireRange(RushDays, 1, 30, "truth.rushDays");
        file.RequireRange(RushPercent, 1, 100, "truth.rushPercent");
        file.RequireRange(RushLeast, 2, 1000, "truth.rushLeast");
        file.RequireRange(FastestMinutes, 1, 1440, "truth.fastestMinutes");
        file.RequireRange(MostPerDay, 1, 100, "truth.mostPerDay");
        file.RequireRange(VillagePercent, 1, 100, "truth.villagePercent");
        file.RequireRange(VillageLeast, 2, 1000, "truth.villageLeast");
        file.RequireRange(TextLeast, 10, 10_000, "truth.textLeast");
        file.RequireRange(RepeatMonths, 1, 120, "truth.repeatMonths");
        file.RequireRange(RepeatMatters, 2, 1000, "truth.repeatMatters");
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
