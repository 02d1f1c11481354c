using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory;
using Yuanjie.Directory.People;
using Yuanjie.Kernel.Persons;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Account;

/// <summary>A mediator's own ties to people who may become parties.</summary>
public sealed class RecusalsModel(PeopleService people, DirectoryQueries directory, CurrentActor current) : PageModel
{
    public PersonPage View { get; private set; } = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var actor = await current.GetAsync(HttpContext.RequestAborted);
        if (actor.Person is not { } self || await directory.PersonAsync(self, actor, current.Now, HttpContext.RequestAborted) is not { } view)
        {
            context.Result = NotFound();
            return;
        }

        View = view;
        await next();
    }

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken ct)
    {
        PersonName? name = null;
        CitizenId? id = null;
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (!string.IsNullOrWhiteSpace(Input.OtherName) && !PersonName.TryParse(Input.OtherName, out name))
        {
            return this.Again(PersonRefusals.NameUnreadable with { Field = nameof(Input.OtherName) });
        }

        if (!string.IsNullOrWhiteSpace(Input.OtherId) && !CitizenId.TryParse(Input.OtherId, out id))
        {
            return this.Again(PersonRefusals.CitizenIdUnreadable);
        }

        var declared = await people.DeclareRecusalAsync(View.Id, new DeclareRecusal(Input.Tie!.Value, name, id), current.Act(await current.GetAsync(ct)), ct);
        if (declared.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        this.Toast("已声明");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid recusal, CancellationToken ct)
    {
        ModelState.Clear(); // the other form's fields are not sent along
        if (await people.WithdrawRecusalAsync(View.Id, new RecusalId(recusal), current.Act(await current.GetAsync(ct)), ct) is { } refusal)
        {
            return this.Again(refusal);
        }

        this.Toast("已撤回");
        return RedirectToPage();
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "是什么关系")]
        public RecusalTie? Tie { get; set; }

        [StringLength(100), Display(Name = "对方姓名")]
        public string? OtherName { get; set; }

        [StringLength(30), Display(Name = "对方公民身份号码")]
        public string? OtherId { get; set; }
    }
}
