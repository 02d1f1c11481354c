using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Kernel.Numbers;

namespace Yuanjie.Disputes.CourtLink;

/// <summary>Why a matter goes to court. Numbers are stored and never reused.</summary>
public enum FilingBasis : short
{
    /// <summary>调解不成</summary>
    MediationFailed = 1,

    /// <summary>不履行未经确认的协议</summary>
    AgreementBroken = 2,

    /// <summary>没有先行调解，说明理由</summary>
    MediationSkipped = 3,
}

public enum FilingStatus : short
{
    /// <summary>待立案</summary>
    Sent = 1,

    /// <summary>退回补正</summary>
    Returned = 2,

    /// <summary>已立案</summary>
    Docketed = 3,
}

/// <summary>One complaint sent to a court, from this side and from the court's: both numbers meet here.</summary>
internal sealed class Filing
{
    // 民事诉讼法 第一百二十六条: 七日内立案.
    internal const string DocketClock = "C21";

    private Filing()
    {
    }

    public FilingId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public CourtPacketId PacketId { get; private set; }

    public OrganisationId CourtId { get; private set; }

    public string CourtName { get; private set; } = "";

    public FilingBasis Basis { get; private set; }

    public DateOnly FiledOn { get; private set; }

    public string FiledBy { get; private set; } = "";

    /// <summary>The last day for the court to docket it or send it back (C21).</summary>
    public DateOnly DocketBy { get; private set; }

    public FilingStatus Status { get; private set; }

    /// <summary>（2026）示0123民初12号; null before docketing.</summary>
    public string? CaseNumber { get; private set; }

    public DateOnly? DocketedOn { get; private set; }

    /// <summary>True when it goes to the fast-track docket.</summary>
    public bool FastTrack { get; private set; }

    /// <summary>What has to be put right; null unless it was sent back.</summary>
    public SealedText? ReturnReason { get; private set; }

    public static Filing Of(Dispute dispute, CourtPacket packet, FilingBasis basis, Act act, LegalCalendar calendar) => new()
    {
        Id = FilingId.New(),
        DisputeId = dispute.Id,
        PacketId = packet.Id,
        CourtId = packet.CourtId,
        CourtName = packet.CourtName,
        Basis = basis,
        FiledOn = act.Today,
        FiledBy = act.Actor.Name,
        DocketBy = ClockRules.Of(DocketClock, act.Today).LastDay(act.Today, calendar),
        Status = FilingStatus.Sent,
    };

    public Refusal? Docket(CourtCaseNumber number, bool fastTrack, DateOnly today)
    {
        if (Status is not FilingStatus.Sent)
        {
            return CourtLinkRefusals.NotWaiting;
        }

        Status = FilingStatus.Docketed;
        CaseNumber = number.ToString();
        DocketedOn = today;
        FastTrack = fastTrack;
        return null;
    }

    public Refusal? Return(string reason, FieldCipher cipher)
    {
        if (Status is not FilingStatus.Sent)
        {
            return CourtLinkRefusals.NotWaiting;
        }

        Status = FilingStatus.Returned;
        ReturnReason = cipher.Seal(ReturnReasonColumn, Id.Value, reason);
        return null;
    }

    private const string ReturnReasonColumn = "filing.return_reason";

    public string? ReadReturnReason(FieldCipher cipher) => ReturnReason is null ? null : cipher.Open(ReturnReasonColumn, Id.Value, ReturnReason);
}

internal sealed class FilingMapping : IEntityTypeConfiguration<Filing>
{
    public void Configure(EntityTypeBuilder<Filing> builder)
    {
        builder.ToTable("filing");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.CourtName).HasMaxLength(100);
        builder.Property(f => f.FiledBy).HasMaxLength(60);
        builder.Property(f => f.CaseNumber).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(f => f.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => f.DisputeId);
        builder.HasIndex(f => f.CaseNumber).IsUnique(); // one case, one number

        // The docket of a court: what waits, by the day by which it has to be decided.
        builder.HasIndex(f => new { f.CourtId, f.Status, f.DocketBy });
    }
}

public static class FilingNames
{
    public static string Name(this FilingBasis basis) => basis switch
    {
        FilingBasis.MediationFailed => "调解不成",
        FilingBasis.AgreementBroken => "对方不履行调解协议",
        FilingBasis.MediationSkipped => "未先行调解",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    public static string Name(this FilingStatus status) => status switch
    {
        FilingStatus.Sent => "待立案",
        FilingStatus.Returned => "退回补正",
        FilingStatus.Docketed => "已立案",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

public static class CourtPacketNames
{
    public static string Name(this CourtPacketKind kind) => kind switch
    {
        CourtPacketKind.Filing => "立案移送材料",
        CourtPacketKind.Enforcement => "强制执行申请书",
        CourtPacketKind.Report => "委派（委托）调解情况报告",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
