using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work;

/// <summary>How much time is left for what is to be done now.</summary>
public sealed class DuePanel(CurrentActor current) : ViewComponent
{
    public IViewComponentResult Invoke(DisputeHeader dispute) => View(new DueView(dispute.Number, dispute.DueOn, dispute.DueRule, current.Today));
}

public sealed record DueView(string Number, DateOnly? DueOn, string? Rule, DateOnly Today);
