using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Kernel.Persons;

/// <summary>A telephone number of the mainland: a mobile of eleven digits, or a landline with its area code.</summary>
/// <remarks>Source: 电信网编号计划 (2017): mobiles 1[3-9]…, area codes 010, 02x and four digits from 03xx.</remarks>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string value, bool isMobile)
    {
        Value = value;
        IsMobile = isMobile;
    }

    /// <summary>13800001111, 0994-2345678 or 010-88886666-801.</summary>
    public string Value { get; }

    /// <summary>Whether it can receive short messages.</summary>
    public bool IsMobile { get; }

    /// <summary>138****1111; a landline keeps its area code and last two digits.</summary>
    public string Masked
    {
        get
        {
            if (IsMobile)
            {
                return $"{Value[..3]}****{Value[^4..]}";
            }

            var parts = Value.Split('-');
            return $"{parts[0]}-{new string('*', parts[1].Length - 2)}{parts[1][^2..]}";
        }
    }

    /// <summary>Reads spaces, dashes, brackets, full-width digits, +86, 0086, a 0 before a mobile, and an extension after 转, # or a dash.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        var folded = Dashes.Replace(ChineseText.Fold(text), "-");
        var typed = Abroad.Replace(string.Concat(folded.Where(c => c is not (' ' or '(' or ')'))), "0");
        var digits = typed.Replace("-", "", StringComparison.Ordinal);

        number = null;
        if (Mobile.Match(digits) is { Success: true } mobile)
        {
            number = new PhoneNumber(mobile.Groups[1].Value, isMobile: true);
        }
        else if ((Landline.Match(typed) is { Success: true } match ? match : Landline.Match(digits)) is { Success: true } landline)
        {
            var extension = landline.Groups["extension"] is { Success: true } group ? $"-{group.Value}" : "";
            number = new PhoneNumber($"{landline.Groups["area"].Value}-{landline.Groups["number"].Value}{extension}", isMobile: false);
        }

        return number is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex("\\p{Pd}|\u2212|\u30FC")]
    private static partial Regex Dashes { get; }

    // With the country code, an area code loses its 0; it is given back.
    [GeneratedRegex("^(?:\\+86|0086|86(?=-?1[3-9][0-9-]{9,}$))-?0?")]
    private static partial Regex Abroad { get; }

    [GeneratedRegex("^0?(1[3-9][0-9]{9})$")]
    private static partial Regex Mobile { get; }

    [GeneratedRegex("^(?<area>0(?:10|2[0-9]|[3-9][0-9]{2}))-?(?<number>[2-9][0-9]{6,7})(?:(?:转|-|#|X)(?<extension>[0-9]{1,6}))?$")]
    private static partial Regex Landline { get; }
}
