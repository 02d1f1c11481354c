using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

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
        var sentence = page.Say(refusal.Message);
        page.ModelState.AddModelError(FieldOf(page, refusal), refusal.Source is null ? sentence : $"{sentence}（{refusal.Source}）");
        page.Response.StatusCode = StatusOf(refusal.Kind);
        return page.Page();
    }

    /// <summary>What a module says, in the reader's language.</summary>
    public static string Say(this PageModel page, Sentence sentence) =>
        page.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<UiText>>().Say(sentence);

    // A field that this form does not have would send the reader nowhere; then the sentence concerns the whole form.
    private static string FieldOf(PageModel page, Refusal refusal) =>
        $"Input.{refusal.Field}" is var name && refusal.Field is not null && page.ModelState.ContainsKey(name) ? name : "";

    /// <summary>The one place where refusals become status codes.</summary>
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.WrongStage or RefusalKind.Stale => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
