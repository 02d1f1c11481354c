using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>One person: posts, mediator profile and account.</summary>
public sealed class PersonModel(AccountService accounts) : PersonPageModel
{
    private const string HandedKey = "yj-handed-password";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>A password to hand over, shown once; null otherwise.</summary>
    public TemporaryPassword? Handed { get; private set; }

    private AccountId AccountId => Person.Account?.Id ?? default;

    public void OnGet() => Handed = TempData[HandedKey] is string json ? JsonSerializer.Deserialize<TemporaryPassword>(json) : null;

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct) =>
        ModelState.IsValid ? Show(await accounts.OpenAsync(PersonId, Input.UserName, Act(), ct)) : this.Again();

    public async Task<IActionResult> OnPostResetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return Show(await accounts.ResetPasswordAsync(AccountId, Act(), ct));
    }

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken ct) => Answer(await accounts.UnlockAsync(AccountId, Act(), ct), "账号已解锁");

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct) => Answer(await accounts.CloseAsync(AccountId, Act(), ct), "账号已停用");

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken ct) => Answer(await accounts.ReopenAsync(AccountId, Act(), ct), "账号已恢复");

    private IActionResult Show(Outcome<TemporaryPassword> outcome)
    {
        if (outcome.Refused is { } refusal)
        {
            return this.Again(refusal);
        }

        TempData[HandedKey] = JsonSerializer.Serialize(outcome.Value);
        return RedirectToPage();
    }

    private IActionResult Answer(Refusal? refusal, string done)
    {
        ModelState.Clear(); // the field of the form that opens an account is not sent along
        return refusal is not null ? this.Again(refusal) : Done(done, DirectoryLinks.Person(PersonId));
    }

    public sealed class InputModel
    {
        [Required, StringLength(40), Display(Name = "用户名")]
        public string UserName { get; set; } = "";
    }
}
