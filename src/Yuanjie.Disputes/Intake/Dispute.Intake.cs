using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes;

/// <summary>What came in.</summary>
internal sealed partial class Dispute
{
    public Channel Channel { get; private set; }

    /// <summary>The matter in a few words, without names.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What happened, in the words of the one who told it.</summary>
    public string Narrative { get; private set; } = "";

    /// <summary>The same for accounts that say the same word for word; null when there are no words.</summary>
    public long? TextPrint { get; private set; }

    /// <summary>What the applicant wants.</summary>
    public string Wants { get; private set; } = "";

    /// <summary>What is at stake, in 分; null when not about money.</summary>
    public long? AmountFen { get; private set; }

    /// <summary>The legal day of the request: it interrupts limitation (时效规定 第十二条).</summary>
    public DateOnly RequestedOn { get; private set; }

    /// <summary>The organisation that entered it; null when a resident did.</summary>
    public OrganisationId? RegistrarId { get; private set; }

    /// <summary>When it happened; null when not known.</summary>
    public DateOnly? IncidentOn { get; private set; }

    /// <summary>Where exactly, in words; null when the area says enough.</summary>
    public SealedText? Spot { get; private set; }

    /// <summary>The type the teller picked; null when none. <see cref="TypeCode"/> is the confirmed one.</summary>
    public string? TypeHint { get; private set; }

    /// <summary>The number the sender knows it by; null when there is none.</summary>
    public string? SourceRef { get; private set; }

    /// <summary>When and how the caller wants to be called back; null when not at all.</summary>
    public SealedText? ContactWish { get; private set; }

    /// <summary>True while it is a sign that was seen and nobody has asked for mediation.</summary>
    public bool IsSign { get; private set; }

    public static Dispute Register(RegisterDispute request, string number, Act act, FieldCipher cipher)
    {
        var id = DisputeId.New();
        var dispute = new Dispute
        {
            Id = id,
            Number = number,
            Stage = Stage.Registered,
            Open = true,
            Channel = request.Channel,
            Title = request.Title,
            Narrative = request.Narrative,
            TextPrint = Truth.TextPrint.Of(request.Narrative),
            Wants = request.Wants,
            AmountFen = request.AmountFen,
            RequestedOn = request.RequestedOn ?? act.Today,
            IncidentOn = request.IncidentOn,
            Spot = request.Spot is { } spot ? cipher.Seal(IntakeColumns.Spot, id.Value, spot) : null,
            TypeHint = request.TypeHint,
            SourceRef = request.SourceRef,
            CourtId = request.CourtId,
            ContactWish = request.ContactWish is { } wish ? cipher.Seal(IntakeColumns.ContactWish, id.Value, wish) : null,
            IsSign = request.AsSign,
            RegistrarId = act.Actor.Organisation,
            RegisteredAt = act.At,
            RegisteredMonth = MonthOf(act.Today),
            StageSince = act.At,
        };
        dispute.Locate(request.Area);
        return dispute;
    }

    public void Add(Party party) => Parties.Add(party);

    /// <summary>The place on this side for one more party.</summary>
    public int NextPlace(Side side) => Parties.Where(p => p.Side == side).Select(p => p.Place).DefaultIfEmpty().Max() + 1;

    /// <summary>A named applicant turns a sign into somebody's matter.</summary>
    public void AddLater(Party party)
    {
        Add(party);
        IsSign = IsSign && party.Side is not Side.Applicant;
    }

    /// <summary>Ends the matter because everyone who asked for it no longer wants it.</summary>
    public Refusal? Withdraw(IReadOnlySet<PartyId> by, Act act)
    {
        var applicants = Parties.Where(p => p.Side == Side.Applicant).ToArray();
        if (by.Count == 0 || !by.All(id => applicants.Any(a => a.Id == id)))
        {
            return IntakeRefusals.OnlyApplicantsWithdraw;
        }

        // Someone who acts for themselves can give up only what is theirs.
        if (act.OnBehalfOf is null && !act.Actor.IsSystem && applicants.Any(a => by.Contains(a.Id) && (a.AccountId is null || a.AccountId != act.Actor.Account)))
        {
            return IntakeRefusals.NotYourParty;
        }

        if (!by.SetEquals(applicants.Select(a => a.Id)))
        {
            return IntakeRefusals.NotAllApplicants;
        }

        Advance(DisputeAct.Withdraw, act.At);
        return null;
    }
}

/// <summary>The columns under which what was told is sealed.</summary>
internal static class IntakeColumns
{
    public const string Spot = "dispute.spot";
    public const string ContactWish = "dispute.contact_wish";
}
