using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Areas;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

[Needs(Permission.ManageSystem)]
public sealed class AddAreaModel(AreaService areas) : DirectoryPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet(string? parent) => Input.Code = parent ?? "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var added = await areas.AddAsync(new AddArea(Input.Code, Input.Name, Input.KindName, new AreaFacts(null, null, Input.Population, Input.Households)), Act(), ct);
        return added.Refused is { } refusal ? this.Again(refusal) : Done("区域已新增", DirectoryLinks.Area(added.Value));
    }

    public sealed class InputModel
    {
        [Required, StringLength(17), Display(Name = "区划代码")]
        public string Code { get; set; } = "";

        [Required, StringLength(60), Display(Name = "名称")]
        public string Name { get; set; } = "";

        [Required, StringLength(20), Display(Name = "类别")]
        public string KindName { get; set; } = "";

        [Range(0, int.MaxValue), Display(Name = "人口")]
        public int? Population { get; set; }

        [Range(0, int.MaxValue), Display(Name = "户数")]
        public int? Households { get; set; }
    }
}
