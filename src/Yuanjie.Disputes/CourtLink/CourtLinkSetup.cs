using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Data.Outbox;

namespace Yuanjie.Disputes.CourtLink;

internal static class CourtLinkSetup
{
    /// <summary>Needs an <see cref="ICourtGateway"/> and the locality pack of the host.</summary>
    public static IServiceCollection AddCourtLink(this IServiceCollection services) =>
        services
            .AddScoped<CourtPackets>()
            .AddScoped<FilingComposer>()
            .AddScoped<FilingService>()
            .AddScoped<DocketService>()
            .AddScoped<CourtReportService>()
            .AddScoped<FilingQueries>()
            .AddScoped<IOutboxReceiver, CourtPacketDelivery>();
}
