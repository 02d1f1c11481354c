using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.Routing;

/// <summary>Why a matter was sent to a body. Numbers are stored and never reused.</summary>
public enum ReferralKind : short
{
    /// <summary>分流</summary>
    Dispatch = 1,

    /// <summary>改派: the body before had neither accepted nor returned it.</summary>
    Redirection = 2,

    /// <summary>移交: a body that had accepted it gives it to another.</summary>
    Transfer = 3,

    /// <summary>升级: the round on the rung below failed.</summary>
    Escalation = 4,

    /// <summary>指定: a supervisor decided.</summary>
    Designation = 5,
}

/// <summary>Whether a court sent it out, and at which point of its own procedure. It follows the state of filing, nobody types it.</summary>
/// <remarks>Source: 最高人民法院关于人民法院特邀调解的规定 第二条、第二十七条.</remarks>
public enum CourtReferral : short
{
    /// <summary>No court sent it.</summary>
    None = 0,

    /// <summary>委派: before filing.</summary>
    Delegated = 1,

    /// <summary>委托: after filing.</summary>
    Entrusted = 2,
}

/// <summary>Why a body gives a matter back. Numbers are stored and never reused.</summary>
public enum ReturnGround : short
{
    NotCompetent = 1,
    OutsideArea = 2,
    MustRecuse = 3,
    AlreadyHandled = 4,
    Unreadable = 5,
    Barred = 6,
    Other = 9,
}

/// <summary>Where a referral stands.</summary>
public enum ReferralState
{
    Sent,
    Accepted,
    Returned,

    /// <summary>Taken back before the body answered, or ended with the matter.</summary>
    Recalled,
}

/// <summary>One time the matter was sent to a body: when, by when to accept, what became of it, and the term that then ran.</summary>
internal sealed class Referral
{
    public const int ReasonLength = 500;

    private Referral()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    /// <summary>1 for the first time the matter was sent anywhere.</summary>
    public int Place { get; private set; }

    public ReferralKind Kind { get; private set; }

    public CourtReferral Court { get; private set; }

    public OrganisationId TargetId { get; private set; }

    public string TargetName { get; private set; } = "";

    public int Rung { get; private set; }

    /// <summary>Why this body; shown to it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>True when it may not be returned: the dispatcher or the supervisor has decided on the spot.</summary>
    public bool Final { get; private set; }

    public string SentBy { get; private set; } = "";

    public Instant SentAt { get; private set; }

    /// <summary>The last day on which the body accepts it, inclusive.</summary>
    public DateOnly AcceptBy { get; private set; }

    /// <summary>The last day on which the body may return it, inclusive.</summary>
    public DateOnly ReturnBy { get; private set; }

    public Instant? AcceptedAt { get; private set; }

    public string? AcceptedBy { get; private set; }

    public Instant? ReturnedAt { get; private set; }

    public ReturnGround? ReturnGround { get; private set; }

    public string? ReturnReason { get; private set; }

    public Instant? RecalledAt { get; private set; }

    /// <summary>The rule of the term that began with acceptance, such as C01; null before.</summary>
    public string? TermRule { get; private set; }

    /// <summary>The length as it stood on the day of acceptance, such as 20日; later changes of the rules do not touch it.</summary>
    public string? TermLength { get; private set; }

    /// <summary>The day the term is counted from, itself not counted.</summary>
    public DateOnly? TermFrom { get; private set; }

    public string? TermSource { get; private set; }

    /// <summary>The last day of the term as first computed, inclusive; extensions are told by the mediation.</summary>
    public DateOnly? TermLastDay { get; private set; }

    public ReferralState State =>
        AcceptedAt is not null ? ReferralState.Accepted
        : ReturnedAt is not null ? ReferralState.Returned
        : RecalledAt is not null ? ReferralState.Recalled
        : ReferralState.Sent;

    public static Referral To(Dispute dispute, RoutingTarget target, ReferralKind kind, string reason, bool final, ReferralDays days, Act act) => new()
    {
        Id = TimeOrderedGuid.New(),
        DisputeId = dispute.Id,
        Place = dispute.Referrals.Count + 1,
        Kind = kind,
        Court = dispute.CourtReferral,
        TargetId = target.Id,
        TargetName = target.Name,
        Rung = target.Rung,
        Reason = reason,
        Final = final,
        SentBy = act.Actor.Name,
        SentAt = act.At,
        AcceptBy = days.AcceptBy,
        ReturnBy = days.ReturnBy,
    };

    public void Accept(AcceptanceTerm term, Act act)
    {
        AcceptedAt = act.At;
        AcceptedBy = act.Actor.Name;
        TermRule = term.Rule;
        TermLength = term.Period.ToString();
        TermFrom = term.From;
        TermSource = term.Source;
        TermLastDay = term.LastDay;
    }

    public void Return(ReturnGround ground, string reason, Act act)
    {
        ReturnedAt = act.At;
        ReturnGround = ground;
        ReturnReason = reason;
    }

    public void Recall(Act act) => RecalledAt = act.At;
}

/// <summary>The body a matter goes to.</summary>
/// <param name="Rung">1 for the lowest rung of the ladder of the place.</param>
public sealed record RoutingTarget(OrganisationId Id, string Name, int Rung);

/// <summary>The last days, inclusive, on which a body may return a matter and must have accepted it.</summary>
/// <param name="AnswerIn">The length that gives <see cref="AcceptBy"/>; null where it is the next day that is worked.</param>
public sealed record ReferralDays(DateOnly ReturnBy, DateOnly AcceptBy, Period? AnswerIn = null);

public static class ReferralNames
{
    public static string Name(this ReferralKind kind) => kind switch
    {
        ReferralKind.Dispatch => "分流",
        ReferralKind.Redirection => "改派",
        ReferralKind.Transfer => "移交",
        ReferralKind.Escalation => "升级",
        ReferralKind.Designation => "指定办理",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this CourtReferral court) => court switch
    {
        CourtReferral.None => "",
        CourtReferral.Delegated => "委派",
        CourtReferral.Entrusted => "委托",
        _ => throw new ArgumentOutOfRangeException(nameof(court)),
    };

    public static string Name(this ReturnGround ground) => ground switch
    {
        ReturnGround.NotCompetent => "不属于本单位职责",
        ReturnGround.OutsideArea => "不在本单位辖区",
        ReturnGround.MustRecuse => "本单位与当事人有利害关系",
        ReturnGround.AlreadyHandled => "其他单位正在办理或者已经办结",
        ReturnGround.Unreadable => "材料不清，无法联系当事人",
        ReturnGround.Barred => "依法不能调解",
        ReturnGround.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    public static string Name(this ReferralState state) => state switch
    {
        ReferralState.Sent => "待受理",
        ReferralState.Accepted => "已受理",
        ReferralState.Returned => "已退回",
        ReferralState.Recalled => "已收回",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("referral");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Reason).HasMaxLength(Referral.ReasonLength);
        builder.Property(r => r.ReturnReason).HasMaxLength(Referral.ReasonLength);
        builder.Property(r => r.TargetName).HasMaxLength(80);
        builder.Property(r => r.SentBy).HasMaxLength(60);
        builder.Property(r => r.AcceptedBy).HasMaxLength(60);
        builder.Property(r => r.TermRule).HasMaxLength(20);
        builder.Property(r => r.TermLength).HasMaxLength(20);
        builder.HasOne<Dispute>().WithMany(d => d.Referrals).HasForeignKey(r => r.DisputeId);
        builder.HasIndex(r => new { r.DisputeId, r.Place }).IsUnique();
    }
}
