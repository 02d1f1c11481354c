using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Yuanjie.Disputes.Intake;

namespace Yuanjie.Web.Pages.Work.Intake;

/// <summary>Carries files that were uploaded already through a form that comes back, so that nobody has to choose them again.</summary>
public sealed class FileTray(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("intake.file-tray").ToTimeLimitedDataProtector();

    /// <summary>For a hidden field; null when there is nothing to carry.</summary>
    public string? Pack(IReadOnlyList<KeptFile> files) =>
        files.Count == 0 ? null : protector.Protect(JsonSerializer.Serialize(files), Kept);

    /// <summary>Empty when the field is empty, too old or was changed.</summary>
    public IReadOnlyList<KeptFile> Unpack(string? packed)
    {
        if (string.IsNullOrEmpty(packed))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<IReadOnlyList<KeptFile>>(protector.Unprotect(packed)) ?? [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
