using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Numbers;

/// <summary>A court's case number: （2026）新2325民初12号.</summary>
/// <remarks>
/// Grammar only: which court a code belongs to is a table's matter, it cannot be derived from an area code (嘉峪关城区法院 is 甘0271).
/// Source: 关于人民法院案件案号的若干规定 (法〔2015〕137号, 法〔2018〕335号).
/// </remarks>
public sealed partial record CourtCaseNumber
{
    // 省级简称 of the court codes, with 兵 (兵团) and 军 (军事法院); 蒙 and 贵 are read because people write them; 示 is the demo's own province.
    private const string Regions = "京津冀晋内蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵云藏陕甘青宁新兵军示";

    private CourtCaseNumber(int year, string court, string type, long serial, string? part)
    {
        Year = year;
        Court = court;
        Type = type;
        Serial = serial;
        Part = part;
    }

    /// <summary>The year of docketing.</summary>
    public int Year { get; }

    /// <summary>The court code: 最高法, 新, 新23 or 新2325.</summary>
    public string Court { get; }

    /// <summary>The type code with the special-trial character before it: 民初, 民特, 诉前调确, 知民初.</summary>
    public string Type { get; }

    public long Serial { get; }

    /// <summary>The Chinese number after 之, of the n-th paper under one case number; null where there is none.</summary>
    public string? Part { get; }

    /// <summary>Reads brackets of any kind and digits of either width; refuses the number of a mediation (字, 第) and a code that begins with no province.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CourtCaseNumber? number)
    {
        number = null;
        var match = Grammar.Match(Compact.Of(text));
        if (!match.Success)
        {
            return false;
        }

        var court = match.Groups["court"].Value;
        var type = match.Groups["type"].Value;
        if (type.AsSpan().ContainsAny('字', '第') || (court is not "最高法" && !Regions.Contains(court[0], StringComparison.Ordinal)))
        {
            return false;
        }

        number = new CourtCaseNumber(
            int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
            court,
            type,
            long.Parse(match.Groups["serial"].Value, CultureInfo.InvariantCulture),
            match.Groups["part"] is { Success: true } part ? part.Value : null);
        return true;
    }

    /// <summary>With full-width brackets, without zeros before the serial.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"（{Year}）{Court}{Type}{Serial}号{(Part is null ? "" : $"之{Part}")}");

    [GeneratedRegex("^[(〔\\[](?<year>(?:19|20)[0-9]{2})[)〕\\]](?<court>最高法|[\u4e00-\u9fff](?:[0-9]{2}|[0-9]{4})?)(?<type>[\u4e00-\u9fff]{1,6}?)0*(?<serial>[1-9][0-9]{0,8})号(?:之(?<part>[一二三四五六七八九十]+))?$")]
    private static partial Regex Grammar { get; }
}
