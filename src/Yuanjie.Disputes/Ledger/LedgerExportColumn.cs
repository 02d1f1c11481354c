using System.Globalization;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Routing;

namespace Yuanjie.Disputes.Ledger;

public enum ExportCellKind
{
    Text,

    /// <summary>A sum in yuan with two decimals, such as 3200.00.</summary>
    Yuan,

    /// <summary>A figure, such as 0.40.</summary>
    Figure,
}

/// <summary>What the cells are written with.</summary>
public sealed record LedgerExportWords(AreaTree Areas, CreditRule Credit);

/// <summary>A column of an exported ledger.</summary>
public sealed record LedgerExportColumn(string Name, ExportCellKind Kind, int Width, Func<LedgerRow, LedgerExportWords, string?> Cell)
{
    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<LedgerExportColumn> All { get; } =
    [
        new("编号", ExportCellKind.Text, 32, (d, _) => d.Number),
        new("事由", ExportCellKind.Text, 36, (d, _) => d.Title),
        new("类型", ExportCellKind.Text, 16, (d, _) => Taxonomy.Current.Find(d.Type)?.Name),
        new("地点", ExportCellKind.Text, 30, (d, words) => words.Areas.PathName(d.Area)),
        new("来源", ExportCellKind.Text, 12, (d, _) => d.Channel.Name()),
        new("状态", ExportCellKind.Text, 14, (d, _) => d.Stage.Name()),
        new("风险", ExportCellKind.Text, 10, (d, _) => d.Risk.Name()),
        new("申请人", ExportCellKind.Text, 16, (d, _) => d.Applicant),
        new("被申请人", ExportCellKind.Text, 16, (d, _) => d.Respondent),
        new("涉及金额（元）", ExportCellKind.Yuan, 16, (d, _) => d.AmountFen is { } fen ? Yuan(fen) : null),
        new("承办单位", ExportCellKind.Text, 28, (d, _) => d.HandlerName),
        new("主办调解员", ExportCellKind.Text, 14, (d, _) => d.MediatorName),
        new("登记日期", ExportCellKind.Text, 14, (d, _) => Day(d.RegisteredAt.LegalDay())),
        new("办理期限", ExportCellKind.Text, 14, (d, _) => d.DueOn is { } due ? Day(due) : null),
        new("已履行（%）", ExportCellKind.Figure, 12, (d, _) => d.KeptPercent?.ToString(CultureInfo.InvariantCulture)),
        new("履约计件", ExportCellKind.Figure, 12, (d, words) => d.KeptPercent is { } kept ? Cases(words.Credit.PercentOf(kept)) : null),
    ];

    private static string Cases(int percent) => string.Create(CultureInfo.InvariantCulture, $"{percent / 100}.{percent % 100:D2}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:D2}");
}
