using System.Globalization;
using Microsoft.Extensions.Localization;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Web.Ui;

/// <summary>What the modules say, in the reader's language.</summary>
public static class Sentences
{
    /// <summary>The sentence with every value that has words of its own in the reader's language; in Chinese where it has no translation.</summary>
    public static string Say(this IStringLocalizer<UiText> text, Sentence sentence)
    {
        var format = text[sentence.Format];
        return Words.English && !format.ResourceNotFound
            ? string.Format(CultureInfo.CurrentCulture, format.Value, [.. sentence.Values.Select(value => ValueOf(text, value))])
            : sentence.ToString();
    }

    /// <summary>Several of them in a row.</summary>
    public static string Say(this IStringLocalizer<UiText> text, IEnumerable<Sentence> sentences) =>
        string.Join(text["；"], sentences.Select(sentence => text.Say(sentence)));

    private static string ValueOf(IStringLocalizer<UiText> text, object value) => value switch
    {
        Sentence inner => text.Say(inner),
        DateOnly day => Words.Day(day),
        Instant moment => Words.Moment(moment),
        _ => text[(string)value],
    };
}
