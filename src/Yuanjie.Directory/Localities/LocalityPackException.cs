namespace Yuanjie.Directory.Localities;

/// <summary>The pack cannot be used. The message is for whoever starts the house: which file, which key, what is wrong.</summary>
public sealed class LocalityPackException(string file, string key, string chinese, string english, Exception? inner = null)
    : Exception($"地区包文件 {file} 的 {key} {chinese}。Locality pack file {file}, key {key}: {english}.", inner)
{
    public string File { get; } = file;

    /// <summary>Path of the key, such as mediation.levels[1].termDays.</summary>
    public string Key { get; } = key;
}
