using Yuanjie.Disputes;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work;

/// <summary>How the workbench words and colours what the modules say.</summary>
public static class DisputeWords
{
    /// <summary>Days left from which a term is shown as close.</summary>
    private const int Soon = 3;

    public static Tone ToneOf(this Stage stage) => stage.Tone() switch
    {
        "zhe" => Tone.Zhe,
        "qing" => Tone.Qing,
        "song" => Tone.Song,
        "zhu" => Tone.Zhu,
        "mo" => Tone.Mo,
        _ => Tone.Ink,
    };

    public static Tone ToneOf(this RiskLevel risk) => risk switch
    {
        RiskLevel.Extreme => Tone.Zhu,
        RiskLevel.High => Tone.Zhe,
        RiskLevel.Medium => Tone.Qing,
        _ => Tone.Ink,
    };

    /// <summary>The name of a confirmed type; 未定 while nobody has confirmed one.</summary>
    public static string TypeName(string? code) => Taxonomy.Current.Find(code)?.Name ?? "未定";

    /// <summary>剩 9 天, 今天到期, 逾期 2 天; a dash when nothing runs.</summary>
    public static (Sentence Text, string? Css) Due(DateOnly? due, DateOnly today)
    {
        if (due is not { } day)
        {
            return ("—", "muted");
        }

        var left = day.DayNumber - today.DayNumber;
        Sentence text = left < 0 ? (Sentence)$"逾期 {-left} 天" : left == 0 ? (Sentence)"今天到期" : (Sentence)$"剩 {left} 天";
        return (text, left < 0 ? "c-zhu" : left <= Soon ? "c-zhe" : null);
    }

    /// <summary>The towns of the county in which the actor may look; empty for those who see no area.</summary>
    public static IEnumerable<Yuanjie.Directory.Areas.AreaNode> TownsFor(this Yuanjie.Directory.Areas.AreaTree tree, Actor actor) =>
        actor.Scope is { } scope ? tree.OfLevel(AreaLevel.Town, scope.Level < AreaLevel.Town ? scope : null).Where(t => scope.Contains(t.Code) || t.Code.Contains(scope)) : [];
}
