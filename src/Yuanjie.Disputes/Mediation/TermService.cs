using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <param name="Note">What is waited for: which appraisal, which procedure, how the party was sought.</param>
/// <param name="Until">The day by which it should be over.</param>
public sealed record SuspendMediation(DisputeId DisputeId, SuspensionReason Reason, string Note, DateOnly Until);

/// <summary>The reason is the act's.</summary>
public sealed record ResumeMediation(DisputeId DisputeId);

/// <summary>Asks the parties for a longer term.</summary>
public sealed record ProposeExtension(DisputeId DisputeId, DateOnly NewLastDay, string Reason);

/// <summary>Puts the proposal in force to which every party said yes.</summary>
public sealed record ExtendTerm(DisputeId DisputeId);

/// <summary>Waiting, going on, and longer terms.</summary>
public sealed class TermService(YuanjieDb db, FieldCipher cipher)
{
    public async Task<Outcome<DisputeId>> SuspendAsync(SuspendMediation request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, DisputeAct.Suspend, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var suspended = dispute.Suspend(request, act, db.Calendar, cipher);
        if (suspended.Refused is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, suspended.Value, act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    public async Task<Outcome<DisputeId>> ResumeAsync(ResumeMediation request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, DisputeAct.Resume, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var resumed = dispute.Resume(act, db.Calendar);
        if (resumed.Refused is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, resumed.Value, act);
        await db.SaveChangesAsync(ct);
        return dispute.Id;
    }

    /// <summary>Writes down a longer term for the parties to answer. It changes nothing by itself.</summary>
    public async Task<Outcome<ExtensionId>> ProposeExtensionAsync(ProposeExtension request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, DisputeAct.ExtendTerm, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (dispute.ProposeExtension(request, act, db.Calendar, cipher) is { } refusal)
        {
            return refusal;
        }

        var proposal = dispute.Extensions[^1];
        db.Record(dispute, new ExtensionProposed(proposal.Id, proposal.Rule, proposal.LastDay, proposal.NewLastDay), act);
        await db.SaveChangesAsync(ct);
        return proposal.Id;
    }

    /// <summary>Lengthens the term; refused while one party has not said yes to this very proposal.</summary>
    public async Task<Outcome<DateOnly>> ExtendAsync(ExtendTerm request, Act act, CancellationToken ct)
    {
        var begun = await BeginAsync(request.DisputeId, DisputeAct.ExtendTerm, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        var proposal = dispute.Proposal;
        if (dispute.ExtendTerm(act, db.Calendar) is { } refusal)
        {
            return refusal;
        }

        db.Record(dispute, new TermExtended(proposal!.Id, proposal.Rule, proposal.LastDay, proposal.NewLastDay), act);
        await db.SaveChangesAsync(ct);
        return proposal.NewLastDay;
    }

    private Task<Outcome<Dispute>> BeginAsync(DisputeId id, DisputeAct what, Act act, CancellationToken ct) =>
        db.BeginAsync(id, what, act, ct, d => d.WithCourse());
}
