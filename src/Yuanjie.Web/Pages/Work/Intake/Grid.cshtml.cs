using Yuanjie.Directory.Areas;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>A grid worker's quick report: place, kind, one text, a picture.</summary>
[Needs(Permission.ReportFromGrid)]
public sealed class GridModel(IntakeDesk desk, AreaNames areas, CurrentActor current) : RegisterPageModel(desk, areas, current)
{
    public static IReadOnlyList<Option> Chips => TypeChips.Common;

    protected override Channel Channel => Channel.Grid;

    protected override AttachmentKind FileKind => AttachmentKind.Photo;

    protected override void Prepare()
    {
        Input.Area = Places is [var first, ..] ? first.Value : null;
        Input.AsSign = true;
    }

    // Thirty seconds leave no time for a title: it is the kind of quarrel, which names nobody.
    protected override void Complete()
    {
        var type = Taxonomy.Current.Find(Input.TypeHint)
            ?? (Taxonomy.Current.Suggest(Input.Narrative) is [var likeliest, ..] ? likeliest.Type : null);
        Input.TypeHint = type?.Code;
        Input.Title = type is null ? (Input.AsSign ? "矛盾苗头" : "矛盾纠纷") : $"{type.Name}{(Input.AsSign ? "苗头" : "纠纷")}";
    }
}
