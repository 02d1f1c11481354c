using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Yuanjie.Disputes;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Hosting;

/// <summary>Two people saved the same thing and this one came second: the form comes back as it was filled in, with a word about it.</summary>
internal sealed class StaleFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed is { Exception: DbUpdateConcurrencyException, ExceptionHandled: false } && context.HandlerInstance is PageModel page)
        {
            executed.ExceptionHandled = true;
            executed.Result = page.Again(DisputeRefusals.Stale);
        }
    }
}
