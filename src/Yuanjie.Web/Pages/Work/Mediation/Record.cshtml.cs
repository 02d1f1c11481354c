using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Mediation;

/// <summary>Writes the record of a session. Whatever is refused, every word that was typed comes back.</summary>
[Needs(Permission.Mediate)]
public sealed class RecordModel(SessionService sessions, MediationQueries queries, CurrentActor current) : SessionPageModel(queries, current)
{
    private const int MoreLines = 4;
    private const int MostLines = 200;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public static IReadOnlyList<Option> Kinds { get; } = Option.Of<LineKind>(k => k.Name());

    public static IReadOnlyList<Option> Results { get; } = Option.Of<SessionResult>(r => r.Name());

    public IReadOnlyList<Option> Speakers => [.. Record.Attendees.Select(a => new Option(a.Id.ToString(), $"{a.Name}（{(a.Side is { } side ? side.Name() : a.Role.Name())}）"))];

    public void OnGet()
    {
        var from = Record.HeldFrom ?? Record.StartsAt;
        Input = new InputModel
        {
            HeldFrom = Local(from),
            HeldTo = Local(Record.HeldTo ?? from.Plus(TimeSpan.FromMinutes(Record.Minutes))),
            Result = Record.Result,
            Outcome = Record.Outcome,
            ReadBack = Record.ReadBack,
            Present = [.. Record.Attendees.Select(a => new PresentModel { Attendee = a.Id.Value, Here = Record.Result is null || a.Present, Site = a.Site })],
            Lines = Record.Lines.Count > 0
                ? [.. Record.Lines.Select(l => new LineModel { Speaker = l.SpeakerId?.Value, Kind = l.Kind, Text = l.Text })]
                : [.. Record.Attendees.Where(a => a.Role is AttendeeRole.Mediator or AttendeeRole.Party).OrderBy(a => a.Side is null ? Side.Applicant : a.Side).Select(a => new LineModel { Speaker = a.Id.Value, Kind = LineKind.Statement })],
        };
        AddLines();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Input.Result is not { } result || Input.HeldFrom is not { } from || Input.HeldTo is not { } to)
        {
            return Again();
        }

        var request = new RecordSession
        {
            DisputeId = Dispute.Id,
            SessionId = Record.Id,
            HeldFrom = Moment(from),
            HeldTo = Moment(to),
            Present = [.. Input.Present.Where(p => p.Here).Select(p => new PresentInput(new AttendeeId(p.Attendee), p.Site?.Trim()))],
            Lines = [.. Input.Lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(l => new LineInput(l.Speaker is { } s ? new AttendeeId(s) : null, l.Kind, l.Text!.Trim()))],
            Result = result,
            Outcome = Input.Outcome?.Trim(),
            ReadBack = Input.ReadBack,
        };
        var outcome = await sessions.RecordAsync(request, Act(), ct);
        if (outcome.Refused is { } refusal)
        {
            return Again(refusal);
        }

        this.Toast("笔录已保存", Number, $"/work/disputes/{Number}");
        return Redirect($"/work/disputes/{Number}/mediation/{(Input.ReadBack ? "sign" : "session")}/{Session}");
    }

    /// <summary>The same page with more room; nothing is stored.</summary>
    public IActionResult OnPostMore()
    {
        AddLines();
        return Page();
    }

    private void AddLines()
    {
        for (var i = 0; i < MoreLines && Input.Lines.Count < MostLines; i++)
        {
            Input.Lines.Add(new LineModel());
        }
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "开始")]
        public DateTime? HeldFrom { get; set; }

        [Required, Display(Name = "结束")]
        public DateTime? HeldTo { get; set; }

        public List<PresentModel> Present { get; set; } = [];

        public List<LineModel> Lines { get; set; } = [];

        [Required(ErrorMessage = "请选择结果"), Display(Name = "结果")]
        public SessionResult? Result { get; set; }

        [StringLength(1000), Display(Name = "说明")]
        public string? Outcome { get; set; }

        public bool ReadBack { get; set; }
    }

    public sealed class PresentModel
    {
        public Guid Attendee { get; set; }

        public bool Here { get; set; }

        [StringLength(60), Display(Name = "所在地点")]
        public string? Site { get; set; }
    }

    public sealed class LineModel
    {
        public Guid? Speaker { get; set; }

        public LineKind Kind { get; set; } = LineKind.Statement;

        [StringLength(4000), Display(Name = "内容")]
        public string? Text { get; set; }
    }
}
