using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Accounts;
using Yuanjie.Directory.Areas;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Account;

/// <summary>Whose account this is, in which post, and how it is secured.</summary>
public sealed class IndexModel(
    AccountService accounts, ResidentSignIn residents, ActorSource actors, AreaNames areas, SignInManager<Yuanjie.Directory.Accounts.Account> signIn, CurrentActor current) : PageModel
{
    public ActingAs Acting { get; private set; } = null!;

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public AreaTree Areas { get; private set; } = null!;

    /// <summary>A resident's; null for staff.</summary>
    public PhoneNumber? Phone { get; private set; }

    public string UserName { get; private set; } = "";

    public bool TwoFactor { get; private set; }

    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : Challenge();

    public async Task<IActionResult> OnPostActInAsync(Guid post, CancellationToken ct)
    {
        if (await accounts.ActInAsync(new AppointmentId(post), await ActAsync(ct), ct) is { } refusal)
        {
            return await AgainAsync(refusal, ct);
        }

        await signIn.RefreshSignInAsync((await signIn.UserManager.GetUserAsync(User))!);
        this.Toast("已切换岗位");
        return LocalRedirect("/work");
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        if (await signIn.UserManager.GetUserAsync(User) is not { Kind: AccountKind.Staff } account)
        {
            return NotFound();
        }

        var options = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.DisplayName });
        return Content(options, "application/json");
    }

    public async Task<IActionResult> OnPostAddPasskeyAsync(string? credential, string? name, CancellationToken ct)
    {
        var attestation = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAttestationAsync(credential);
        var refusal = attestation is { Succeeded: true }
            ? await accounts.AddPasskeyAsync(attestation.Passkey, name ?? "", await ActAsync(ct), ct)
            : SignInRefusals.PasskeyFailed;
        if (refusal is not null)
        {
            return await AgainAsync(refusal, ct);
        }

        this.Toast("已添加通行密钥");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string credential, CancellationToken ct)
    {
        var id = Base64Url.IsValid(credential) ? Base64Url.DecodeFromChars(credential) : [];
        if (await accounts.RemovePasskeyAsync(id, await ActAsync(ct), ct) is { } refusal)
        {
            return await AgainAsync(refusal, ct);
        }

        this.Toast("已移除通行密钥");
        return RedirectToPage();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Acting = await current.ActingAsync(ct);
        if (Acting.Actor.Account is not { } id || await signIn.UserManager.GetUserAsync(User) is not { } account)
        {
            return false;
        }

        Areas = await areas.TreeAsync(ct);
        Phone = account.Kind == AccountKind.Resident ? await residents.PhoneOfAsync(id, ct) : null;
        UserName = account.UserName ?? "";
        TwoFactor = account.TwoFactorEnabled;
        Posts = account.PersonId is { } person ? await actors.PostsAsync(person, current.Today, ct) : [];
        Passkeys = [.. (await signIn.UserManager.GetPasskeysAsync(account))
            .Select(p => new PasskeyRow(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", Instant.From(p.CreatedAt).LegalDay()))];
        return true;
    }

    private async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken ct) =>
        await LoadAsync(ct) ? this.Again(refusal) : Challenge();

    private async Task<Act> ActAsync(CancellationToken ct) => current.Act(await current.GetAsync(ct));
}

/// <param name="Id">Of the credential, base64url.</param>
public sealed record PasskeyRow(string Id, string Name, DateOnly AddedOn);
