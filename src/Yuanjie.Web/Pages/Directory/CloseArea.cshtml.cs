using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Areas;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

[Needs(Permission.ManageSystem)]
public sealed class CloseAreaModel(AreaService areas) : AreaPageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await areas.CloseAsync(Node.Code, Act(), ct) is { } refusal ? this.Again(refusal) : Done("区域已停用", DirectoryLinks.Area(Node.Code));
}
