using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Areas;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

[Needs(Permission.ManageSystem)]
public sealed class ChangeAreaModel(AreaService areas) : AreaPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input = new InputModel { Name = Node.Name, KindName = Node.KindName };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        return await areas.RenameAsync(Node.Code, Input.Name, Input.KindName, Act(), ct) is { } refusal
            ? this.Again(refusal)
            : Done("区域已更名", DirectoryLinks.Area(Node.Code));
    }

    public sealed class InputModel
    {
        [Required, StringLength(60), Display(Name = "名称")]
        public string Name { get; set; } = "";

        [Required, StringLength(20), Display(Name = "类别")]
        public string KindName { get; set; } = "";
    }
}
