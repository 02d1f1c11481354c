using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Performance;

public sealed class EnforcementService(YuanjieDb db, FieldCipher cipher, EnforcementTitles titles, CourtPackets packets, AgreementReader reader)
{
    /// <summary>Asks the court for enforcement of everything that is overdue: only on a ruling that confirmed the agreement.</summary>
    public async Task<Outcome<EnforcementId>> ApplyAsync(ApplyForEnforcement request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginOnAgreementAsync(request.DisputeId, DisputeAct.ApplyForEnforcement, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var (dispute, agreement) = begun.Value;
        if (await titles.FindAsync(dispute.Id, ct) is not { } title)
        {
            return PerformanceRefusals.NotConfirmed;
        }

        if (act.Actor.IsParty && dispute.Parties.TrueForAll(p => p.Id != request.Applicant || p.AccountId != act.Actor.Account))
        {
            return PerformanceRefusals.OnlyCreditorEnforces;
        }

        var claims = agreement.Obligations.Where(o => o.CreditorId == request.Applicant && o.IsOverdueOn(act.Today, db.Calendar)).OrderBy(o => o.Place).ToArray();
        if (claims.Length == 0)
        {
            return agreement.Obligations.Exists(o => o.CreditorId == request.Applicant) ? PerformanceRefusals.NotOverdue : PerformanceRefusals.OnlyCreditorEnforces;
        }

        var application = EnforcementApplication.Of(agreement, title, claims, request, act, db.Calendar, cipher);
        db.EnforcementApplications.Add(application);
        dispute.AskForEnforcement(application.CourtId, act);
        db.Record(
            dispute,
            new EnforcementApplied(application.Id, application.ApplicantId, application.RulingNumber, application.CourtId, application.BalanceFen, application.Claims.Min(c => c.DelayFrom), application.Limit, agreement.EnforcementLimit(db.Calendar).From),
            act);
        var (packet, paper) = EnforcementPaper.Of(application, agreement, dispute, request.PropertyClues, reader, packets.PartiesOf(dispute));
        application.Send(packets.Queue(CourtPacketKind.Enforcement, dispute, new ChosenCourt(application.CourtId, application.CourtName), packet, paper, act).Id);
        await db.SaveChangesAsync(ct);
        return application.Id;
    }
}
