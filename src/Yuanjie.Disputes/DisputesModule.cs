using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Performance;
using Yuanjie.Disputes.Routing;

namespace Yuanjie.Disputes;

/// <summary>What the host needs of this module.</summary>
public static class DisputesModule
{
    public static Assembly Assembly => typeof(DisputesModule).Assembly;

    public static IServiceCollection AddDisputes(this IServiceCollection services) =>
        services
            .AddScoped<DisputeQueries>()
            .AddScoped<Ledger.LedgerQueries>()
            .AddScoped<Ledger.DeskQueries>()
            .AddScoped<Ledger.BoardQueries>()
            .AddScoped<Indicators.IndicatorQueries>()
            .AddScoped<Indicators.CreditQueries>()
            .AddScoped<Clocks.ClockQueries>()
            .AddScoped<Clocks.ClockRecount>()
            .AddScoped<Clocks.ClockBoard>()
            .AddScoped<Clocks.ClockAudit>()
            .AddScoped<Clocks.ClockSweep>()
            .AddScoped<Clocks.SupervisionService>()
            .AddScoped<Truth.TruthSweep>()
            .AddScoped<Truth.TruthService>()
            .AddScoped<Truth.TruthQueries>()
            .AddScoped<Clocks.LimitationQueries>()
            .AddScoped<Clocks.LimitationService>()
            .AddScoped<Ledger.LedgerExportService>()
            .AddScoped<Ledger.LedgerExportQueries>()
            .AddScoped<Parties.PartyReader>()
            .AddIntake()
            .AddDisputeRouting()
            .AddMediation()
            .AddAgreements()
            .AddConfirmation()
            .AddPerformance()
            .AddCourtLink()
            .AddFollowUp();
}
