using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Performance;

/// <summary>The ruling on which enforcement rests.</summary>
/// <param name="RulingNumber">（2026）示0123民特12号.</param>
/// <param name="CourtId">The court that confirmed.</param>
public sealed record EnforcementTitle(string RulingNumber, DateOnly RuledOn, OrganisationId CourtId, string CourtName);

/// <summary>执行申请书 (D29) of a confirmed agreement: what is unpaid, from which day interest doubles, until when it could be asked for.</summary>
/// <remarks>Source: 民事诉讼法 第二百零六条、第二百五十条、第二百六十四条.</remarks>
internal sealed class EnforcementApplication
{
    private EnforcementApplication()
    {
    }

    public EnforcementId Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public AgreementId AgreementId { get; private set; }

    public PartyId ApplicantId { get; private set; }

    public string RulingNumber { get; private set; } = "";

    public OrganisationId CourtId { get; private set; }

    public string CourtName { get; private set; } = "";

    public DateOnly AppliedOn { get; private set; }

    public string AppliedBy { get; private set; } = "";

    /// <summary>The last day to apply (C18).</summary>
    public DateOnly Limit { get; private set; }

    public SealedText? PropertyClues { get; private set; }

    /// <summary>What was sent to the court.</summary>
    public CourtPacketId PacketId { get; private set; }

    public List<EnforcementClaim> Claims { get; private set; } = [];

    public long BalanceFen => Claims.Sum(c => c.RemainingFen ?? 0);

    public void Send(CourtPacketId packet) => PacketId = packet;

    public static EnforcementApplication Of(Agreement agreement, EnforcementTitle title, IReadOnlyList<Obligation> overdue, ApplyForEnforcement request, Act act, LegalCalendar calendar, FieldCipher cipher)
    {
        var id = EnforcementId.New();
        return new EnforcementApplication
        {
            Id = id,
            DisputeId = agreement.DisputeId,
            AgreementId = agreement.Id,
            ApplicantId = request.Applicant,
            RulingNumber = title.RulingNumber,
            CourtId = request.Court?.Id ?? title.CourtId,
            CourtName = request.Court?.Name ?? title.CourtName,
            AppliedOn = act.Today,
            AppliedBy = act.Actor.Name,
            Limit = agreement.EnforcementLimit(calendar).LastDay,
            PropertyClues = string.IsNullOrWhiteSpace(request.PropertyClues) ? null : cipher.Seal(PerformanceColumns.PropertyClues, id.Value, request.PropertyClues),
            Claims = [.. overdue.Select(o => EnforcementClaim.Of(id, o, calendar))],
        };
    }
}

/// <summary>One overdue promise in an application.</summary>
internal sealed class EnforcementClaim
{
    private EnforcementClaim()
    {
    }

    public EnforcementId EnforcementId { get; private set; }

    public ObligationId ObligationId { get; private set; }

    public int Place { get; private set; }

    /// <summary>In 分; null for an act.</summary>
    public long? RemainingFen { get; private set; }

    /// <summary>The first day of doubled interest: the one after the last day of performance.</summary>
    public DateOnly DelayFrom { get; private set; }

    public static EnforcementClaim Of(EnforcementId enforcement, Obligation obligation, LegalCalendar calendar) => new()
    {
        EnforcementId = enforcement,
        ObligationId = obligation.Id,
        Place = obligation.Place,
        RemainingFen = obligation.RemainingFen,
        DelayFrom = obligation.LastDay(calendar)!.Value.AddDays(1),
    };
}

internal sealed class EnforcementApplicationMapping : IEntityTypeConfiguration<EnforcementApplication>
{
    public void Configure(EntityTypeBuilder<EnforcementApplication> builder)
    {
        builder.ToTable("enforcement_application");
        builder.HasKey(a => a.Id);
        builder.Ignore(a => a.BalanceFen);
        builder.Property(a => a.RulingNumber).HasMaxLength(60);
        builder.Property(a => a.CourtName).HasMaxLength(100);
        builder.Property(a => a.AppliedBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(a => a.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Claims).WithOne().HasForeignKey(c => c.EnforcementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.DisputeId);
    }
}

internal sealed class EnforcementClaimMapping : IEntityTypeConfiguration<EnforcementClaim>
{
    public void Configure(EntityTypeBuilder<EnforcementClaim> builder)
    {
        builder.ToTable("enforcement_claim");
        builder.HasKey(c => new { c.EnforcementId, c.ObligationId });
    }
}
