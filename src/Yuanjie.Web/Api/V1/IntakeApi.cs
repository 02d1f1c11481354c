using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Web.Api.V1;

internal static class IntakeApi
{
    private const int LongestKey = 100;

    private static readonly Refusal KeyMissing = new("api.idempotency-key-missing", "请在请求头 Idempotency-Key 里带上 1 至 100 个字符的唯一值，重试时用同一个值。", RefusalKind.Invalid, Field: "Idempotency-Key");
    private static readonly Refusal AreaUnreadable = new("api.area-unreadable", "area 要写 6、9、12、15 或 17 位区划代码。", RefusalKind.Invalid, "GB/T 2260", "area");
    private static readonly Refusal OutOfScope = new("api.area-out-of-scope", "这个区划不在密钥的范围内，请用当地的密钥登记。", RefusalKind.Forbidden, Field: "area");

    internal static RouteGroupBuilder MapIntakeApi(this RouteGroupBuilder v1)
    {
        v1.MapPost("/disputes", RegisterAsync).WithName("RegisterDispute").WithSummary("登记一件纠纷").WithTags("纠纷")
            .Produces<DisputeV1>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        v1.MapGet("/disputes/{number}", FindAsync).WithName("GetDispute").WithSummary("查一件纠纷办到哪一步").WithTags("纠纷")
            .Produces<DisputeV1>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        return v1;
    }

    private static async Task<IResult> RegisterAsync(
        RegisterDisputeV1 request,
        [FromHeader(Name = "Idempotency-Key"), Description("调用方生成的唯一值；同一个值重复发送只登记一次")] string? idempotencyKey,
        IntakeService intake,
        DisputeQueries disputes,
        HttpContext http,
        TimeProvider time,
        CancellationToken ct)
    {
        var actor = ApiKeyHandler.ActorOf(http);
        var act = new Act
        {
            Actor = actor,
            At = Instant.From(time.GetUtcNow()),
            Device = "api",
            RequestKey = idempotencyKey is { Length: > 0 and <= LongestKey } ? RequestKey(actor, idempotencyKey) : null,
        };
        if (act.RequestKey is null)
        {
            return ApiSetup.Problem([KeyMissing]);
        }

        if (!AreaCode.TryParse(request.Area, out var area) || area.Level < AreaLevel.County)
        {
            return ApiSetup.Problem([AreaUnreadable]);
        }

        if (actor.Scope is { } scope && !scope.Contains(area))
        {
            return ApiSetup.Problem([OutOfScope]);
        }

        var asked = request.ToRequest(area);
        var wrong = IntakeShape.Read(asked, act.Today).Wrong;
        if (wrong.Count > 0)
        {
            return ApiSetup.Problem(wrong);
        }

        var registered = await intake.RegisterAsync(asked, act, ct);
        return registered.Refused is { } refusal ? ApiSetup.Problem([refusal])
            : await disputes.NumberOfAsync(registered.Value, actor, ct) is { } number && await disputes.FindAsync(number, actor, ct) is { } made
                ? TypedResults.Created($"/api/v1/disputes/{number}", DisputeV1.Of(made))
                : ApiSetup.Problem([DisputeRefusals.NotFound]);
    }

    private static async Task<IResult> FindAsync(string number, DisputeQueries disputes, HttpContext http, CancellationToken ct) =>
        await disputes.FindAsync(number, ApiKeyHandler.ActorOf(http), ct) is { } dispute
            ? TypedResults.Ok(DisputeV1.Of(dispute))
            : ApiSetup.Problem([DisputeRefusals.NotFound]);

    // Two systems may choose the same value; each has its own room.
    private static string RequestKey(Actor actor, string key) =>
        $"api/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{actor.Organisation}\n{key}")))}";
}

/// <summary>从别的系统登记一件纠纷。</summary>
public sealed record RegisterDisputeV1
{
    [Description("6、9、12、15 或 17 位区划代码")]
    public required string Area { get; init; }

    [Description("一句话，不写姓名"), MaxLength(IntakeShape.TitleLength)]
    public required string Title { get; init; }

    [Description("事情经过"), MaxLength(IntakeShape.NarrativeLength)]
    public required string Narrative { get; init; }

    [Description("诉求"), MaxLength(IntakeShape.WantsLength)]
    public string? Wants { get; init; }

    [Description("涉及金额，单位分；不涉及金额不填")]
    public long? AmountFen { get; init; }

    [Description("提出请求的日期；不填为今天")]
    public DateOnly? RequestedOn { get; init; }

    [Description("发生日期")]
    public DateOnly? IncidentOn { get; init; }

    [Description("具体位置"), MaxLength(IntakeShape.SpotLength)]
    public string? Spot { get; init; }

    [Description("类型代码，例如 K05，仅供参考")]
    public string? TypeHint { get; init; }

    [Description("调用方自己的编号"), MaxLength(IntakeShape.SourceRefLength)]
    public string? SourceRef { get; init; }

    [Description("从哪里来")]
    public ChannelV1 Channel { get; init; } = ChannelV1.Api;

    [Description("申请人，至少一位")]
    public required IReadOnlyList<PartyV1> Applicants { get; init; }

    [Description("被申请人")]
    public IReadOnlyList<PartyV1> Respondents { get; init; } = [];

    internal RegisterDispute ToRequest(AreaCode area) => new()
    {
        Channel = Channel switch
        {
            ChannelV1.Hotline => Disputes.Intake.Channel.Hotline,
            ChannelV1.Police => Disputes.Intake.Channel.Police,
            ChannelV1.Petition => Disputes.Intake.Channel.Petition,
            ChannelV1.Terminal => Disputes.Intake.Channel.Terminal,
            _ => Disputes.Intake.Channel.Api,
        },
        Area = area,
        Title = Title,
        Narrative = Narrative,
        Wants = Wants ?? "",
        AmountFen = AmountFen,
        RequestedOn = RequestedOn,
        IncidentOn = IncidentOn,
        Spot = Spot,
        TypeHint = TypeHint,
        SourceRef = SourceRef,
        Applicants = [.. Applicants.Select(p => p.ToEntry())],
        Respondents = [.. Respondents.Select(p => p.ToEntry())],
    };
}

/// <summary>纠纷从哪里来。</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChannelV1>))]
public enum ChannelV1
{
    Api,
    Hotline,
    Police,
    Petition,
    Terminal,
}

/// <summary>当事人的种类。</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyKindV1>))]
public enum PartyKindV1
{
    NaturalPerson,
    LegalPerson,
    OtherOrganisation,
}

/// <summary>一位当事人。</summary>
public sealed record PartyV1
{
    public PartyKindV1 Kind { get; init; } = PartyKindV1.NaturalPerson;

    [Description("姓名或单位名称")]
    public required string Name { get; init; }

    [Description("身份证号或统一社会信用代码")]
    public string? IdNumber { get; init; }

    [Description("电话")]
    public string? Phone { get; init; }

    [Description("地址"), MaxLength(IntakeShape.AddressLength)]
    public string? Address { get; init; }

    [Description("法定代表人或负责人")]
    public string? Representative { get; init; }

    internal PartyEntry ToEntry() => new(
        Kind switch
        {
            PartyKindV1.LegalPerson => PartyKind.LegalPerson,
            PartyKindV1.OtherOrganisation => PartyKind.OtherOrganisation,
            _ => PartyKind.NaturalPerson,
        },
        Name,
        IdNumber,
        Phone,
        Address,
        Representative: Representative);
}

/// <summary>一件纠纷办到哪一步，不含当事人信息。</summary>
public sealed record DisputeV1
{
    public required string Number { get; init; }

    public required string Title { get; init; }

    [Description("阶段代码")]
    public required string Stage { get; init; }

    [Description("阶段名称")]
    public required string StageName { get; init; }

    [Description("确认的类型代码；未定为空")]
    public required string? TypeCode { get; init; }

    public required string Area { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    [Description("这一步的最后期限；没有期限为空")]
    public required DateOnly? DueOn { get; init; }

    [Description("承办单位；未分流为空")]
    public required string? HandlerName { get; init; }

    internal static DisputeV1 Of(DisputeHeader dispute) => new()
    {
        Number = dispute.Number,
        Title = dispute.Title,
        Stage = dispute.Stage.ToString(),
        StageName = dispute.Stage.Name(),
        TypeCode = dispute.TypeCode,
        Area = dispute.Area.ToString(),
        RegisteredAt = dispute.RegisteredAt.ToChina(),
        DueOn = dispute.DueOn,
        HandlerName = dispute.HandlerName,
    };
}
