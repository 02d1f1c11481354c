using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Kernel;

namespace Yuanjie.Web.Ui;

public static class PageModelExtensions
{
    /// <summary>The form once more, as the person filled it in, with what is wrong beside the fields. 422, because a form that comes back was not accepted.</summary>
    public static PageResult Again(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>The form once more with the sentence of the refusal, beside its field when it names one of the form's.</summary>
    public static PageResult Again(this PageModel page, Refusal refusal)
    {
        var sentence = refusal.Source is null ? refusal.Message : $"{refusal.Message}（{refusal.Source}）";
        page.ModelState.AddModelError(refusal.Field is { } field ? $"Input.{field}" : "", sentence);
        page.Response.StatusCode = StatusOf(refusal.Kind);
        return page.Page();
    }

    /// <summary>The one place where refusals become status codes.</summary>
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.WrongStage or RefusalKind.Stale => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
