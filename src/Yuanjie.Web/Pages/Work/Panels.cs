using Yuanjie.Disputes;

namespace Yuanjie.Web.Pages.Work;

/// <summary>The panels of the dispute page. What the stage is about stands first; the rest follows in the order of the way.</summary>
public static class Panels
{
    private static readonly string[] Way = ["IntakePanel", "RoutingPanel", "MediationPanel", "AgreementsPanel", "ConfirmationPanel", "PerformancePanel", "CourtLinkPanel", "FollowUpPanel"];

    public static IEnumerable<string> InOrderOf(Stage stage)
    {
        var first = stage switch
        {
            Stage.Registered or Stage.Dispatched => "IntakePanel",
            Stage.Accepted or Stage.Mediating or Stage.Suspended => "MediationPanel",
            Stage.Signing or Stage.Agreed => "AgreementsPanel",
            Stage.AwaitingCourt or Stage.UnderReview or Stage.Confirmed => "ConfirmationPanel",
            Stage.Performing or Stage.Performed or Stage.Defaulted or Stage.Enforcing => "PerformancePanel",
            Stage.Filed => "CourtLinkPanel",
            _ => "IntakePanel",
        };
        return Way.Where(p => p == first).Concat(Way.Where(p => p != first));
    }
}
