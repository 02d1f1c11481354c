using Yuanjie.Disputes.Routing;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>The kinds of quarrel that people meet most, to be picked with a thumb.</summary>
public static class TypeChips
{
    private static readonly string[] Codes = ["K05", "K01", "K03", "K13", "K07", "K09", "K08", "K15", "K16", "K18", "K19", "K23"];

    public static IReadOnlyList<Option> Common { get; } = With(null);

    /// <summary>The common kinds, one more where the resident came for it, and the way out.</summary>
    public static IReadOnlyList<Option> With(string? code) =>
    [
        .. Codes.Append(code).Distinct().Select(c => Taxonomy.Current.Find(c)).OfType<DisputeType>().Select(t => new Option(t.Code, t.Name)),
        new Option("", "其他，或说不清"),
    ];
}
