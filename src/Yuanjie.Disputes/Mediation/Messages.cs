using Yuanjie.Data;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

public enum SessionChange : short
{
    Scheduled = 1,
    Moved = 2,
    Cancelled = 3,
}

/// <summary>Tells a party when and where to come (D06). It carries ids alone; name, number and place are looked up when it is delivered.</summary>
public sealed record SessionNotice(DisputeId DisputeId, SessionId SessionId, PartyId PartyId, SessionChange Change);

/// <summary>Tells a party that mediation ended and which other ways there are. Source: 人民调解法 第二十六条.</summary>
public sealed record RoutesNotice(DisputeId DisputeId, PartyId PartyId, string ReasonCode);

internal static class Messages
{
    /// <summary>Tells the parties who were to come and have a telephone.</summary>
    public static void TellParties(this YuanjieDb db, Dispute dispute, Session session, SessionChange change, Act act)
    {
        var invited = session.Attendees.Where(a => a.PartyId is not null).Select(a => a.PartyId).ToHashSet();
        foreach (var party in dispute.Parties.Where(p => p.Phone is not null && invited.Contains(p.Id)))
        {
            db.Send(new SessionNotice(dispute.Id, session.Id, party.Id, change), act, dispute.Id.Value);
            if (change is SessionChange.Scheduled)
            {
                db.Invitations.Add(Invitation.Of(dispute.Id, party.Id, InvitationMeans.SessionNotice, act));
            }
        }
    }

    public static void TellRoutes(this YuanjieDb db, Dispute dispute, string reasonCode, Act act)
    {
        foreach (var party in dispute.Parties.Where(p => p.Phone is not null))
        {
            db.Send(new RoutesNotice(dispute.Id, party.Id, reasonCode), act, dispute.Id.Value);
        }
    }
}
