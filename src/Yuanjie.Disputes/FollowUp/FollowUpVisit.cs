using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.FollowUp;

/// <summary>How the party was visited. Numbers are stored and never reused.</summary>
public enum VisitMeans : short
{
    /// <summary>上门</summary>
    AtTheDoor = 1,

    /// <summary>电话</summary>
    Phone = 2,

    /// <summary>来访</summary>
    AtOffice = 3,

    /// <summary>视频</summary>
    Video = 4,
}

/// <summary>What the visited party says of performance. Numbers are stored and never reused.</summary>
public enum PerformanceFound : short
{
    /// <summary>全部履行</summary>
    Full = 1,

    /// <summary>部分履行</summary>
    Partly = 2,

    /// <summary>没有履行</summary>
    NotAtAll = 3,

    /// <summary>没有需要履行的内容</summary>
    NothingDue = 4,
}

/// <summary>回访记录 (D18).</summary>
internal sealed class FollowUpVisit
{
    private FollowUpVisit()
    {
    }

    public FollowUpVisitId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public PartyId PartyId { get; private set; }

    public DateOnly On { get; private set; }

    public VisitMeans Means { get; private set; }

    public PerformanceFound Performance { get; private set; }

    /// <summary>1 (very dissatisfied) to 5; null when the party would not say.</summary>
    public int? Satisfaction { get; private set; }

    /// <summary>True when the quarrel may break out again.</summary>
    public bool Relapse { get; private set; }

    /// <summary>What points to it; null when nothing does.</summary>
    public SealedText? Signs { get; private set; }

    /// <summary>What is done about it; null when nothing needs to be.</summary>
    public SealedText? Measures { get; private set; }

    public SealedText? Note { get; private set; }

    public string VisitorName { get; private set; } = "";

    public Instant RecordedAt { get; private set; }

    public static FollowUpVisit Of(RecordFollowUp request, Act act, FieldCipher cipher)
    {
        var id = FollowUpVisitId.New();
        return new FollowUpVisit
        {
            Id = id,
            DisputeId = request.DisputeId,
            PartyId = request.Party,
            On = request.On,
            Means = request.Means,
            Performance = request.Performance,
            Satisfaction = request.Satisfaction,
            Relapse = request.Relapse,
            Signs = Seal(FollowUpColumns.Signs, request.Signs),
            Measures = Seal(FollowUpColumns.Measures, request.Measures),
            Note = Seal(FollowUpColumns.Note, request.Note),
            VisitorName = act.Actor.Name,
            RecordedAt = act.At,
        };

        SealedText? Seal(string column, string? text) => string.IsNullOrWhiteSpace(text) ? null : cipher.Seal(column, id.Value, text.Trim());
    }
}

internal static class FollowUpColumns
{
    public const string Signs = "follow_up_visit.signs";
    public const string Measures = "follow_up_visit.measures";
    public const string Note = "follow_up_visit.note";
    public const string Words = "satisfaction.words";
    public const string Missing = "dossier.missing";
    public const string EchoWords = "closing_echo.words";
    public const string EchoAnswer = "closing_echo.answer";
}

internal sealed class FollowUpVisitMapping : IEntityTypeConfiguration<FollowUpVisit>
{
    public void Configure(EntityTypeBuilder<FollowUpVisit> builder)
    {
        builder.ToTable("follow_up_visit");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.VisitorName).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(v => v.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => v.DisputeId);
    }
}
