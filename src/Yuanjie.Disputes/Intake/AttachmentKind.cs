using Yuanjie.Data.Files;

namespace Yuanjie.Disputes.Intake;

/// <summary>What a file is to the matter. Numbers are stored and never reused.</summary>
public enum AttachmentKind : short
{
    /// <summary>现场照片</summary>
    Photo = 1,

    /// <summary>语音留言</summary>
    Voice = 2,

    /// <summary>纸质材料扫描件</summary>
    Scan = 3,

    /// <summary>证据</summary>
    Evidence = 4,

    /// <summary>签名、指印</summary>
    Signature = 5,
}

public static class AttachmentKinds
{
    /// <summary>What people call it.</summary>
    public static string Name(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Photo => "照片",
        AttachmentKind.Voice => "语音",
        AttachmentKind.Scan => "扫描件",
        AttachmentKind.Evidence => "证据",
        AttachmentKind.Signature => "签名",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether a file of this family can be of this kind. Phones record voice into film containers.</summary>
    public static bool Takes(this AttachmentKind kind, FileFamily family) => kind switch
    {
        AttachmentKind.Photo => family is FileFamily.Picture,
        AttachmentKind.Voice => family is FileFamily.Sound or FileFamily.Film,
        AttachmentKind.Scan or AttachmentKind.Signature => family is FileFamily.Picture or FileFamily.Pdf,
        AttachmentKind.Evidence => true,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kinds of file in the reader's words.</summary>
    public static string FilesInWords(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Photo => "照片（JPG、PNG、WebP、HEIC）",
        AttachmentKind.Voice => "录音（MP3、M4A、WAV、AMR、OGG、WebM）",
        AttachmentKind.Scan or AttachmentKind.Signature => "照片或 PDF",
        AttachmentKind.Evidence => "照片、PDF、Word、Excel、录音或录像",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
