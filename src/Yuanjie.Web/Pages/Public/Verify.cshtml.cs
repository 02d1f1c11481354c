using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;

namespace Yuanjie.Web.Pages.Public;

/// <summary>Anyone may ask whether a paper is genuine and counts; no name and no word of it is shown.</summary>
public sealed class VerifyModel(ConfirmationQueries confirmation) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "编号或者核验码"), StringLength(60)]
    public string? Code { get; set; }

    public GenuinePaper? Found { get; private set; }

    public bool Asked => !string.IsNullOrWhiteSpace(Code);

    public async Task OnGetAsync(CancellationToken ct) => Found = ModelState.IsValid && Asked ? await confirmation.VerifyAsync(Code, ct) : null;
}
