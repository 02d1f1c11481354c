using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>A party as typed.</summary>
public sealed class PartyInput
{
    [Display(Name = "是个人还是单位")]
    public PartyKind Kind { get; set; } = PartyKind.NaturalPerson;

    [Display(Name = "姓名或单位名称")]
    public string? Name { get; set; }

    [Display(Name = "身份证号或统一社会信用代码")]
    public string? IdNumber { get; set; }

    [Display(Name = "电话")]
    public string? Phone { get; set; }

    [Display(Name = "住址或送达地址")]
    public string? Address { get; set; }

    [Display(Name = "法定代表人或负责人")]
    public string? Representative { get; set; }

    public bool IsBlank => new[] { Name, IdNumber, Phone, Address, Representative }.All(string.IsNullOrWhiteSpace);

    public PartyEntry ToEntry() => new(Kind, Name ?? "", IdNumber, Phone, Address, Representative: Representative);
}

/// <summary>What the staff's forms ask; each form shows its part of it.</summary>
public sealed class RegisterInput
{
    [Display(Name = "来源")]
    public Channel? Channel { get; set; }

    [Display(Name = "发生在哪里")]
    public string? Area { get; set; }

    [Display(Name = "具体位置")]
    public string? Spot { get; set; }

    [Display(Name = "是什么事")]
    public string? Title { get; set; }

    [Display(Name = "哪一类纠纷")]
    public string? TypeHint { get; set; }

    [Display(Name = "事情经过")]
    public string? Narrative { get; set; }

    [Display(Name = "想怎么解决")]
    public string? Wants { get; set; }

    [Display(Name = "涉及金额")]
    public string? Amount { get; set; }

    [Display(Name = "提出请求的日期")]
    public string? RequestedOn { get; set; }

    [Display(Name = "发生日期")]
    public string? IncidentOn { get; set; }

    [Display(Name = "回电要求")]
    public string? ContactWish { get; set; }

    [Display(Name = "来源编号")]
    public string? SourceRef { get; set; }

    [Display(Name = "谁来办的")]
    public bool ByAgent { get; set; }

    [Display(Name = "代办人与申请人的关系")]
    public string? AgentRelation { get; set; }

    [Display(Name = "报什么")]
    public bool AsSign { get; set; }

    public List<PartyInput> Applicants { get; set; } = [new()];

    public List<PartyInput> Respondents { get; set; } = [new()];

    [Display(Name = "材料")]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>What was uploaded with an earlier try.</summary>
    public string? Tray { get; set; }

    /// <summary>True once the suggestions of duplicates were shown.</summary>
    public bool Reviewed { get; set; }

    [Display(Name = "和下面哪一件是同一件事")]
    public string? SameAs { get; set; }

    /// <summary>Takes out rows of parties that nobody filled in, so that what is wrong stands beside the right row.</summary>
    public void Compact()
    {
        Applicants.RemoveAll(p => p.IsBlank);
        Respondents.RemoveAll(p => p.IsBlank);
    }

    /// <summary>At least one row of each side to fill in.</summary>
    public void Reopen()
    {
        if (Applicants.Count == 0)
        {
            Applicants.Add(new());
        }

        if (Respondents.Count == 0)
        {
            Respondents.Add(new());
        }
    }

    /// <summary>The request that was typed; what cannot be read is told beside its field.</summary>
    public RegisterDispute ToRequest(Channel channel, IReadOnlyList<KeptFile> files, ICollection<Refusal> wrong)
    {
        if (!AreaCode.TryParse(Area, out var area))
        {
            wrong.Add(IntakeForm.AreaMissing);
            area = AreaCode.Parse("99");
        }

        return new RegisterDispute
        {
            Channel = channel,
            Area = area,
            Spot = Spot,
            Title = Title ?? "",
            TypeHint = TypeHint,
            Narrative = Narrative ?? "",
            Wants = Wants ?? "",
            AmountFen = IntakeForm.ReadAmount(Amount, wrong),
            RequestedOn = IntakeForm.ReadDay(RequestedOn, nameof(RequestedOn), wrong),
            IncidentOn = IntakeForm.ReadDay(IncidentOn, nameof(IncidentOn), wrong),
            ContactWish = ContactWish,
            SourceRef = SourceRef,
            AsSign = AsSign,
            Files = files,
            Applicants = [.. Applicants.Select(p => p.ToEntry())],
            Respondents = [.. Respondents.Select(p => p.ToEntry())],
        };
    }

    /// <summary>Whom the clerk acts for, without a name: the parties stand in the dispute.</summary>
    public string OnBehalfOf => ByAgent ? $"申请人的代办人（{IntakeShape.OneLine(AgentRelation)}）" : "申请人本人";
}

/// <summary>What forms of intake read and say alike.</summary>
public static class IntakeForm
{
    /// <summary>Room for a few files that are too large, so that the page can say so and keep the form.</summary>
    public const long LargestPost = 128 * 1_048_576L;

    public static Refusal AreaMissing { get; } = new("intake.area-missing", "请选择发生在哪个村或社区。", RefusalKind.Invalid, Field: "Area");

    private static Refusal DayUnreadable(string field) => new("intake.day-unreadable", "日期看不懂，请按“2026-01-05”的样子填写。", RefusalKind.Invalid, Field: field);

    public static long? ReadAmount(string? typed, ICollection<Refusal> wrong)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (Money.TryParse(typed, out var money))
        {
            return money.Fen;
        }

        wrong.Add(IntakeRefusals.AmountOutOfRange);
        return null;
    }

    public static DateOnly? ReadDay(string? typed, string field, ICollection<Refusal> wrong)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (TypedDay.TryParse(typed, out var day))
        {
            return day;
        }

        wrong.Add(DayUnreadable(field));
        return null;
    }

    /// <summary>1.2 MB, 860 KB.</summary>
    public static string SizeOf(long bytes) => bytes >= 1_048_576
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_048_576d:0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB");
}
