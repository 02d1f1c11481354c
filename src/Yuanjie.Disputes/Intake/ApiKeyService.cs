using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Intake;

/// <param name="Scope">The place whose matters the system may see beside its organisation's own; null for none.</param>
public sealed record IssueApiKey(OrganisationId Organisation, string Name, AreaCode? Scope);

/// <param name="Key">Shown this once.</param>
public sealed record IssuedApiKey(ApiKeyId Id, string Key);

public sealed record ApiKeyRow(ApiKeyId Id, string Name, string Prefix, Instant IssuedAt, DateOnly? LastUsedOn, Instant? RevokedAt);

public sealed class ApiKeyService(YuanjieDb db)
{
    private static readonly HashSet<Permission> Grants = [Permission.ViewDisputes, Permission.RegisterDisputes];

    public async Task<Outcome<IssuedApiKey>> IssueAsync(IssueApiKey request, Act act, CancellationToken ct)
    {
        if (!MayKeep(request.Organisation, act.Actor))
        {
            return DisputeRefusals.Forbidden;
        }

        var name = IntakeShape.OneLine(request.Name);
        if (name.Length is 0 or > ApiKey.NameLength)
        {
            return IntakeRefusals.ApiKeyNameMissing;
        }

        var (entity, key) = ApiKey.Issue(request.Organisation, name, request.Scope, act.At);
        db.ApiKeys.Add(entity);
        db.Record(entity, new ApiKeyIssued(entity.OrganisationId, entity.Prefix), act);
        await db.SaveChangesAsync(ct);
        return new IssuedApiKey(entity.Id, key);
    }

    public async Task<Outcome<ApiKeyId>> RevokeAsync(ApiKeyId id, Act act, CancellationToken ct)
    {
        var entity = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id, ct);
        if (entity is null || !MayKeep(entity.OrganisationId, act.Actor))
        {
            return IntakeRefusals.ApiKeyNotFound;
        }

        if (entity.Revoke(act.At) is { } refusal)
        {
            return refusal;
        }

        db.Record(entity, new ApiKeyRevoked(entity.Prefix), act);
        await db.SaveChangesAsync(ct);
        return id;
    }

    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(OrganisationId organisation, Actor actor, CancellationToken ct) =>
        MayKeep(organisation, actor)
            ? await db.ApiKeys.AsNoTracking().Where(k => k.OrganisationId == organisation).OrderByDescending(k => k.Id)
                .Select(k => new ApiKeyRow(k.Id, k.Name, k.Prefix, k.IssuedAt, k.LastUsedOn, k.RevokedAt)).ToListAsync(ct)
            : [];

    /// <summary>Who acts with this key; null when it is unknown or revoked.</summary>
    public async Task<Actor?> FindActorAsync(string key, DateOnly today, CancellationToken ct)
    {
        var hash = ApiKey.HashOf(key);
        var found = await db.ApiKeys.AsNoTracking().Where(k => k.Hash == hash && k.RevokedAt == null)
            .Select(k => new { k.Id, k.Name, k.OrganisationId, k.Scope, k.LastUsedOn }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        if (found.LastUsedOn != today)
        {
            await db.ApiKeys.Where(k => k.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(k => k.LastUsedOn, today), ct);
        }

        return new Actor { Name = found.Name, Organisation = found.OrganisationId, Scope = found.Scope, Permissions = Grants };
    }

    private static bool MayKeep(OrganisationId organisation, Actor actor) =>
        actor.Can(Permission.ManageSystem) || (actor.Can(Permission.ManageDirectory) && actor.Organisation == organisation);
}
