using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Dev;

/// <summary>Every part in every state, in each of the three frames. Development only; checks for accessibility and pictures run over it.</summary>
[AllowAnonymous]
public sealed class UiModel(IWebHostEnvironment environment, WorkMenu menu) : PageModel
{
    /// <summary>The frame: <c>work</c>, <c>public</c> or <c>board</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string In { get; set; } = "work";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
            return;
        }

        menu.Fill(Sample.Menu, _ => true);
        menu.Person = new WorkPerson("沈慧", "值班长", "/dev/ui");
        menu.Bell = "/dev/ui";
        menu.BellCount = 6;
        menu.OnDuty = "沈慧";
        menu.Search = "/dev/ui";
    }

    public void OnGet(bool toast = false)
    {
        ModelState.Clear();
        if (toast)
        {
            this.Toast("已登记进展", "青调〔2026〕第 19967 号", "/dev/ui", "/dev/ui?undo=1");
        }
    }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        this.Toast("已登记", "青调〔2026〕第 19967 号", "/dev/ui");
        return Redirect($"/dev/ui?in={Uri.EscapeDataString(In)}");
    }

    public IActionResult OnGetQuick() => Partial("_Quick");

    public IActionResult OnGetSlow() => Partial("_Slow");

    public sealed class InputModel
    {
        [Display(Name = "姓名"), Required, StringLength(30)]
        public string? Name { get; set; }

        [Display(Name = "手机号"), Required, RegularExpression(@"^1\d{10}$", ErrorMessage = "{0}应为 11 位数字，例如 13800001234")]
        public string? Phone { get; set; }

        [Display(Name = "身份证号")]
        public string? IdentityNumber { get; set; }

        [Display(Name = "发生日期"), Required]
        public DateOnly? Since { get; set; }

        [Display(Name = "约定时间")]
        public DateTime? Session { get; set; }

        [Display(Name = "涉及金额")]
        public Money? Amount { get; set; }

        [Display(Name = "涉及人数"), Range(1, 9999)]
        public int? People { get; set; }

        [Display(Name = "事情经过"), Required, StringLength(200, MinimumLength = 10)]
        public string? Story { get; set; }

        [Display(Name = "乡镇街道"), Required]
        public string? Town { get; set; }

        [Display(Name = "是哪一类纠纷"), Required]
        public Kind? Kind { get; set; }

        [Display(Name = "希望怎么解决"), MinLength(1)]
        public List<string> Wishes { get; set; } = [];

        [Display(Name = "我同意将以上信息用于纠纷调解"), Range(typeof(bool), "true", "true", ErrorMessage = "请勾选同意后继续")]
        public bool Agree { get; set; }

        [Display(Name = "证据材料")]
        public List<IFormFile> Files { get; set; } = [];

        [Display(Name = "签名"), Required(ErrorMessage = "请签名，或上传纸面签名")]
        public string? Signature { get; set; }

        public IFormFile? Scan { get; set; }

        [Display(Name = "用语音说")]
        public IFormFile? Voice { get; set; }
    }

    public enum Kind
    {
        [Display(Name = "婚姻家庭")] Family = 1,
        [Display(Name = "邻里纠纷")] Neighbours = 2,
        [Display(Name = "劳动争议")] Labour = 3,
        [Display(Name = "物业纠纷")] Property = 4,
        [Display(Name = "土地承包")] Land = 5,
        [Display(Name = "其他")] Other = 9,
    }

    /// <summary>Invented rows to look at; no real person, place or matter.</summary>
    public static class Sample
    {
        public sealed record Row(int No, string Title, string Kind, string Town, string Applicant, string Respondent, string Stage, Tone StageTone, string Risk, Tone RiskTone, int RiskLevel, long? Fen, string Due, string? DueCss);

        public static IReadOnlyList<MenuGroup> Menu { get; } =
        [
            new("办案", [new("纠纷台账", "folders", "/dev/ui"), new("我的待办", "checklist", "/work/todo", Count: 12), new("分流指派", "arrows-split-2", "/work/routing", Count: 4), new("在线调解室", "video", "/work/rooms")]),
            new("研判", [new("指挥大屏", "chart-dots-3", "/board"), new("风险预警", "alert-triangle", "/work/risk", Count: 6), new("统计报表", "chart-bar", "/work/reports")]),
            new("资源", [new("调解队伍", "users-group", "/work/people"), new("法规案例库", "books", "/work/law"), new("系统设置", "settings", "/work/settings")]),
        ];

        public static IReadOnlyList<Row> Rows { get; } =
        [
            new(20000, "地下车位收费争议", "物业纠纷", "梅川镇", "王子涵", "胡海涛", "调解中", Tone.Qing, "高", Tone.Zhe, 2, 7_940_000, "剩 9 天", null),
            new(19999, "小区物业费上涨与服务标准争议", "物业纠纷", "平湖镇", "吴志强", "杨建国", "已受理", Tone.Qing, "低", Tone.Ink, 0, 6_480_000, "剩 18 天", null),
            new(19998, "民间借贷到期未还争议", "合同债务", "城关街道", "胡志强", "林金凤", "待受理", Tone.Zhe, "中", Tone.Qing, 1, 5_390_000, "剩 2 天", "c-zhe"),
            new(19973, "建筑工地拖欠农民工工资争议", "劳动争议", "白水镇", "胡国庆", "青溪宏远建筑有限公司", "调解中", Tone.Qing, "重大", Tone.Zhu, 3, 71_500_000, "逾期 1 天", "c-zhu"),
            new(19960, "宅基地院墙越界争议", "邻里纠纷", "枫岭镇", "黄国庆", "张桂兰", "已达成协议", Tone.Song, "低", Tone.Ink, 0, null, "已结", "muted"),
            new(19951, "预付健身卡退费争议", "消费维权", "云岭乡", "林春生", "吴德明", "已移送", Tone.Mo, "低", Tone.Ink, 0, 307_000, "已结", "muted"),
        ];

        public static IReadOnlyList<TimelineItem> Timeline { get; } =
        [
            new(At(22, 14, 30), "第二次调解", "调解员 罗永和", "计划在青溪镇调解室进行。") { Planned = true },
            new(At(20, 13, 51), "第一次调解", "调解员 罗永和", "在线调解室，时长 46 分钟。双方就事实部分达成一致，对赔偿数额仍有分歧（差额 3,200 元）。", Tone.Zhe),
            new(At(18, 13, 51), "首次联系双方", "调解员 罗永和", "电话联系申请人、被申请人，双方均同意调解。", Tone.Song) { Href = "/dev/ui" },
            new(At(17, 15, 51), "风险研判", "系统", "命中规则 2 条：同一当事人 90 天内第 2 次来访；涉及金额超过 5 万元。", Tone.Ink),
            new(At(17, 13, 51), "登记受理申请", "公安移送", null, Tone.Song),
        ];

        public static IReadOnlyDictionary<string, int> ByTown { get; } = new Dictionary<string, int>
        {
            ["城关街道"] = 54,
            ["梅川镇"] = 56,
            ["平湖镇"] = 51,
            ["石桥镇"] = 48,
            ["大坪乡"] = 58,
            ["长桥镇"] = 51,
            ["柳塘镇"] = 45,
            ["枫岭镇"] = 53,
            ["松林镇"] = 40,
            ["南屏乡"] = 46,
            ["云岭乡"] = 44,
            ["青溪镇"] = 51,
            ["白水镇"] = 52,
            ["河湾镇"] = 35,
        };

        private static readonly string[] Months = ["10 月", "11 月", "12 月", "1 月", "2 月", "3 月"];

        public static object Trend { get; } = new
        {
            legend = new { right = 0, top = 0 },
            xAxis = new { type = "category", data = Months },
            yAxis = new { type = "value", name = "件" },
            series = new object[]
            {
                new { name = "受理", type = "bar", data = new[] { 942, 930, 1042, 1130, 866, 712 } },
                new { name = "办结", type = "bar", data = new[] { 918, 905, 958, 1021, 842, 655 } },
                new { name = "司法确认", type = "line", data = new[] { 210, 236, 251, 302, 188, 164 } },
            },
        };

        public static object Kinds { get; } = new
        {
            xAxis = new { type = "value", show = false },
            yAxis = new { type = "category", data = new[] { "土地承包", "物业纠纷", "合同债务", "邻里纠纷", "消费维权", "劳动争议" } },
            series = new object[] { new { name = "件数", type = "bar", label = new { show = true, position = "right" }, data = new[] { 2409, 2463, 2482, 2517, 2533, 2627 } } },
        };

        public static object Map { get; } = new
        {
            visualMap = new { type = "piecewise", splitNumber = 5, min = 35, max = 58, left = 12, bottom = 12, itemSymbol = "rect" },
            series = new object[] { new { name = "在办", type = "map", map = "990123", roam = false, label = new { show = true }, data = ByTown.Select(t => new { name = t.Key, value = t.Value }) } },
        };

        private static Instant At(int day, int hour, int minute) => Instant.InChina(new DateOnly(2026, 3, day), new TimeOnly(hour, minute));
    }
}
