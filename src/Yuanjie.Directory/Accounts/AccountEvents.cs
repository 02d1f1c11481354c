using Yuanjie.Kernel;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Directory.Accounts;

/// <param name="Person">Null for a resident.</param>
[EventKind("account.opened", "开通账号", Audience.Handlers)]
public sealed record AccountOpened(AccountId Id, AccountKind Kind, PersonId? Person) : IEvent;

[EventKind("account.password-handed-over", "重置密码", Audience.Handlers)]
public sealed record PasswordHandedOver(AccountId Id) : IEvent;

[EventKind("account.password-changed", "修改密码", Audience.Handlers)]
public sealed record PasswordChanged(AccountId Id) : IEvent;

[EventKind("account.two-factor-set", "设置动态口令", Audience.Handlers)]
public sealed record TwoFactorSet(AccountId Id, bool On) : IEvent
{
    public Sentence Detail => On ? "开启" : "关闭";
}

[EventKind("account.recovery-codes-made", "生成恢复码", Audience.Handlers)]
public sealed record RecoveryCodesMade(AccountId Id) : IEvent;

[EventKind("account.passkey-added", "添加通行密钥", Audience.Handlers)]
public sealed record PasskeyAdded(AccountId Id) : IEvent;

[EventKind("account.passkey-removed", "移除通行密钥", Audience.Handlers)]
public sealed record PasskeyRemoved(AccountId Id) : IEvent;

[EventKind("account.unlocked", "解除锁定", Audience.Handlers)]
public sealed record AccountUnlocked(AccountId Id) : IEvent;

[EventKind("account.closed", "停用账号", Audience.Handlers)]
public sealed record AccountClosed(AccountId Id) : IEvent;

[EventKind("account.reopened", "恢复账号", Audience.Handlers)]
public sealed record AccountReopened(AccountId Id) : IEvent;
