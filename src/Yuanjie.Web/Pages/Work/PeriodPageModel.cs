using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work;

/// <summary>A page about a period that its address names.</summary>
public abstract class PeriodPageModel(CurrentActor current) : PageModel
{
    /// <summary>First day, inclusive; the beginning of the year of <see cref="To"/> where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day, inclusive; today where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    protected CurrentActor Current => current;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        To ??= current.Today;
        From ??= new DateOnly(To.Value.Year, 1, 1);
    }
}
