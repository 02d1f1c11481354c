namespace Yuanjie.Data.Files;

public enum FileFamily
{
    Picture,

    Sound,

    /// <summary>A container that holds sound or film; the bytes at its head do not say which.</summary>
    Film,

    Pdf,

    /// <summary>Word or Excel.</summary>
    Office,
}

/// <summary>What a file is by its content, whatever its name says.</summary>
/// <param name="Extension">With the dot.</param>
public sealed record FileType(string ContentType, string Extension, FileFamily Family)
{
    /// <summary>How many bytes <see cref="Detect"/> wants to see.</summary>
    public const int HeadLength = 4096;

    /// <summary>The type by the first bytes; null for anything the product does not take, such as programs, archives and web pages.</summary>
    public static FileType? Detect(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => Wav,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', _, _, _, _, ..] => OfBrand(head.Slice(8, 4)),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => Webm,
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => Ogg,
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => Mp3,
        [(byte)'#', (byte)'!', (byte)'A', (byte)'M', (byte)'R', ..] => Amr,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Doc,
        [(byte)'P', (byte)'K', 3, 4, ..] => OfPackage(head),
        _ => null,
    };

    private static FileType? OfBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("M4A "u8) ? M4a
        : brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) ? Heic
        : Mp4;

    private static FileType? OfPackage(ReadOnlySpan<byte> head) =>
        head.IndexOf("word/"u8) >= 0 ? Docx
        : head.IndexOf("xl/"u8) >= 0 ? Xlsx
        : null;

    private static readonly FileType Jpeg = new("image/jpeg", ".jpg", FileFamily.Picture);
    private static readonly FileType Png = new("image/png", ".png", FileFamily.Picture);
    private static readonly FileType Webp = new("image/webp", ".webp", FileFamily.Picture);
    private static readonly FileType Heic = new("image/heic", ".heic", FileFamily.Picture);
    private static readonly FileType Wav = new("audio/wav", ".wav", FileFamily.Sound);
    private static readonly FileType Mp3 = new("audio/mpeg", ".mp3", FileFamily.Sound);
    private static readonly FileType M4a = new("audio/mp4", ".m4a", FileFamily.Sound);
    private static readonly FileType Ogg = new("audio/ogg", ".ogg", FileFamily.Sound);
    private static readonly FileType Amr = new("audio/amr", ".amr", FileFamily.Sound);
    private static readonly FileType Mp4 = new("video/mp4", ".mp4", FileFamily.Film);
    private static readonly FileType Webm = new("video/webm", ".webm", FileFamily.Film);
    private static readonly FileType Pdf = new("application/pdf", ".pdf", FileFamily.Pdf);
    private static readonly FileType Doc = new("application/msword", ".doc", FileFamily.Office);
    private static readonly FileType Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", FileFamily.Office);
    private static readonly FileType Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", FileFamily.Office);
}
