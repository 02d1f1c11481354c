using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Directory.Organisations;

[EventKind("organisation.added", "新增机构", Audience.Handlers)]
public sealed record OrganisationAdded(OrganisationId Id, OrganisationProfile Profile, DateOnly From) : IEvent
{
    public Sentence Detail => Profile.Name;
}

[EventKind("organisation.changed", "变更机构信息", Audience.Handlers)]
public sealed record OrganisationChanged(OrganisationId Id, OrganisationProfile Before, OrganisationProfile After) : IEvent;

[EventKind("organisation.closed", "撤销机构", Audience.Handlers)]
public sealed record OrganisationClosed(OrganisationId Id, DateOnly LastDay) : IEvent;

[EventKind("organisation.duty-set", "调整值班", Audience.Handlers)]
public sealed record DutySet(OrganisationId Id, PersonId Person, IReadOnlyList<DayOfWeek> Weekdays, DutyHours Hours) : IEvent;

[EventKind("organisation.duty-day-set", "安排当日值班", Audience.Handlers)]
public sealed record DutyDaySet(OrganisationId Id, DateOnly Day, IReadOnlyList<PersonId> People, DutyHours Hours) : IEvent;
