using Yuanjie.Data.Events;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes;

/// <summary>One quarrel from first contact to archive. Each step of the way has its own part of this class in its own folder.</summary>
internal sealed partial class Dispute : EventStream, IHeldDispute
{
    private Dispute()
    {
    }

    public DisputeId Id { get; private set; }

    public override Guid StreamId => Id.Value;

    /// <summary>What people see and scan: one number from first contact to archive.</summary>
    public string Number { get; private set; } = "";

    public Stage Stage { get; private set; }

    /// <summary>True while somebody has to act; lists and indexes of work look only at these.</summary>
    public bool Open { get; private set; }

    /// <summary>Where it happened, as exactly as known.</summary>
    public AreaCode Area { get; private set; }

    // The area again, once per level, so that "everything in this town" is an equality and keeps the order of the index.
    public string? ProvinceCode { get; private set; }

    public string? CityCode { get; private set; }

    public string? CountyCode { get; private set; }

    public string? TownCode { get; private set; }

    public string? CommunityCode { get; private set; }

    public string? GridCode { get; private set; }

    /// <summary>The last legal day for what is to be done now, from the leading of <see cref="Clocks"/>; null when nothing runs.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The rule that gave <see cref="DueOn"/>, such as C01 of the clock table; null when nothing runs.</summary>
    public string? DueRule { get; private set; }

    /// <summary>The day it is counted from, itself not counted: the proof begins there, and the regime of that day applies; null when nothing runs.</summary>
    public DateOnly? DueFrom { get; private set; }

    public Instant RegisteredAt { get; private set; }

    /// <summary>Year and month of registration in China, such as 202603: what trends are counted by.</summary>
    public int RegisteredMonth { get; private set; }

    /// <summary>When the stage was last entered.</summary>
    public Instant StageSince { get; private set; }

    /// <summary>When nobody had anything left to do; null while open.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>Year and month of the end in China; null while open.</summary>
    public int? EndedMonth { get; private set; }

    /// <summary>The day it was first sent to a body; null before. Stays whatever becomes of it.</summary>
    public DateOnly? DivertedOn { get; private set; }

    /// <summary>The day its agreement, or one that settles it too, took effect; null before.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>The day a court ruled the agreement valid; null before.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>How much of what was promised is kept without compulsion, in whole per cent: what a case counts is drawn from it; null before an agreement took effect.</summary>
    public int? KeptPercent { get; private set; }

    /// <summary>The day enforcement was asked for; null when it never was.</summary>
    public DateOnly? EnforcedOn { get; private set; }

    public List<Party> Parties { get; private set; } = [];

    /// <summary>Takes the way the lifecycle has for this act; the caller has checked the rules of the act itself.</summary>
    internal void Advance(DisputeAct act, Instant at)
    {
        var transition = DisputeLifecycle.Find(Stage, act).Value;
        Pass(act, at.LegalDay());
        if (transition.To == Stage)
        {
            return;
        }

        Stage = transition.To;
        StageSince = at;
        Open = Stage.IsOpen();
        EndedAt = Open ? null : EndedAt ?? at;
        EndedMonth = EndedAt is { } ended ? MonthOf(ended.LegalDay()) : null;
        Lead();
    }

    private void Pass(DisputeAct act, DateOnly day)
    {
        switch (act)
        {
            case DisputeAct.Dispatch or DisputeAct.Designate:
                DivertedOn ??= day;
                break;
            case DisputeAct.CompleteAgreement or DisputeAct.RecordOralAgreement or DisputeAct.SettleInPackage:
                AgreedOn ??= day;
                KeptPercent ??= 0;
                break;
            case DisputeAct.ApplyForEnforcement:
                EnforcedOn ??= day;
                break;
            case DisputeAct.Confirm:
                ConfirmedOn ??= day;
                break;
            default:
                break;
        }
    }

    private static int MonthOf(DateOnly day) => (day.Year * 100) + day.Month;

    private void Locate(AreaCode area)
    {
        Area = area;
        ProvinceCode = area.At(AreaLevel.Province)?.ToString();
        CityCode = area.At(AreaLevel.City)?.ToString();
        CountyCode = area.At(AreaLevel.County)?.ToString();
        TownCode = area.At(AreaLevel.Town)?.ToString();
        CommunityCode = area.At(AreaLevel.Community)?.ToString();
        GridCode = area.At(AreaLevel.Grid)?.ToString();
    }
}
