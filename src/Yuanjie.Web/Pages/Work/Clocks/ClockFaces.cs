using Yuanjie.Disputes.Clocks;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Clocks;

/// <summary>How a clock is shown: a word and its tone.</summary>
public static class ClockFaces
{
    public static (string Word, Tone Tone) Of(ClockProof clock, DateOnly today) => clock.State switch
    {
        ClockState.Running when clock.DueOn < today => ("已经超期", Tone.Zhu),
        ClockState.Running => ("计算中", Tone.Qing),
        ClockState.Paused => ("停止计算", Tone.Mo),
        ClockState.Met => ("期内办到", Tone.Song),
        ClockState.Missed => ("超过期限", Tone.Zhu),
        ClockState.Dropped => ("不再需要", Tone.Mo),
        _ => throw new ArgumentOutOfRangeException(nameof(clock)),
    };
}
