using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Mediation;

/// <summary>How a party learned its rights.</summary>
public enum NoticeMeans : short
{
    InPerson = 1,
    ReadByPhone = 2,
    Paper = 3,
    Online = 4,
}

/// <summary>A party was shown its rights and said so (D04).</summary>
internal sealed class NoticeReceipt(DisputeId disputeId, PartyId partyId, string version, NoticeMeans means, DateOnly on, string notedBy, Instant notedAt)
{
    public DisputeId DisputeId { get; private set; } = disputeId;

    public PartyId PartyId { get; private set; } = partyId;

    /// <summary>Which wording of the notice.</summary>
    public string Version { get; private set; } = version;

    public NoticeMeans Means { get; private set; } = means;

    public DateOnly On { get; private set; } = on;

    public string NotedBy { get; private set; } = notedBy;

    public Instant NotedAt { get; private set; } = notedAt;
}

/// <summary>One part of the notice.</summary>
/// <param name="Source">Statute and article.</param>
/// <param name="OfParty">Whether it states rights or duties of a party (人民调解法 第二十三条、第二十四条), which are shown first.</param>
public sealed record NoticeClause(string Heading, IReadOnlyList<string> Sentences, string Source, bool OfParty = false);

/// <summary>The notice of rights and duties as it reads from a day on.</summary>
public sealed record RightsNotice(string Version, DateOnly EffectiveFrom, string Title, IReadOnlyList<NoticeClause> Clauses)
{
    private static readonly Lazy<IReadOnlyList<RightsNotice>> All = new(Load);

    /// <summary>The wording in force on a day.</summary>
    public static RightsNotice On(DateOnly day) => All.Value.Last(n => n.EffectiveFrom <= day);

    /// <summary>The wording that a receipt names.</summary>
    public static RightsNotice Of(string version) => All.Value.Single(n => n.Version == version);

    private static IReadOnlyList<RightsNotice> Load()
    {
        using var stream = typeof(RightsNotice).Assembly.GetManifestResourceStream("Yuanjie.Disputes.Mediation.Data.rights-notice.json")
            ?? throw new InvalidOperationException("The notice of rights is not in the assembly.");
        var notices = JsonSerializer.Deserialize<RightsNotice[]>(stream, JsonSerializerOptions.Web)!;
        return [.. notices.OrderBy(n => n.EffectiveFrom)];
    }
}

internal sealed class NoticeReceiptMapping : IEntityTypeConfiguration<NoticeReceipt>
{
    public void Configure(EntityTypeBuilder<NoticeReceipt> builder)
    {
        builder.ToTable("notice_receipt");
        builder.HasKey(n => new { n.DisputeId, n.PartyId });
        builder.Property(n => n.Version).HasMaxLength(20);
        builder.Property(n => n.NotedBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany(d => d.Notices).HasForeignKey(n => n.DisputeId);
    }
}
