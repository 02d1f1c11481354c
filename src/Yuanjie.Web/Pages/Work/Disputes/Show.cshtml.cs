using Microsoft.AspNetCore.Mvc;

namespace Yuanjie.Web.Pages.Work.Disputes;

/// <summary>One dispute: what it is, what can be done now, what happened.</summary>
public sealed class ShowModel : DisputePageModel
{
    public IReadOnlyList<NextStep> Next { get; private set; } = [];

    public void OnGet() => Next = NextSteps.For(Dispute);

    /// <summary>The quick view in the drawer of a list.</summary>
    public IActionResult OnGetQuick()
    {
        Next = NextSteps.For(Dispute);
        return Partial("_Quick", this);
    }
}
