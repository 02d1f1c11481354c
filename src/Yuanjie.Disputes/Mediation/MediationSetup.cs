using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data.Outbox;

namespace Yuanjie.Disputes.Mediation;

internal static class MediationSetup
{
    public static IServiceCollection AddMediation(this IServiceCollection services) =>
        services
            .AddSingleton<SessionCipher>()
            .AddScoped<ConsentService>()
            .AddScoped<SessionService>()
            .AddScoped<TermService>()
            .AddScoped<TermSweep>()
            .AddScoped<FieldworkService>()
            .AddScoped<EndingService>()
            .AddScoped<MediationQueries>()
            .AddScoped<CalendarQueries>()
            .AddScoped<InvitationService>()
            .AddScoped<InvitedQueries>()
            .AddScoped<IOutboxReceiver, SessionNoticeDelivery>()
            .AddScoped<IOutboxReceiver, RoutesNoticeDelivery>();
}
