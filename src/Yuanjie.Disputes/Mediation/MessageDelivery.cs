using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Outbox;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>Turns a notice about a session into a short message to the party, worded from the session as it stands when it is delivered.</summary>
public sealed class SessionNoticeDelivery(YuanjieDb db, FieldCipher cipher, PartyReader parties, TimeProvider time) : IOutboxReceiver
{
    public string Kind => nameof(SessionNotice);

    public async Task DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        var notice = JsonSerializer.Deserialize<SessionNotice>(message.Payload, EventJson.Options)!;
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == notice.SessionId, ct);
        var superseded = notice.Change is not SessionChange.Cancelled && session.Status is SessionStatus.Cancelled;
        if (superseded || await db.Parties.AsNoTracking().SingleOrDefaultAsync(p => p.Id == notice.PartyId, ct) is not { } party)
        {
            return;
        }

        var number = await db.Disputes.Where(d => d.Id == notice.DisputeId).Select(d => d.Number).SingleAsync(ct);
        var when = session.StartsAt.ToChina().ToString("M月d日HH:mm", CultureInfo.InvariantCulture);
        var where = cipher.Open(MediationColumns.SessionPlace, session.Id.Value, session.Where);
        var text = notice.Change switch
        {
            SessionChange.Scheduled => $"【源解】纠纷{number}定于{when}在{where}调解，请带身份证和有关材料。不方便或者不愿参加的，请回电告知，不影响您的其他权利。",
            SessionChange.Moved => $"【源解】纠纷{number}的调解改到{when}，地点{where}。不方便的请回电告知。",
            SessionChange.Cancelled => $"【源解】纠纷{number}原定{when}的调解已取消，另行通知。",
            _ => throw new InvalidOperationException($"The outbox holds an unknown change of a session: {notice.Change}."),
        };
        await db.TextAsync(party, text, message, parties, cipher, time, ct);
    }
}

/// <summary>Tells a party by short message that mediation ended and which other ways there are.</summary>
public sealed class RoutesNoticeDelivery(YuanjieDb db, FieldCipher cipher, PartyReader parties, TimeProvider time) : IOutboxReceiver
{
    public string Kind => nameof(RoutesNotice);

    public async Task DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        var notice = JsonSerializer.Deserialize<RoutesNotice>(message.Payload, EventJson.Options)!;
        if (await db.Parties.AsNoTracking().SingleOrDefaultAsync(p => p.Id == notice.PartyId, ct) is not { } party)
        {
            return;
        }

        var number = await db.Disputes.Where(d => d.Id == notice.DisputeId).Select(d => d.Number).SingleAsync(ct);
        var tells = TerminationReasons.Current.Find(notice.ReasonCode)?.Tells;
        await db.TextAsync(party, $"【源解】纠纷{number}调解不成。{tells}请注意诉讼时效，及时主张权利。", message, parties, cipher, time, ct);
    }
}

file static class Texting
{
    public static async Task TextAsync(
        this YuanjieDb db, Party party, string text, OutboxMessage cause, PartyReader parties, FieldCipher cipher, TimeProvider time, CancellationToken ct)
    {
        // A landline takes no short message; the mediator calls. The key keeps a repeated delivery from texting twice.
        var key = $"text/{cause.Id:N}";
        if (parties.MobileOf(party) is not { } phone || await db.FindRequestAsync(key, ct) is not null)
        {
            return;
        }

        var act = Act.ByJob(Instant.From(time.GetUtcNow()));
        db.Requests.Add(new RequestRecord(key, cause.Id, act.At));
        db.Send(SmsMessage.To(phone, text.Length > SmsMessage.TextLength ? text[..SmsMessage.TextLength] : text, cipher), act, cause.About);
        await db.SaveChangesAsync(ct);
    }
}
