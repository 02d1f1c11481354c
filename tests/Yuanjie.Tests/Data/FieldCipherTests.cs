using System.Security.Cryptography;
using System.Text;
using Yuanjie.Data.Fields;

namespace Yuanjie.Tests.Data;

public sealed class FieldCipherTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("yuanjie-keys-").FullName;
    private readonly FieldCipher cipher;

    public FieldCipherTests() => cipher = new FieldCipher(FieldKeys.ReadOrCreate(Path.Combine(folder, "fields.json")));

    [Theory]
    [InlineData("")]
    [InlineData("王𬭎")]
    [InlineData("11010519491231002X")]
    public void Open_GivesBackWhatWasSealed(string text)
    {
        var row = Guid.NewGuid();

        var value = cipher.Seal("party.name", row, text);

        Assert.Equal(text, cipher.Open("party.name", row, value));
        Assert.True(text.Length == 0 || value.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) < 0);
    }

    [Fact]
    public void Open_InAnotherRowOrColumn_Fails()
    {
        var row = Guid.NewGuid();
        var value = cipher.Seal("party.name", row, "陈桂兰");

        Assert.ThrowsAny<CryptographicException>(() => cipher.Open("party.name", Guid.NewGuid(), value));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Open("party.phone", row, value));
    }

    [Fact]
    public void BlindIndex_IsEqualForEqualTextAndBoundToTheColumn()
    {
        Assert.Equal(cipher.BlindIndex("party.phone", "13900001234"), cipher.BlindIndex("party.phone", "13900001234"));
        Assert.NotEqual(cipher.BlindIndex("party.phone", "13900001234"), cipher.BlindIndex("party.id_number", "13900001234"));
    }

    [Fact]
    public void Keys_AreMadeOnceAndReadableByTheOwnerAlone()
    {
        var file = Path.Combine(folder, "fields.json");
        var row = Guid.NewGuid();
        var value = cipher.Seal("party.name", row, "陈桂兰");

        Assert.Equal("陈桂兰", new FieldCipher(FieldKeys.ReadOrCreate(file)).Open("party.name", row, value));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);
}
