using System.Buffers;
using System.Security.Cryptography;
using Yuanjie.Kernel;

namespace Yuanjie.Data.Files;

/// <summary>Files in a folder of this machine, one for each content, spread over subfolders by the first digits of the hash.</summary>
public sealed class LocalFileStore(string folder) : IFileStore
{
    private const int BlockLength = 81_920;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public async Task<StoredFile?> PutAsync(Stream content, long maxBytes, CancellationToken ct)
    {
        var incoming = System.IO.Directory.CreateDirectory(Path.Combine(folder, "incoming")).FullName;
        var part = Path.Combine(incoming, TimeOrderedGuid.New().ToString("N"));
        try
        {
            if (await WriteAsync(content, part, maxBytes, ct) is not { } stored)
            {
                return null;
            }

            var place = PlaceOf(stored.Sha256);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
            {
                // Whole or not at all: a reader never meets half a file, also when two arrive at once.
                File.Move(part, place, overwrite: true);
            }

            return stored;
        }
        finally
        {
            File.Delete(part);
        }
    }

    public Task<Stream?> OpenAsync(string sha256, CancellationToken ct)
    {
        var place = PlaceOf(sha256);
        return Task.FromResult<Stream?>(File.Exists(place) ? new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read, BlockLength, useAsync: true) : null);
    }

    private static async Task<StoredFile?> WriteAsync(Stream content, string part, long maxBytes, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BlockLength];
        var size = 0L;
        await using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, BlockLength, useAsync: true);
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            size += read;
            if (size > maxBytes)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        file.Flush(flushToDisk: true);
        return new StoredFile(Convert.ToHexStringLower(hash.GetCurrentHash()), size);
    }

    private string PlaceOf(string sha256) =>
        sha256.Length == 64 && !sha256.AsSpan().ContainsAnyExcept(Digits)
            ? Path.Combine(folder, sha256[..2], sha256[2..4], sha256)
            : throw new ArgumentException("A file is found by 64 hexadecimal digits.", nameof(sha256));
}
