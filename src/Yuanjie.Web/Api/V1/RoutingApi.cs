using System.ComponentModel;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Routing;

namespace Yuanjie.Web.Api.V1;

internal static class RoutingApi
{
    internal static RouteGroupBuilder MapRoutingApi(this RouteGroupBuilder v1)
    {
        v1.MapGet("/dispute-types", Types).WithName("ListDisputeTypes").WithSummary("纠纷分类表").WithTags("分流")
            .Produces<IReadOnlyList<DisputeTypeV1>>().ProducesProblem(StatusCodes.Status401Unauthorized);
        v1.MapGet("/disputes/{number}/referrals", ReferralsAsync).WithName("ListReferrals").WithSummary("一件纠纷先后转给了谁、结果怎样").WithTags("分流")
            .Produces<IReadOnlyList<ReferralV1>>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        return v1;
    }

    private static Microsoft.AspNetCore.Http.HttpResults.Ok<IReadOnlyList<DisputeTypeV1>> Types(TimeProvider time)
    {
        var today = Kernel.Instant.From(time.GetUtcNow()).LegalDay();
        return TypedResults.Ok<IReadOnlyList<DisputeTypeV1>>([.. Taxonomy.Current.Types.Where(t => t.InForce(today)).Select(t => new DisputeTypeV1(t.Code, t.Name, Taxonomy.Current.Version))]);
    }

    private static async Task<IResult> ReferralsAsync(string number, DisputeQueries disputes, RoutingQueries routing, HttpContext http, CancellationToken ct)
    {
        var actor = ApiKeyHandler.ActorOf(http);
        return await disputes.FindAsync(number, actor, ct) is { } dispute && await routing.ViewAsync(dispute.Id, actor, ct) is { } view
            ? TypedResults.Ok<IReadOnlyList<ReferralV1>>([.. view.Referrals.Select(ReferralV1.Of)])
            : ApiSetup.Problem([DisputeRefusals.NotFound]);
    }
}

/// <summary>一种纠纷。</summary>
/// <param name="Code">例如 K05，不会挪作他用</param>
/// <param name="Edition">分类表的版本</param>
public sealed record DisputeTypeV1(string Code, string Name, string Edition);

/// <summary>转给一个单位的一次记录。</summary>
public sealed record ReferralV1
{
    [Description("第几次")]
    public required int Place { get; init; }

    [Description("收到的单位")]
    public required string Target { get; init; }

    [Description("Dispatch、Redirection、Transfer、Escalation、Designation")]
    public required string Kind { get; init; }

    [Description("Delegated 委派，Entrusted 委托；不是法院转来的为 None")]
    public required string CourtReferral { get; init; }

    [Description("Sent、Accepted、Returned、Recalled")]
    public required string State { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    [Description("最晚受理日期")]
    public required DateOnly AcceptBy { get; init; }

    public required DateTimeOffset? AcceptedAt { get; init; }

    public required DateTimeOffset? ReturnedAt { get; init; }

    [Description("退回原因代码")]
    public required string? ReturnGround { get; init; }

    [Description("受理后的调解期限最后一日；未受理为空")]
    public required DateOnly? TermLastDay { get; init; }

    internal static ReferralV1 Of(ReferralRow row) => new()
    {
        Place = row.Place,
        Target = row.TargetName,
        Kind = row.Kind.ToString(),
        CourtReferral = row.Court.ToString(),
        State = row.State.ToString(),
        SentAt = row.SentAt.ToChina(),
        AcceptBy = row.AcceptBy,
        AcceptedAt = row.AcceptedAt?.ToChina(),
        ReturnedAt = row.ReturnedAt?.ToChina(),
        ReturnGround = row.ReturnGround?.ToString(),
        TermLastDay = row.TermLastDay,
    };
}
