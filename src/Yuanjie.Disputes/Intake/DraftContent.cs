using System.Text.Json;
using Yuanjie.Data.Events;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Intake;

/// <summary>The three screens as typed, unread: what is wrong is kept and shown again.</summary>
public sealed record DraftContent
{
    internal static JsonSerializerOptions Json => EventJson.Options;

    public required AreaCode Area { get; init; }

    /// <summary>The code under which the resident goes on.</summary>
    public string Code { get; init; } = "";

    // 1 · who you are
    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? IdNumber { get; init; }

    public string? Address { get; init; }

    /// <summary>The edition of the data-use notice that was agreed to; null while not.</summary>
    public string? DataNotice { get; init; }

    // 2 · what happened
    public string? TypeHint { get; init; }

    public string? Title { get; init; }

    public string? Narrative { get; init; }

    public string? Spot { get; init; }

    public string? IncidentOn { get; init; }

    public IReadOnlyList<KeptFile> Files { get; init; } = [];

    // 3 · the other side, and what you want
    public bool OtherIsOrganisation { get; init; }

    /// <summary>Null when the name is not known.</summary>
    public string? OtherName { get; init; }

    public string? OtherPhone { get; init; }

    /// <summary>Where to find them, or who they are when the name is not known, such as 楼上 402 住户.</summary>
    public string? OtherWhere { get; init; }

    public string? Wants { get; init; }

    /// <summary>In 元, as typed.</summary>
    public string? Amount { get; init; }

    /// <summary>The request that stands in the screens, and what is wrong with it beyond the shape.</summary>
    internal (RegisterDispute Request, List<Refusal> Wrong) Read(AccountId? account)
    {
        var wrong = new List<Refusal>();
        if (DataNotice is null)
        {
            wrong.Add(IntakeRefusals.ConsentMissing);
        }

        if (string.IsNullOrWhiteSpace(Phone))
        {
            wrong.Add(IntakeRefusals.PhoneMissing);
        }

        if (string.IsNullOrWhiteSpace(Wants))
        {
            wrong.Add(IntakeRefusals.WantsMissing);
        }

        var knownByName = !string.IsNullOrWhiteSpace(OtherName);
        var request = new RegisterDispute
        {
            Channel = Channel.Online,
            Area = Area,
            Title = Title ?? "",
            Narrative = knownByName || string.IsNullOrWhiteSpace(Narrative) || string.IsNullOrWhiteSpace(OtherWhere) ? Narrative ?? "" : $"{Narrative}\n对方：{OtherWhere}",
            Wants = Wants ?? "",
            AmountFen = ReadAmount(wrong),
            IncidentOn = ReadDay(wrong),
            Spot = Spot,
            TypeHint = TypeHint,
            DataNotice = DataNotice,
            Files = Files,
            Applicants = [new PartyEntry(PartyKind.NaturalPerson, Name ?? "", IdNumber, Phone, Address, account)],
            Respondents = knownByName
                ? [new PartyEntry(OtherIsOrganisation ? PartyKind.LegalPerson : PartyKind.NaturalPerson, OtherName!, Phone: OtherPhone, Address: OtherWhere)]
                : [],
        };
        return (request, wrong);
    }

    private long? ReadAmount(List<Refusal> wrong)
    {
        if (string.IsNullOrWhiteSpace(Amount))
        {
            return null;
        }

        if (Money.TryParse(Amount, out var money))
        {
            return money.Fen;
        }

        wrong.Add(IntakeRefusals.AmountOutOfRange);
        return null;
    }

    private DateOnly? ReadDay(List<Refusal> wrong)
    {
        if (string.IsNullOrWhiteSpace(IncidentOn))
        {
            return null;
        }

        if (TypedDay.TryParse(IncidentOn, out var day))
        {
            return day;
        }

        wrong.Add(IntakeRefusals.IncidentUnreadable);
        return null;
    }
}
