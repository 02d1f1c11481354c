using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Accounts;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Holidays;
using Yuanjie.Directory.Import;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;

namespace Yuanjie.Directory;

/// <summary>Who and where: areas, organisations, people, accounts.</summary>
public static class DirectoryModule
{
    /// <summary>Wrong passwords in a row before the account is locked.</summary>
    public const int MaxFailedSignIns = 5;

    /// <summary>How long it stays locked.</summary>
    public static readonly TimeSpan LockoutTime = TimeSpan.FromMinutes(15);

    public static Assembly Assembly => typeof(DirectoryModule).Assembly;

    /// <summary>Needs the context, <c>FieldCipher</c> and <c>TimeProvider</c> of the host.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services)
    {
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddIdentityCore<Account>(options =>
            {
                // The rules for passwords are PasswordRules, with sentences of our own.
                options.Lockout.MaxFailedAccessAttempts = MaxFailedSignIns;
                options.Lockout.DefaultLockoutTimeSpan = LockoutTime;
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
            })
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        return services
            .AddSingleton<AreaTreeCache>()
            .AddScoped<AreaService>()
            .AddScoped<OrganisationService>()
            .AddScoped<PeopleService>()
            .AddScoped<AccountService>()
            .AddScoped<OneTimeCodes>()
            .AddScoped<ResidentSignIn>()
            .AddScoped<DirectoryQueries>()
            .AddScoped<DirectoryImport>()
            .AddScoped<DirectorySeed>()
            .AddScoped<AreaNames>()
            .AddScoped<NoticeService>()
            .AddScoped<OrganisationQueries>()
            .AddScoped<ServingBodies>()
            .AddScoped<PeopleQueries>()
            .AddScoped<Superiors>()
            .AddScoped<StaffMessages>()
            .AddScoped<ActorSource>()
            .AddScoped<PhoneInbox>();
    }
}
