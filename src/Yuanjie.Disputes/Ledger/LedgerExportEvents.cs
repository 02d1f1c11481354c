using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Ledger;

/// <param name="Filter">Without its words, which can be somebody's name.</param>
/// <param name="ByWords">True when words were searched for as well.</param>
[EventKind("export.requested", "申请导出台账", Audience.Handlers)]
public sealed record ExportRequested(ExportFormat Format, int Rows, LedgerFilter Filter, bool ByWords) : IEvent
{
    public Sentence? Detail => $"{Rows} 件，{Format.Name()}";
}

/// <param name="Sha256">Of the file, in hexadecimal: tells whose export a found file is.</param>
[EventKind("export.finished", "导出文件已生成", Audience.Handlers)]
public sealed record ExportFinished(int Rows, string Sha256, long Size) : IEvent
{
    public Sentence? Detail => $"{Rows} 件";
}

[EventKind("export.downloaded", "下载导出文件", Audience.Handlers)]
public sealed record ExportDownloaded(string Sha256) : IEvent;

public static class ExportFormats
{
    /// <summary>What people call it.</summary>
    public static string Name(this ExportFormat format) => format switch
    {
        ExportFormat.Csv => "CSV 文本",
        ExportFormat.Xlsx => "Excel 工作簿",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>With the dot.</summary>
    public static string Extension(this ExportFormat format) => format == ExportFormat.Csv ? ".csv" : ".xlsx";

    public static string ContentType(this ExportFormat format) =>
        format == ExportFormat.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
