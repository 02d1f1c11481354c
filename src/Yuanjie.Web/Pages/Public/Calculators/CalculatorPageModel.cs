using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Disputes.Calculators;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Public.Calculators;

/// <summary>A calculator: the question stands in the address, so that an answer can be sent on and printed.</summary>
public abstract class CalculatorPageModel : PageModel
{
    /// <summary>The largest sum that is asked about, in 元.</summary>
    protected const double Most = 100_000_000_000;

    protected const string Earliest = "1950-01-01";

    protected const string Latest = "2099-12-31";

    /// <summary>What came out, each with its heading; empty until something is asked.</summary>
    public IReadOnlyList<Answer> Answers { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (Request.Query.Count == 0)
        {
            ModelState.Clear(); // an empty form is no wrong one
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var answers = Count();
        if (answers.Refused is { } refusal)
        {
            ModelState.AddModelError(refusal.Field ?? "", refusal.Source is null ? this.Say(refusal.Message) : $"{this.Say(refusal.Message)}（{refusal.Source}）");
            return this.Again();
        }

        Answers = answers.Value;
        return Page();
    }

    /// <summary>Counts what was asked; the fields are filled and in bounds.</summary>
    protected abstract Outcome<IReadOnlyList<Answer>> Count();
}

/// <param name="Heading">What the sum is.</param>
public sealed record Answer(string Heading, Reckoning Reckoning);
