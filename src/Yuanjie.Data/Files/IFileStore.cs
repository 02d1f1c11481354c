namespace Yuanjie.Data.Files;

/// <summary>Where uploaded files lie. They are found by their content, so nothing a user names ever becomes a path.</summary>
public interface IFileStore
{
    /// <summary>Keeps the content; the same content twice is kept once.</summary>
    /// <returns>Null when there is more than <paramref name="maxBytes"/>; nothing is kept then.</returns>
    Task<StoredFile?> PutAsync(Stream content, long maxBytes, CancellationToken ct);

    /// <summary>The content for reading; null when it is not here.</summary>
    /// <param name="sha256">As <see cref="StoredFile.Sha256"/> gave it.</param>
    Task<Stream?> OpenAsync(string sha256, CancellationToken ct);
}

/// <param name="Sha256">64 small hexadecimal digits.</param>
/// <param name="Size">In bytes.</param>
public sealed record StoredFile(string Sha256, long Size);
