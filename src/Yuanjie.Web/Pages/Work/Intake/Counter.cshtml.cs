using Yuanjie.Directory.Areas;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>The counter: a clerk writes down what somebody came to tell.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class CounterModel(IntakeDesk desk, AreaNames areas, CurrentActor current) : RegisterPageModel(desk, areas, current)
{
    private static readonly Channel[] Taken = [Channel.Counter, Channel.Petition, Channel.Police, Channel.RemoteCounter, Channel.Terminal, Channel.Screening];

    public static IReadOnlyList<Option> Channels => [.. Taken.Select(c => new Option(c.ToString(), c.Name()))];

    protected override Channel Channel => Input.Channel is { } chosen && Taken.Contains(chosen) ? chosen : Channel.Counter;

    protected override string OnBehalfOf => Input.OnBehalfOf;

    protected override void Prepare()
    {
        base.Prepare();
        Input.Channel = Channel.Counter;
        Input.RequestedOn = Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
