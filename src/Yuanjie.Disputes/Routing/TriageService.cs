using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <param name="Type">The code a person confirms, such as K05.</param>
/// <param name="TradeTags">Trades it touches, such as 小微企业; may be empty.</param>
public sealed record ClassifyDispute(DisputeId DisputeId, string Type, IReadOnlyList<string> TradeTags);

/// <summary>How grave a person finds it, and what is known beside the text.</summary>
/// <param name="Note">What was checked; required when the level is lower than advised, null otherwise where nothing is to be added.</param>
public sealed record AssessRiskOfDispute(DisputeId DisputeId, RiskLevel Level, RiskFlags Flags, RiskContext Known, string? Note);

/// <param name="Matter">B1 to B9.</param>
/// <param name="Instead">Own words on where to go; null for those of the rule.</param>
public sealed record RefuseBarredDispute(DisputeId DisputeId, string Matter, string? Instead);

/// <summary>What it is about, how grave, and whether it may be mediated. Words advise; a person decides.</summary>
public sealed class TriageService(YuanjieDb db, FieldCipher cipher)
{
    public const int NoteLength = 1000;

    /// <summary>Confirms the type and keeps what had been suggested.</summary>
    public async Task<Outcome<DisputeId>> ClassifyAsync(ClassifyDispute request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.Classify, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        if (Classify(begun.Value, request.Type, request.TradeTags, act) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        return request.DisputeId;
    }

    /// <summary>Confirms level and flags; from <see cref="RiskLevel.High"/> the matter is on the list of supervisors.</summary>
    public async Task<Outcome<DisputeId>> AssessRiskAsync(AssessRiskOfDispute request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.AssessRisk, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        if (request.Note?.Length > NoteLength)
        {
            return RoutingRefusals.TextTooLong("Note");
        }

        var dispute = begun.Value;
        var advice = RiskLexicon.Current.Assess(dispute.TextForAdvice, request.Known);
        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        if (request.Level < advice.Level && note is null)
        {
            return RoutingRefusals.LowerRiskNeedsReason;
        }

        dispute.AssessRisk(request.Level, request.Flags, act);
        db.RiskReviews.Add(RiskReview.Of(dispute.Id, advice, request.Level, request.Flags, note, act, cipher));
        db.Record(dispute, new RiskAssessed(request.Level, request.Flags, advice.Level, dispute.SupervisedSince is not null), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>Answers that the matter may not be mediated and where to go instead.</summary>
    public async Task<Outcome<DisputeId>> RefuseAsBarredAsync(RefuseBarredDispute request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.RefuseAsBarred, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        if (BarredMatters.Current.Find(request.Matter) is not { } matter)
        {
            return RoutingRefusals.UnknownBarredMatter;
        }

        if (request.Instead?.Length > NoteLength)
        {
            return RoutingRefusals.TextTooLong("Instead");
        }

        var dispute = begun.Value;
        if (dispute.RefuseAsBarred(matter, act) is { } refusal)
        {
            return refusal;
        }

        db.NonAcceptances.Add(NonAcceptance.Of(dispute.Id, matter, string.IsNullOrWhiteSpace(request.Instead) ? null : request.Instead.Trim(), act));
        db.Record(dispute, new DisputeNotAccepted(matter.Code, matter.Text, matter.Source), act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>The decision and its record, for the acts that confirm the type on the way; the caller saves.</summary>
    internal Refusal? Classify(Dispute dispute, string code, IReadOnlyList<string> tradeTags, Act act)
    {
        if (Taxonomy.Current.Find(code) is not { } type || !type.InForce(act.Today))
        {
            return RoutingRefusals.UnknownType;
        }

        string[] tags = [.. tradeTags.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct()];
        if (string.Join('、', tags).Length > Dispute.TradeTagsLength)
        {
            return RoutingRefusals.TooManyTags;
        }

        var taxonomy = Taxonomy.Current;
        var suggestion = taxonomy.Suggest(dispute.TextForAdvice) is [var first, ..] ? first : null;
        dispute.Classify(type, tags, act);
        db.Classifications.Add(Classification.Of(dispute.Id, suggestion, type, taxonomy.Version, act));
        db.Record(dispute, new DisputeClassified(type.Code, type.Name, suggestion?.Type.Code, suggestion?.Confidence ?? 0, taxonomy.Version), act);
        return null;
    }
}
