using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Directory.Access;
using Yuanjie.Directory.Accounts;
using Yuanjie.Directory.Areas;
using Yuanjie.Directory.Organisations;
using Yuanjie.Directory.People;

namespace Yuanjie.Directory;

/// <summary>Who and where: areas, organisations, people, accounts.</summary>
public static class DirectoryModule
{
    public static Assembly Assembly => typeof(DirectoryModule).Assembly;

    public static IServiceCollection AddDirectory(this IServiceCollection services) =>
        services
            .AddSingleton<AreaTreeCache>()
            .AddScoped<AreaNames>()
            .AddScoped<OrganisationQueries>()
            .AddScoped<PeopleQueries>()
            .AddScoped<ActorSource>()
            .AddScoped<PhoneInbox>();
}
