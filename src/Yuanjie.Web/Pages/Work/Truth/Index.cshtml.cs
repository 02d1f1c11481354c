using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Truth;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Truth;

/// <summary>What wants a second look, newest first, and how often each kind of it was right.</summary>
[Needs(Permission.Supervise)]
public sealed class IndexModel(TruthQueries queries, LocalityPack pack, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Answered { get; set; }

    /// <summary>Null for every kind.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "哪一种疑点")]
    public Detector? By { get; set; }

    /// <summary>The page; null for the first.</summary>
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public SuspicionPage Found { get; private set; } = new([], false);

    public IReadOnlyList<DetectorRecord> Records { get; private set; } = [];

    public string? Next => Found.More ? ((After ?? 1) + 1).ToString(CultureInfo.InvariantCulture) : null;

    public static IReadOnlyList<Option> Kinds { get; } = [.. Enum.GetValues<Detector>().Select(d => new Option(d.ToString(), d.Name()))];

    public static Tone ToneOf(Verdict verdict) => verdict switch
    {
        Verdict.Founded => Tone.Zhu,
        Verdict.Explained => Tone.Song,
        _ => Tone.Mo,
    };

    public static string At(bool answered) => $"/work/truth{(answered ? "?answered=true" : "")}";

    /// <summary>The measure of the place by which the detector goes.</summary>
    public Sentence HowOf(Detector detector) => detector switch
    {
        Detector.SamePhone => "同一件纠纷里，申请人和被申请人的电话相同",
        Detector.SameFile => "当事人完全不同的纠纷里有同一个文件，或者两处手写签名一笔不差",
        Detector.Rush => (Sentence)$"考核计数日前 {pack.Truth.RushDays} 天的协议占一个季度的 {pack.Truth.RushPercent}% 以上，且不少于 {pack.Truth.RushLeast} 件",
        Detector.TooFast => (Sentence)$"登记后 {pack.Truth.FastestMinutes} 分钟内签完协议，或者一位调解员一天超过 {pack.Truth.MostPerDay} 件",
        Detector.OneVillage => (Sentence)$"一个村（社区）的协议占全镇一个季度的 {pack.Truth.VillagePercent}% 以上，且不少于 {pack.Truth.VillageLeast} 件",
        Detector.SameText => (Sentence)$"{pack.Truth.TextLeast} 字以上的经过，除日期、金额和标点外一字不差",
        _ => throw new ArgumentOutOfRangeException(nameof(detector)),
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        Found = await queries.PageAsync(new SuspicionFilter(Answered, By, After ?? 1), actor, ct);
        Records = await queries.RecordsAsync(actor, ct);
    }
}
