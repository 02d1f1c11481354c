using System.Security.Cryptography;
using System.Text;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Numbers;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Intake.Import;

/// <summary>One row of an import as the request it stands for. Pure: the same row always reads the same.</summary>
internal sealed class ImportReading(IReadOnlyList<string> headers, IReadOnlyList<string> cells)
{
    private static readonly char[] BetweenParties = ['；', ';', '\n'];
    private readonly Dictionary<ImportColumn, string> values = headers
        .Zip(cells, (header, cell) => (Column: ImportColumns.Find(header), Cell: cell))
        .Where(p => p.Column is not null && p.Cell.Length > 0)
        .DistinctBy(p => p.Column)
        .ToDictionary(p => p.Column!.Value, p => p.Cell);

    /// <summary>The sender's own number in its canonical spelling; null when the row has none.</summary>
    public string? SourceRef =>
        Text(ImportColumn.SourceRef) is not { } told ? null
        : CourtCaseNumber.TryParse(told, out var number) ? number.ToString()
        : IntakeShape.OneLine(told);

    /// <summary>What makes two rows the same: all that is read of them and the sender's number, in one spelling.</summary>
    public byte[] Key(ImportKind kind) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\u001F',
        values.OrderBy(v => v.Key).Select(v => $"{v.Key}={string.Concat(ChineseText.Fold(v.Value).Where(char.IsLetterOrDigit))}").Prepend(kind.ToString()))));

    /// <summary>The request, or every sentence that says what to put right.</summary>
    public (RegisterDispute? Request, IReadOnlyList<string> Reasons) Read(ImportBatch batch, DateOnly today)
    {
        var reasons = new List<string>();
        var request = new RegisterDispute
        {
            Channel = ReadChannel(batch.Kind, reasons),
            Area = ReadArea(batch, reasons),
            Title = Text(ImportColumn.Title) ?? "",
            Narrative = Text(ImportColumn.Narrative) ?? (batch.Kind is ImportKind.CourtDiversion ? $"案由：{Text(ImportColumn.Title)}" : ""),
            Wants = Text(ImportColumn.Wants) ?? "",
            AmountFen = ReadAmount(reasons),
            RequestedOn = ReadDay(ImportColumn.RequestedOn, reasons),
            IncidentOn = ReadDay(ImportColumn.IncidentOn, reasons),
            Spot = Text(ImportColumn.Spot),
            TypeHint = Text(ImportColumn.Type),
            SourceRef = SourceRef,
            CourtId = batch.CourtId,
            Applicants = ReadSide(ImportColumn.Applicant, ImportColumn.ApplicantId, ImportColumn.ApplicantPhone, ImportColumn.ApplicantAddress, reasons),
            Respondents = ReadSide(ImportColumn.Respondent, ImportColumn.RespondentId, ImportColumn.RespondentPhone, ImportColumn.RespondentAddress, reasons),
        };
        if (batch.Kind is ImportKind.CourtDiversion && SourceRef is null)
        {
            reasons.Add("案号没有填");
        }

        var shaped = IntakeShape.Read(request, today);
        reasons.AddRange(shaped.Wrong.Select(w => $"{Beside(w.Field)}{w.Message.ToString().TrimEnd('。')}"));
        return reasons.Count == 0 ? (shaped.Request, []) : (null, reasons);
    }

    private string? Text(ImportColumn column) => values.GetValueOrDefault(column);

    private Channel ReadChannel(ImportKind kind, List<string> reasons)
    {
        if (kind is ImportKind.Disputes)
        {
            return Channel.Import;
        }

        var told = Text(ImportColumn.Regime) ?? "";
        if (told.Contains("委托", StringComparison.Ordinal) && !told.Contains("委派", StringComparison.Ordinal))
        {
            return Channel.CourtEntrusted;
        }

        if (!told.Contains("委派", StringComparison.Ordinal) || told.Contains("委托", StringComparison.Ordinal))
        {
            reasons.Add("委派方式要写“委派”（立案前）或“委托”（立案后）");
        }

        return Channel.CourtDelegated;
    }

    private AreaCode ReadArea(ImportBatch batch, List<string> reasons)
    {
        if (Text(ImportColumn.Area) is not { } told)
        {
            return batch.Area;
        }

        if (!AreaCode.TryParse(ChineseText.Fold(told), out var area) || area.Level < AreaLevel.County)
        {
            reasons.Add("区划代码要写 6、9、12、15 或 17 位数字");
            return batch.Area;
        }

        if (batch.Scope is { } scope && !scope.Contains(area))
        {
            reasons.Add("区划代码不在您的辖区内，请交给当地登记");
        }

        return area;
    }

    private long? ReadAmount(List<string> reasons)
    {
        if (Text(ImportColumn.Amount) is not { } told)
        {
            return null;
        }

        if (Money.TryParse(told, out var money) && !money.IsNegative)
        {
            return money.Fen;
        }

        reasons.Add("金额看不懂，请写数字，例如 9600 或 1.2万");
        return null;
    }

    private DateOnly? ReadDay(ImportColumn column, List<string> reasons)
    {
        if (Text(column) is not { } told)
        {
            return null;
        }

        if (TypedDay.TryParse(told, out var day))
        {
            return day;
        }

        reasons.Add($"{column.Name()}看不懂，请写成 2026-01-05 的样子");
        return null;
    }

    // Several parties of one side stand in one cell, as do their numbers in the same order.
    private List<PartyEntry> ReadSide(ImportColumn name, ImportColumn number, ImportColumn phone, ImportColumn address, List<string> reasons)
    {
        var names = Split(name, keepEmpty: false);
        var (numbers, phones, addresses) = (Split(number), Split(phone), Split(address));
        if (Math.Max(numbers.Length, phones.Length) > Math.Max(names.Length, 1))
        {
            reasons.Add($"{name.Name()}有 {names.Length} 位，证件号或电话却更多，请用分号逐一对应");
        }

        return [.. names.Select((n, i) => new PartyEntry(
            IntakeShape.KindOf(n, At(numbers, i)), n, At(numbers, i), At(phones, i), addresses.Length == 1 ? addresses[0] : At(addresses, i)))];
    }

    private string[] Split(ImportColumn column, bool keepEmpty = true) =>
        Text(column)?.Split(BetweenParties, keepEmpty ? StringSplitOptions.TrimEntries : StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? At(string[] texts, int i) => i < texts.Length && texts[i].Length > 0 ? texts[i] : null;

    private static string Beside(string? field) =>
        field is null ? ""
        : field.StartsWith("Applicants", StringComparison.Ordinal) ? "申请人："
        : field.StartsWith("Respondents", StringComparison.Ordinal) ? "被申请人："
        : "";
}
