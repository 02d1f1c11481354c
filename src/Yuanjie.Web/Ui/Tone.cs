namespace Yuanjie.Web.Ui;

/// <summary>The colours with a meaning. A colour never speaks alone: a word or a shape always says the same.</summary>
public enum Tone
{
    /// <summary>Neutral, over, of no further interest.</summary>
    Ink = 0,

    /// <summary>Under way, current.</summary>
    Qing = 1,

    /// <summary>Done, agreed, kept.</summary>
    Song = 2,

    /// <summary>Due soon, waiting for someone.</summary>
    Zhe = 3,

    /// <summary>Overdue, urgent, refused.</summary>
    Zhu = 4,

    /// <summary>With another body.</summary>
    Mo = 5,
}

internal static class ToneNames
{
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Ink => "ink",
        Tone.Qing => "qing",
        Tone.Song => "song",
        Tone.Zhe => "zhe",
        Tone.Zhu => "zhu",
        Tone.Mo => "mo",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "A tone without a colour"),
    };
}
