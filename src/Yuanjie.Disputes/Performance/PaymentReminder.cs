using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Outbox;
using Yuanjie.Directory.Accounts;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Performance;

/// <summary>Before a promise falls due its debtor is reminded; the words are made when the message goes out.</summary>
public sealed record PaymentReminder(DisputeId Dispute, ObligationId Obligation, DateOnly LastDay);

/// <summary>Turns a reminder into a short message, unless the promise was kept meanwhile.</summary>
internal sealed class PaymentReminderDelivery(YuanjieDb db, FieldCipher cipher, PartyReader parties, TimeProvider time) : IOutboxReceiver
{
    public string Kind => nameof(PaymentReminder);

    public async Task DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        var reminder = System.Text.Json.JsonSerializer.Deserialize<PaymentReminder>(message.Payload, EventJson.Options)!;
        var key = $"outbox/{message.Id}";
        if (await db.FindRequestAsync(key, ct) is not null)
        {
            return; // delivered before and not settled, because the process was stopped in between
        }

        var due = await db.Obligations.AsNoTracking().Where(o => o.Id == reminder.Obligation && o.DoneOn == null)
            .Join(db.Parties, o => o.DebtorId, p => p.Id, (o, p) => new { Obligation = o, Debtor = p })
            .Join(db.Disputes, x => x.Obligation.DisputeId, d => d.Id, (x, d) => new { x.Obligation, x.Debtor, d.Number })
            .SingleOrDefaultAsync(ct);
        if (due is null || parties.MobileOf(due.Debtor) is not { } phone)
        {
            return;
        }

        var now = Instant.From(time.GetUtcNow());
        var what = due.Obligation.RemainingFen is { } fen ? $"付款 {Money.FromFen(fen)} 元" : due.Obligation.Kind.Name();
        var sms = SmsMessage.To(phone, $"提醒：您在调解协议（{due.Number}）中承诺的{what}，请在{ChineseDate.Arabic(reminder.LastDay)}前完成。已完成的请登录平台登记或联系调解员。", cipher);
        db.Send(sms, Act.ByJob(now), reminder.Dispute.Value);
        db.Requests.Add(new RequestRecord(key, reminder.Dispute.Value, now));
        await db.SaveChangesAsync(ct);
    }
}
