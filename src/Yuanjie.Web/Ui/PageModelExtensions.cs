using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Yuanjie.Web.Ui;

public static class PageModelExtensions
{
    /// <summary>The form once more, as the person filled it in, with what is wrong beside the fields. 422, because a form that comes back was not accepted.</summary>
    public static PageResult Again(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }
}
