using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Yuanjie.Data.Fields;

/// <summary>The keys for personal fields: one to seal with, older ones to open with, one for blind indexes.</summary>
public sealed class FieldKeys
{
    private const int KeyLength = 32;
    private readonly Dictionary<int, FieldKey> ring;

    private FieldKeys(IReadOnlyList<FieldKey> keys, byte[] indexing)
    {
        ring = keys.ToDictionary(k => k.Id);
        Current = keys.MaxBy(k => k.Id) ?? throw new InvalidOperationException("The key file holds no sealing key.");
        Indexing = indexing;
    }

    internal FieldKey Current { get; }

    internal byte[] Indexing { get; }

    /// <summary>A ring of other keys made from these, for texts that must not open with the ordinary ones.</summary>
    public FieldKeys For(string purpose)
    {
        return new FieldKeys([.. ring.Values.Select(k => new FieldKey(k.Id, Derive(k.Sealing)))], Derive(Indexing));

        byte[] Derive(byte[] key) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyLength, info: Encoding.UTF8.GetBytes(purpose));
    }

    internal FieldKey Find(int id) =>
        ring.TryGetValue(id, out var key) ? key : throw new CryptographicException($"Key {id} is not in the key ring.");

    /// <summary>Reads the key file, or makes one on first start, readable by the owner alone.</summary>
    public static FieldKeys ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var made = new KeyFile([new FieldKey(1, RandomNumberGenerator.GetBytes(KeyLength))], RandomNumberGenerator.GetBytes(KeyLength));
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var stream = new FileStream(path, options);
            JsonSerializer.Serialize(stream, made);
        }

        var file = JsonSerializer.Deserialize<KeyFile>(File.ReadAllText(path))
            ?? throw new InvalidOperationException($"The key file {path} is empty.");
        return new FieldKeys(file.Keys, file.Indexing);
    }

    private sealed record KeyFile(IReadOnlyList<FieldKey> Keys, byte[] Indexing);
}

/// <summary>One sealing key; the newest id seals.</summary>
internal sealed record FieldKey(int Id, byte[] Sealing);
