using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Intake;

/// <param name="Number">The number it got.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Area">Where it happened.</param>
/// <param name="RequestedOn">The day of the request, from which limitation is interrupted.</param>
/// <param name="AmountFen">What is at stake, in 分; null when not about money.</param>
/// <param name="Parties">How many parties were named.</param>
/// <param name="Sign">True when it was seen and nobody has asked for mediation.</param>
/// <param name="TypeHint">The type the teller picked; null when none.</param>
/// <param name="IncidentOn">When it happened; null when not known.</param>
[EventKind("dispute.registered", "登记")]
public sealed record DisputeRegistered(
    string Number, Channel Channel, AreaCode Area, DateOnly RequestedOn, long? AmountFen, int Parties, bool Sign = false, string? TypeHint = null, DateOnly? IncidentOn = null) : IEvent
{
    public Sentence Detail => Sign ? (Sentence)$"{Channel.Name()}，线索" : (Sentence)$"{Channel.Name()}，当事人 {Parties} 方";
}

/// <param name="Notice">The edition of the notice that was shown.</param>
[EventKind("dispute.data-use-consented", "同意信息用于调解")]
public sealed record DataUseConsented(string Notice) : IEvent;

/// <param name="Supplement">The text that was added; null when only files were.</param>
/// <param name="Files">How many files came with it.</param>
[EventKind("dispute.supplemented", "补充情况")]
public sealed record DisputeSupplemented(SupplementId? Supplement, int Files) : IEvent
{
    public Sentence? Detail => Files == 0 ? null : (Sentence)$"材料 {Files} 份";
}

/// <param name="Party">Whose evidence it is; null when a handler's.</param>
[EventKind("dispute.files-attached", "增加材料")]
public sealed record FilesAttached(IReadOnlyList<AttachmentId> Attachments, PartyId? Party) : IEvent
{
    public Sentence Detail => $"{Attachments.Count} 份";
}

[EventKind("dispute.party-added", "增加当事人")]
public sealed record PartyAdded(PartyId Party, Side Side, PartyKind Kind) : IEvent
{
    public Sentence Detail => Side.Name();
}

/// <summary>A party now looks in through an account whose telephone is the party's.</summary>
[EventKind("dispute.party-account-linked", "当事人登录查看")]
public sealed record PartyAccountLinked(PartyId Party) : IEvent;

/// <param name="By">The applicants who withdrew: all there are.</param>
[EventKind("dispute.withdrawn", "撤回申请")]
public sealed record DisputeWithdrawn(IReadOnlyList<PartyId> By) : IEvent;

/// <summary>The act's reason says what was done about it.</summary>
[EventKind("dispute.sign-dispelled", "苗头已消除")]
public sealed record SignDispelled : IEvent;

[EventKind("dispute.party-unmasked", "查看完整个人信息", Audience.Handlers)]
public sealed record PartyUnmasked(PartyId Party) : IEvent;

[EventKind("dispute.duplicate-linked", "关联重复登记", Audience.Handlers)]
public sealed record DuplicateLinked(DisputeId Other, string OtherNumber) : IEvent
{
    public Sentence Detail => OtherNumber;
}

/// <param name="Rows">Rows with data in the file.</param>
/// <param name="Sha256">Of the file as it came.</param>
[EventKind("import.received", "收到导入文件", Audience.Handlers)]
public sealed record ImportReceived(Import.ImportKind Kind, int Rows, string Sha256) : IEvent
{
    public Sentence Detail => $"{Rows} 行";
}

[EventKind("import.finished", "导入完成", Audience.Handlers)]
public sealed record ImportFinished(int Imported, int Repeated, int Rejected) : IEvent
{
    public Sentence Detail => $"登记 {Imported} 件，重复 {Repeated} 行，退回 {Rejected} 行";
}

[EventKind("api-key.issued", "发放接口密钥", Audience.Handlers)]
public sealed record ApiKeyIssued(OrganisationId Organisation, string Prefix) : IEvent
{
    public Sentence Detail => Prefix;
}

[EventKind("api-key.revoked", "停用接口密钥", Audience.Handlers)]
public sealed record ApiKeyRevoked(string Prefix) : IEvent
{
    public Sentence Detail => Prefix;
}
