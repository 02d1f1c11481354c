using Yuanjie.Directory.Areas;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>The hotline: as short as a call.</summary>
[Needs(Permission.RegisterDisputes)]
public sealed class HotlineModel(IntakeDesk desk, AreaNames areas, CurrentActor current) : RegisterPageModel(desk, areas, current)
{
    protected override Channel Channel => Channel.Hotline;

    protected override string OnBehalfOf => "来电人";
}
