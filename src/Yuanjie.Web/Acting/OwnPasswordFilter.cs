using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Yuanjie.Web.Acting;

/// <summary>Leads everyone whose password somebody else knows to the page that replaces it, and nowhere else.</summary>
internal sealed class OwnPasswordFilter : IAsyncPageFilter
{
    private static readonly PathString[] Open = ["/account/password", "/account/sign-out"];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.User.HasClaim(c => c.Type == AccountPrincipals.MustChangePassword) && !Open.Any(path => http.Request.Path.StartsWithSegments(path)))
        {
            context.Result = new RedirectResult("/account/password");
            return Task.CompletedTask;
        }

        return next();
    }
}
