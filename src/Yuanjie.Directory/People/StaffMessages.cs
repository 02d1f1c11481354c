using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory.People;

/// <summary>Short messages to those who work on a matter, written in the save of the act.</summary>
public sealed class StaffMessages(YuanjieDb db, FieldCipher cipher)
{
    /// <summary>Nothing happens where nobody mediates or the mediator has left no mobile telephone.</summary>
    public async Task TellMediatorAsync(PersonId? mediator, string text, Act act, Guid about, CancellationToken ct)
    {
        if (mediator is { } person)
        {
            Tell(await db.People.AsNoTracking().Where(p => p.Id == person).ToListAsync(ct), text, act, about);
        }
    }

    /// <summary>Tells those who supervise at the organisation.</summary>
    public async Task TellSupervisorsAsync(OrganisationId organisation, string text, Act act, Guid about, CancellationToken ct)
    {
        var today = act.Today;
        var people = await db.Appointments.AsNoTracking()
            .Where(a => a.OrganisationId == organisation && (a.Role == Role.Supervisor || a.Role == Role.Chief) && a.From <= today && (a.To == null || a.To >= today))
            .Join(db.People, a => a.PersonId, p => p.Id, (_, p) => p).Distinct().ToListAsync(ct);
        Tell(people, text, act, about);
    }

    private void Tell(IEnumerable<Person> people, string text, Act act, Guid about)
    {
        foreach (var person in people.Where(p => p.Phone is not null))
        {
            if (PhoneNumber.TryParse(cipher.Open(Person.PhoneColumn, person.Id.Value, person.Phone!), out var phone) && phone.IsMobile)
            {
                db.Send(SmsMessage.To(phone, text, cipher), act, about);
            }
        }
    }
}
