using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Numbers;

/// <summary>The number of a people's mediation agreement: （2026）昌源人调字第1号, or （2026）昌源人调口字第1号 for an oral one.</summary>
public sealed partial record MediationNumber
{
    public const int MaxOrganisationLength = 12;
    public const int MaxSerial = 9_999_999;

    private MediationNumber(int year, string organisation, int serial, bool isOral)
    {
        Year = year;
        Organisation = organisation;
        Serial = serial;
        IsOral = isOral;
    }

    public int Year { get; }

    /// <summary>The organisation's short name in Chinese characters, such as 昌源.</summary>
    public string Organisation { get; }

    /// <summary>Counts from 1 within the organisation and the year.</summary>
    public int Serial { get; }

    /// <summary>Whether the agreement was made orally and registered (人民调解法 第二十八条).</summary>
    public bool IsOral { get; }

    public static MediationNumber Of(int year, string organisation, int serial, bool isOral = false)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"({year:D4}){organisation}人调{(isOral ? "口" : "")}字第{serial}号");
        return TryParse(number, out var parsed) ? parsed : throw new ArgumentException($"{number} is not the number of a mediation.");
    }

    /// <summary>Reads brackets and digits of either width and zeros before the serial.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out MediationNumber? number)
    {
        number = null;
        var match = Grammar.Match(Compact.Of(text));
        if (!match.Success)
        {
            return false;
        }

        number = new MediationNumber(
            int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
            match.Groups["organisation"].Value,
            int.Parse(match.Groups["serial"].Value, CultureInfo.InvariantCulture),
            match.Groups["oral"].Length > 0);
        return true;
    }

    public override string ToString() => Padded(1);

    /// <summary>With the serial filled with zeros to so many digits, where the place is used to it: （2026）昌源人调字第0001号.</summary>
    public string Padded(int digits) =>
        string.Create(CultureInfo.InvariantCulture, $"（{Year:D4}）{Organisation}人调{(IsOral ? "口" : "")}字第{Serial.ToString($"D{digits}", CultureInfo.InvariantCulture)}号");

    [GeneratedRegex("^\\((?<year>(?:19|20)[0-9]{2})\\)(?<organisation>[\u4e00-\u9fff]{1,12}?)人调(?<oral>口)?字第0*(?<serial>[1-9][0-9]{0,6})号$")]
    private static partial Regex Grammar { get; }
}
