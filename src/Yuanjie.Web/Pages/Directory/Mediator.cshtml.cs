using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.People;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

public sealed class MediatorModel(PeopleService people) : PersonPageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
        if (Person.Mediator is { } terms)
        {
            Input = InputModel.Of(terms);
            return;
        }

        const int TermYears = 3; // 人民调解法 第十条
        Input = new InputModel { Languages = "普通话", TermFrom = Today, TermTo = Today.AddYears(TermYears).AddDays(-1), MaxOpen = 20 };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        return await people.SetMediatorAsync(PersonId, Input.Read(), Act(), ct) is { } refusal
            ? this.Again(refusal with { Field = refusal.Field switch { "To" => nameof(InputModel.TermTo), "Categories" => nameof(InputModel.Skills), var field => field } })
            : Done("调解员情况已保存", DirectoryLinks.Person(PersonId));
    }

    public sealed class InputModel
    {
        [Required, StringLength(400), Display(Name = "擅长类别")]
        public string Skills { get; set; } = "";

        [StringLength(200), Display(Name = "语言")]
        public string? Languages { get; set; }

        [Display(Name = "等级")]
        public MediatorLevel Level { get; set; }

        [Required, Display(Name = "任期开始")]
        public DateOnly? TermFrom { get; set; }

        [Required, Display(Name = "任期结束")]
        public DateOnly? TermTo { get; set; }

        [Required, Range(0, 500), Display(Name = "同时在办上限")]
        public int? MaxOpen { get; set; }

        [Display(Name = "法院特邀调解员")]
        public bool SpeciallyInvited { get; set; }

        public static InputModel Of(MediatorTerms terms) => new()
        {
            Skills = string.Join('、', terms.Skills),
            Languages = string.Join('、', terms.Languages),
            Level = terms.Level,
            TermFrom = terms.TermFrom,
            TermTo = terms.TermTo,
            MaxOpen = terms.MaxOpen,
            SpeciallyInvited = terms.SpeciallyInvited,
        };

        public MediatorTerms Read() => new()
        {
            Skills = OrganisationInput.Split(Skills),
            Languages = OrganisationInput.Split(Languages),
            Level = Level,
            TermFrom = TermFrom!.Value,
            TermTo = TermTo!.Value,
            MaxOpen = MaxOpen!.Value,
            SpeciallyInvited = SpeciallyInvited,
        };
    }
}
