using Yuanjie.Directory.Access;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Persons;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Directory.People;

[EventKind("person.added", "新增人员", Audience.Handlers)]
public sealed record PersonAdded(PersonId Id, string Name, Sex Sex, IdentityGroups Groups) : IEvent
{
    public Sentence Detail => Name;
}

/// <param name="PhoneChanged">The number itself stays out of the log.</param>
[EventKind("person.changed", "变更人员信息", Audience.Handlers)]
public sealed record PersonChanged(PersonId Id, string Name, Sex Sex, IdentityGroups Groups, bool PhoneChanged) : IEvent;

[EventKind("person.appointed", "任职", Audience.Handlers)]
public sealed record PersonAppointed(PersonId Id, AppointmentId Appointment, OrganisationId Organisation, Role Role, AreaCode? Scope, DateOnly From, DateOnly? To) : IEvent
{
    public Sentence Detail => Role.DisplayName();
}

[EventKind("person.appointment-ended", "离任", Audience.Handlers)]
public sealed record AppointmentEnded(PersonId Id, AppointmentId Appointment, OrganisationId Organisation, Role Role, DateOnly LastDay) : IEvent
{
    public Sentence Detail => Role.DisplayName();
}

[EventKind("person.mediator-set", "登记调解员情况", Audience.Handlers)]
public sealed record MediatorSet(PersonId Id, MediatorTerms Terms) : IEvent;

[EventKind("person.recusal-declared", "声明回避", Audience.Handlers)]
public sealed record RecusalDeclared(PersonId Id, RecusalId Recusal, RecusalTie Tie) : IEvent
{
    public Sentence Detail => Tie.DisplayName();
}

[EventKind("person.recusal-withdrawn", "撤回回避声明", Audience.Handlers)]
public sealed record RecusalWithdrawn(PersonId Id, RecusalId Recusal) : IEvent;
