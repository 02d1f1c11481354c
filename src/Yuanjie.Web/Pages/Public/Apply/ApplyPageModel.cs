using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Intake;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Pages.Work.Intake;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Apply;

/// <summary>One screen of the application. Whatever is typed is kept first and judged afterwards.</summary>
[AllowAnonymous]
public abstract class ApplyPageModel(DraftService drafts, DraftCookie cookie, CurrentActor current) : PageModel
{
    /// <summary>The edition of the data-use notice that the first screen shows.</summary>
    public const string Notice = "2026-01";

    public DraftView Draft { get; private set; } = null!;

    public DraftContent Told => Draft.Content;

    /// <summary>ACDE FGHJ: in two groups, to be written down.</summary>
    public string Code => $"{Told.Code[..4]} {Told.Code[4..]}";

    protected CurrentActor Current => current;

    protected DateOnly Today => current.Today;

    protected Instant Now => current.Now;

    protected DraftService Drafts => drafts;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var found = cookie.Read() is { } id ? await drafts.FindAsync(id, current.Now, HttpContext.RequestAborted) : IntakeRefusals.DraftNotFound;
        if (found.Refused is { } refusal)
        {
            context.Result = Redirect(refusal.Code == IntakeRefusals.DraftSubmitted.Code ? "/apply/done" : $"/apply/resume?why={refusal.Code}");
            return;
        }

        // What a person writes about a quarrel does not stay in a browser's history on a shared phone.
        Response.Headers.CacheControl = "no-store";
        Draft = found.Value;
        await next();
    }

    /// <summary>Keeps the screen and goes on, or comes back with what is wrong on it.</summary>
    /// <param name="change">What the screen changes in the draft.</param>
    /// <param name="fields">The fields of this screen, from the names of the shape to the names of the form.</param>
    /// <param name="extra">What went wrong before anything could be kept, such as files.</param>
    /// <param name="next">The next screen.</param>
    /// <param name="later">True when the person goes on another time: then nothing is judged.</param>
    protected async Task<IActionResult> KeepAsync(
        Func<DraftContent, DraftContent> change, IReadOnlyDictionary<string, string> fields, IReadOnlyCollection<Refusal> extra, string next, bool later, CancellationToken ct)
    {
        var saved = await drafts.SaveAsync(Draft.Id, change, current.Now, ct);
        if (saved.Refused is { } refusal)
        {
            return Redirect($"/apply/resume?why={refusal.Code}");
        }

        Draft = saved.Value;
        if (later)
        {
            return Redirect("/apply/saved");
        }

        ModelState.Clear();
        Refusal[] wrong = [.. extra, .. DraftService.WrongIn(Told, Today).Where(w => w.Field is { } field && fields.ContainsKey(field))];
        if (wrong.Length == 0)
        {
            return Redirect(next);
        }

        IntakeDesk.Tell(this, wrong, field => fields.GetValueOrDefault(field, field));
        return this.Again();
    }
}
