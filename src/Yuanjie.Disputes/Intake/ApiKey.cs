using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Events;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Intake;

/// <summary>Lets another system of an organisation register disputes and look at them. The key itself is shown once and not kept.</summary>
internal sealed class ApiKey : EventStream
{
    public const int NameLength = 60;
    private const string Mark = "yjk_";
    private const int PrefixLength = 10;

    private ApiKey()
    {
    }

    public ApiKeyId Id { get; private set; }

    public override Guid StreamId => Id.Value;

    public OrganisationId OrganisationId { get; private set; }

    /// <summary>Which system uses it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The place whose matters it may see; null for those of its organisation only.</summary>
    public AreaCode? Scope { get; private set; }

    /// <summary>The first characters, by which people tell keys apart.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>SHA-256 of the key. 256 random bits need no slow hash.</summary>
    public byte[] Hash { get; private set; } = [];

    public Instant IssuedAt { get; private set; }

    public DateOnly? LastUsedOn { get; private set; }

    /// <summary>Null while it works.</summary>
    public Instant? RevokedAt { get; private set; }

    public static (ApiKey Entity, string Key) Issue(OrganisationId organisation, string name, AreaCode? scope, Instant now)
    {
        var key = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var entity = new ApiKey
        {
            Id = ApiKeyId.New(),
            OrganisationId = organisation,
            Name = name,
            Scope = scope,
            Prefix = key[..PrefixLength],
            Hash = HashOf(key),
            IssuedAt = now,
        };
        return (entity, key);
    }

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public Refusal? Revoke(Instant now)
    {
        if (RevokedAt is not null)
        {
            return IntakeRefusals.ApiKeyRevoked;
        }

        RevokedAt = now;
        return null;
    }
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_key");
        builder.HasKey(k => k.Id);
        builder.Ignore(k => k.StreamId);
        builder.Property(k => k.Name).HasMaxLength(ApiKey.NameLength);
        builder.Property(k => k.Prefix).HasMaxLength(20);
        builder.Property(k => k.Hash).HasMaxLength(32);
        builder.HasIndex(k => k.Hash).IsUnique(); // every call
        builder.HasIndex(k => k.OrganisationId); // the list of an organisation
    }
}
