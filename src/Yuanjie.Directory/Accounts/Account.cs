using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;

namespace Yuanjie.Directory.Accounts;

/// <summary>Who signs in. Numbers are stored and never reused.</summary>
public enum AccountKind : short
{
    /// <summary>Signs in with a user name and a password or passkey.</summary>
    Staff = 1,

    /// <summary>Signs in with a telephone and a code.</summary>
    Resident = 2,
}

/// <summary>A way to sign in. Public because the framework's sign-in services are typed by it; everything else goes through the services of this folder.</summary>
public sealed class Account : IdentityUser<Guid>
{
    internal const string PhoneColumn = "account.phone";

    private Account()
    {
    }

    public AccountId AccountId => new(Id);

    public AccountKind Kind { get; private set; }

    /// <summary>Null for residents.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>What timelines call the account, such as 周明 or 群众1234.</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>The telephone a resident signs in with; null for staff.</summary>
    internal SealedText? Phone { get; private set; }

    internal byte[]? PhoneIndex { get; private set; }

    /// <summary>The post used last, offered first at the next sign-in.</summary>
    public AppointmentId? LastPost { get; private set; }

    /// <summary>True until the holder has replaced the password that somebody else handed over.</summary>
    public bool MustChangePassword { get; private set; }

    public bool Closed { get; private set; }

    internal static Account ForStaff(PersonId person, string name, string userName) => new()
    {
        Id = TimeOrderedGuid.New(),
        Kind = AccountKind.Staff,
        PersonId = person,
        DisplayName = name,
        UserName = userName,
        NormalizedUserName = userName.ToUpperInvariant(),
        MustChangePassword = true,
        LockoutEnabled = true,
    };

    internal static Account ForResident(PhoneNumber phone, FieldCipher cipher)
    {
        var id = TimeOrderedGuid.New();
        return new Account
        {
            Id = id,
            Kind = AccountKind.Resident,
            DisplayName = $"群众{phone.Value[^4..]}",
            UserName = $"resident-{id:N}",
            NormalizedUserName = $"RESIDENT-{id:N}".ToUpperInvariant(),
            Phone = cipher.Seal(PhoneColumn, id, phone.Value),
            PhoneIndex = cipher.IndexOf(phone),
            SecurityStamp = TimeOrderedGuid.New().ToString("N"),
            LockoutEnabled = true,
        };
    }

    internal void CallBy(string name) => DisplayName = name;

    internal void ActIn(AppointmentId post) => LastPost = post;

    /// <param name="hash">Of the new password.</param>
    /// <param name="handedOver">True when somebody else knows it, so that the holder must replace it.</param>
    internal void SetPassword(string hash, bool handedOver)
    {
        PasswordHash = hash;
        MustChangePassword = handedOver;
        EndSessions();
    }

    internal void Unlock()
    {
        LockoutEnd = null;
        AccessFailedCount = 0;
    }

    internal void Close()
    {
        Closed = true;
        EndSessions();
    }

    internal void Reopen() => Closed = false;

    // A cookie carries the stamp; one with an old stamp is refused when it is next looked at.
    private void EndSessions() => SecurityStamp = TimeOrderedGuid.New().ToString("N");
}

/// <summary>The stream of events of an account, since the account itself is the framework's.</summary>
internal sealed class AccountJournal(AccountId id) : EventStream
{
    public AccountId Id { get; private set; } = id;

    public override Guid StreamId => Id.Value;
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.HasKey(a => a.Id);
        builder.Ignore(a => a.AccountId);

        // E-mail is not asked for, and a telephone is never stored in clear.
        builder.Ignore(a => a.Email);
        builder.Ignore(a => a.NormalizedEmail);
        builder.Ignore(a => a.EmailConfirmed);
        builder.Ignore(a => a.PhoneNumber);
        builder.Ignore(a => a.PhoneNumberConfirmed);
        builder.Property(a => a.UserName).HasMaxLength(60);
        builder.Property(a => a.NormalizedUserName).HasMaxLength(60);
        builder.Property(a => a.ConcurrencyStamp).HasMaxLength(40).IsConcurrencyToken();
        builder.Property(a => a.SecurityStamp).HasMaxLength(40);
        builder.Property(a => a.LockoutEnd).HasConversion(v => v == null ? (long?)null : v.Value.ToUnixTimeMilliseconds(), v => v == null ? null : DateTimeOffset.FromUnixTimeMilliseconds(v.Value));
        builder.Property(a => a.Phone);
        builder.Property(a => a.PhoneIndex).HasMaxLength(32);
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasIndex(a => a.PhoneIndex).IsUnique(); // one resident account for a telephone
        builder.HasIndex(a => a.PersonId); // the person page shows the account
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountJournalMapping : IEntityTypeConfiguration<AccountJournal>
{
    public void Configure(EntityTypeBuilder<AccountJournal> builder)
    {
        builder.ToTable("account_journal");
        builder.HasKey(a => a.Id);
    }
}

internal sealed class AccountTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("account_token");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.Property(t => t.LoginProvider).HasMaxLength(60);
        builder.Property(t => t.Name).HasMaxLength(60);
        builder.Property(t => t.Value).HasMaxLength(1000); // sealed, see AccountStore
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
    }
}

internal sealed class AccountPasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("account_passkey");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(1024); // WebAuthn: a credential id has at most 1023 bytes
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
        builder.OwnsOne(p => p.Data).ToJson("data");
    }
}
