using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>Who answers for an organisation: every week, or on one day.</summary>
public sealed class DutyModel(OrganisationService organisations) : OrganisationPageModel
{
    public static IReadOnlyList<Option> Week { get; } =
    [
        new(nameof(DayOfWeek.Monday), "星期一"), new(nameof(DayOfWeek.Tuesday), "星期二"), new(nameof(DayOfWeek.Wednesday), "星期三"), new(nameof(DayOfWeek.Thursday), "星期四"),
        new(nameof(DayOfWeek.Friday), "星期五"), new(nameof(DayOfWeek.Saturday), "星期六"), new(nameof(DayOfWeek.Sunday), "星期日"),
    ];

    public IReadOnlyList<Option> Members =>
        [.. Organisation.Staff.Where(s => s.From <= Today && (s.To is null || s.To >= Today)).DistinctBy(s => s.Person).Select(s => new Option(s.Person.ToString(), s.Name))];

    // Named, so that the form that was not sent is found missing under its own name and can be forgotten.
    [BindProperty(Name = nameof(Input))]
    public WeekInput Input { get; set; } = new();

    [BindProperty(Name = nameof(OneDay))]
    public DayInput OneDay { get; set; } = new();

    public async Task<IActionResult> OnPostWeekAsync(CancellationToken ct)
    {
        ModelState.Forget(nameof(OneDay));
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        return await organisations.SetDutyAsync(OrganisationId, new PersonId(Input.Person!.Value), Input.Weekdays, new DutyHours(Input.From, Input.To), Act(), ct) is { } refusal
            ? this.Again(refusal)
            : Done("值班已保存", DirectoryLinks.Organisation(OrganisationId));
    }

    public async Task<IActionResult> OnPostDayAsync(CancellationToken ct)
    {
        ModelState.Forget(nameof(Input));
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        return await organisations.SetDutyDayAsync(OrganisationId, OneDay.Day!.Value, [.. OneDay.People.Select(PersonId.From)], new DutyHours(OneDay.From, OneDay.To), Act(), ct) is { } refusal
            ? this.Again(refusal with { Field = null })
            : Done("值班已保存", DirectoryLinks.Organisation(OrganisationId));
    }

    public sealed class WeekInput
    {
        [Required, Display(Name = "值班人员")]
        public Guid? Person { get; set; }

        [Display(Name = "星期")]
        public List<DayOfWeek> Weekdays { get; set; } = [];

        [Display(Name = "开始时间")]
        public TimeOnly? From { get; set; }

        [Display(Name = "结束时间")]
        public TimeOnly? To { get; set; }
    }

    public sealed class DayInput
    {
        [Required, Display(Name = "日期")]
        public DateOnly? Day { get; set; }

        [Display(Name = "值班人员")]
        public List<Guid> People { get; set; } = [];

        [Display(Name = "开始时间")]
        public TimeOnly? From { get; set; }

        [Display(Name = "结束时间")]
        public TimeOnly? To { get; set; }
    }
}
