using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Board;

/// <summary>The command board: live counts, load on the map, trend. Every figure opens the ledger that it counts.</summary>
[Needs(Permission.ViewBoard)]
public sealed class IndexModel(BoardQueries boards, AreaNames areas, CurrentActor current, LocalityPack locality) : PageModel
{
    private const int TypesShown = 8;

    public Yuanjie.Disputes.Ledger.Board Board { get; private set; } = null!;

    public AreaTree Tree { get; private set; } = null!;

    public AreaCode Area { get; private set; }

    public DateOnly Today => current.Today;

    public string Now => $"{current.Now.ToChina():HH:mm}";

    public int Count(params Stage[] stages) => stages.Sum(s => Board.ByStage.GetValueOrDefault(s));

    public object Trend => new
    {
        legend = new { data = new[] { "登记", "办结" }, right = 0, top = 0 },
        xAxis = new { type = "category", boundaryGap = false, data = Board.Months.Select(m => $"{m.Month % 100}月") },
        yAxis = new { type = "value", minInterval = 1 },
        series = new object[]
        {
            new { name = "登记", type = "line", smooth = true, areaStyle = new { opacity = .12 }, data = Board.Months.Select(m => m.Registered) },
            new { name = "办结", type = "line", smooth = true, data = Board.Months.Select(m => m.Ended) },
        },
    };

    public object Types
    {
        get
        {
            var top = Board.OpenByType.OrderByDescending(t => t.Value).Take(TypesShown).Reverse().ToArray();
            return new
            {
                xAxis = new { type = "value", minInterval = 1 },
                yAxis = new { type = "category", data = top.Select(t => Taxonomy.Current.Find(t.Key)?.Name ?? "未定") },
                series = new object[] { new { name = "在办", type = "bar", barMaxWidth = 14, label = new { show = true, position = "right" }, data = top.Select(t => t.Value) } },
            };
        }
    }

    public IEnumerable<(AreaNode Town, int Open)> Towns =>
        Tree.OfLevel(AreaLevel.Town, Area.Level < AreaLevel.Town ? Area : null)
            .Select(t => (t, Board.OpenByTown.GetValueOrDefault(t.Code.ToString())))
            .OrderByDescending(t => t.Item2);

    public object Map
    {
        get
        {
            var towns = Towns.ToArray();
            return new
            {
                visualMap = new { type = "piecewise", splitNumber = 5, min = 0, max = Math.Max(5, towns.Select(t => t.Open).DefaultIfEmpty().Max()), precision = 0, left = 12, bottom = 12, itemSymbol = "rect" },
                series = new object[]
                {
                    new { name = "在办", type = "map", map = locality.Code.ToString(), roam = false, label = new { show = true }, data = towns.Select(t => new { name = t.Town.Name, value = t.Open }) },
                },
            };
        }
    }

    public string MapName => locality.Code.ToString();

    public async Task<IActionResult> OnGetAsync(string? area, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        Area = AreaCode.TryParse(area, out var chosen) && actor.Scope?.Contains(chosen) == true ? chosen : actor.Scope ?? locality.Code;
        Tree = await areas.TreeAsync(ct);
        Board = await boards.GetAsync(Area, Today, ct);
        return Page();
    }
}
