using Microsoft.Extensions.Localization;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Routing;

/// <summary>What a dispatcher enters to send a matter.</summary>
public class SendInput
{
    /// <summary>One of the bodies proposed; empty when another is chosen below.</summary>
    public string? Target { get; set; }

    /// <summary>Any other body.</summary>
    public string? Other { get; set; }

    public string? Type { get; set; }

    public string? Reason { get; set; }

    public string? SkipReason { get; set; }

    public bool Final { get; set; }

    public OrganisationId? Chosen =>
        Guid.TryParse(Other, out var other) ? new OrganisationId(other)
        : Guid.TryParse(Target, out var target) ? new OrganisationId(target)
        : null;
}

/// <summary>The form by which a matter is sent: type, the bodies proposed with their reasons, and the rest of them.</summary>
public sealed record SendForm
{
    private const int MostBodies = 5;

    public required SendInput Input { get; init; }

    public required int Version { get; init; }

    /// <summary>Where it posts to; null for the page itself.</summary>
    public string? Action { get; init; }

    /// <summary>Why none is proposed: a body that gave it back, or that is a party.</summary>
    public required IReadOnlyList<BodySuggestion> Excluded { get; init; }

    public required IReadOnlyList<Option> Bodies { get; init; }

    public required IReadOnlyList<Option> Others { get; init; }

    /// <summary>The types suggested first, then all; empty when the type is confirmed.</summary>
    public required IReadOnlyList<Option> Types { get; init; }

    public required IReadOnlyList<string> SkipReasons { get; init; }

    public required bool MustBeFinal { get; init; }

    public static SendForm Of(RoutingAdvice advice, SendInput input, int version, IEnumerable<Option> others, RoutingRules rules, IStringLocalizer<UiText> text, string? action = null)
    {
        var proposed = advice.Bodies.Where(b => b.Excluded is null).Take(MostBodies).ToList();
        if (input.Reason is null && proposed.Count > 0)
        {
            input.Target ??= proposed[0].Body.Id.ToString();
            input.Reason = string.Join("，", proposed[0].Reasons);
            input.Type ??= advice.Type?.Code;
            input.Final = advice.MustBeFinal;
        }

        return new SendForm
        {
            Input = input,
            Version = version,
            Action = action,
            Excluded = [.. advice.Bodies.Where(b => b.Excluded is not null)],
            Bodies = [.. proposed.Select(b => new Option(b.Body.Id.ToString(), b.Body.Name, text.Say(b.Reasons)))],
            Others = [.. others],
            Types = advice.TypeConfirmed ? [] : TypeOptions(advice.Types),
            SkipReasons = rules.Filing.SkipReasons,
            MustBeFinal = advice.MustBeFinal,
        };
    }

    internal static IReadOnlyList<Option> TypeOptions(IReadOnlyList<TypeSuggestion> suggested) =>
    [
        .. suggested.Select(s => new Option(s.Type.Code, $"{s.Type.Name}（{s.Confidence}%）", null, "按内容提示")),
        .. Taxonomy.Current.Types.Where(t => t.To is null && suggested.All(s => s.Type != t)).Select(t => new Option(t.Code, t.Name, null, "全部类型")),
    ];
}
