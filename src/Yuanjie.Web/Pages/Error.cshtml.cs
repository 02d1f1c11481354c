using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Web.Hosting;

namespace Yuanjie.Web.Pages;

/// <summary>What went wrong in plain words, and what to do now. Shown in place of the page, under its address and status.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public int Status { get; private set; }

    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    /// <summary>Null where there is nothing for an operator to look up.</summary>
    public string? Reference { get; private set; }

    public bool CanSwitchPost => Status == StatusCodes.Status403Forbidden;

    public void OnGet() => Explain();

    public void OnPost() => Explain();

    private void Explain()
    {
        // Who types the address of this page has made no mistake that it could explain.
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Status = Response.StatusCode;
        (Heading, Advice) = Status switch
        {
            StatusCodes.Status400BadRequest => ("这次提交没有成功", "页面打开太久或者已经退出登录，请返回上一页刷新后再提交。"),
            StatusCodes.Status403Forbidden => ("没有权限", "您现在的岗位不能打开这一页。有几个岗位的，可以先换到另一个岗位。"),
            StatusCodes.Status404NotFound => ("没有找到这一页", "网址可能不完整，或者这件事不在您的办理范围内。请核对编号，或者从首页重新进入。"),
            StatusCodes.Status409Conflict => ("刚刚被别人更新过", "您保存的时候，这件事刚刚被别人更新过，您的修改没有保存。请返回上一页刷新，看过最新情况再决定。"),
            StatusCodes.Status413PayloadTooLarge => ("文件太大", "一次上传的文件太大。请分几次上传，或者先压缩照片和录像。"),
            StatusCodes.Status429TooManyRequests => ("操作太频繁", "请过几分钟再试。"),
            >= StatusCodes.Status500InternalServerError => ("系统暂时不能办理", "不是您的问题。请过几分钟再试；还不行的，请把下面的编号告诉系统管理员。"),
            _ => ("这次操作没有成功", "请返回上一页再试一次。"),
        };
        Reference = Status >= StatusCodes.Status500InternalServerError ? HttpContext.Reference() : null;
    }
}
