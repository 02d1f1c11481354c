using Yuanjie.Disputes.CourtLink;
using Yuanjie.Web.Hosting;

namespace Yuanjie.Web.Gateways.Court;

internal static class CourtGatewaySetup
{
    private const string AddressKey = "Yuanjie:Court:Address";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The court's system at <c>Yuanjie:Court:Address</c>; without one, packets are laid into <c>court</c> in the data folder.</summary>
    /// <exception cref="SettingsException">The address is none.</exception>
    public static WebApplicationBuilder AddCourtGateway(this WebApplicationBuilder builder, Settings settings)
    {
        var address = builder.Configuration[AddressKey];
        if (string.IsNullOrWhiteSpace(address))
        {
            builder.Services.AddSingleton<ICourtGateway>(new FileCourtGateway(Path.Combine(settings.DataFolder, "court")));
            return builder;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var court) || court.Scheme is not ("http" or "https"))
        {
            throw new SettingsException($"{AddressKey}: '{address}' is not an http or https address.");
        }

        builder.Services.AddHttpClient<ICourtGateway, HttpCourtGateway>(http =>
        {
            http.BaseAddress = court;
            http.Timeout = Patience;
        });
        return builder;
    }
}
