using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;

namespace Yuanjie.Web.Pages.Public;

/// <summary>Anybody asks whether a paper is genuine; the answer names no person.</summary>
[AllowAnonymous]
public sealed class VerifyModel(ConfirmationQueries papers) : PageModel
{
    public string? Asked { get; private set; }

    public GenuinePaper? Paper { get; private set; }

    public async Task OnGetAsync(string? code, CancellationToken ct)
    {
        Asked = code is { Length: <= 80 } && !string.IsNullOrWhiteSpace(code) ? code.Trim() : null;
        Paper = Asked is null ? null : await papers.VerifyAsync(Asked, ct);
    }
}
