using System.Security.Claims;
using Yuanjie.Directory;
using Yuanjie.Directory.Access;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Acting;

/// <summary>Who sent this request, asked of the directory once; a visitor when nobody signed in.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, ActorSource actors, TimeProvider time)
{
    /// <summary>The claim with the appointment in use.</summary>
    public const string PostClaim = "yj:post";

    private ActingAs? acting;

    public Instant Now => Instant.From(time.GetUtcNow());

    public DateOnly Today => Now.LegalDay();

    /// <summary>The actor with the post it acts in.</summary>
    public async Task<ActingAs> ActingAsync(CancellationToken ct) =>
        acting ??= await LoadAsync(ct) ?? new ActingAs(Actor.Visitor, null, null);

    public async Task<Actor> GetAsync(CancellationToken ct) => (await ActingAsync(ct)).Actor;

    /// <summary>The act of this request, with what the form says about itself: the version seen and the once-only key.</summary>
    public Act Act(Actor actor, string? reason = null, string? onBehalfOf = null) => new()
    {
        Actor = actor,
        At = Now,
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        OnBehalfOf = onBehalfOf,
        SeenVersion = int.TryParse(Form(FormTagHelper.VersionField), out var seen) ? seen : null,
        RequestKey = Form(FormTagHelper.OnceField) is { Length: > 0 and <= 64 } once ? once : null,
    };

    private string? Form(string field) =>
        http.HttpContext is { Request.HasFormContentType: true } context ? context.Request.Form[field].ToString() : null;

    private async Task<ActingAs?> LoadAsync(CancellationToken ct)
    {
        var user = http.HttpContext?.User;
        if (!Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            return null;
        }

        var post = Guid.TryParse(user.FindFirstValue(PostClaim), out var appointment) ? new AppointmentId(appointment) : (AppointmentId?)null;
        return await actors.ForAsync(new AccountId(account), post, Today, ct);
    }
}
