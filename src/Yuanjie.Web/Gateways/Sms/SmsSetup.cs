using Yuanjie.Data.Outbox;
using Yuanjie.Web.Hosting;

namespace Yuanjie.Web.Gateways.Sms;

internal static class SmsSetup
{
    /// <summary>The operator's service when <c>Yuanjie:Sms:Url</c> names one, else the demo's inbox.</summary>
    /// <exception cref="SettingsException">Neither a service nor a demo: nobody would get a code.</exception>
    public static WebApplicationBuilder AddSms(this WebApplicationBuilder builder, Settings settings)
    {
        var services = builder.Services;
        services.AddScoped<IOutboxReceiver, SmsReceiver>();
        var section = builder.Configuration.GetSection("Yuanjie:Sms");
        if (section["Url"] is not { Length: > 0 } address)
        {
            if (!settings.Demo.On)
            {
                throw new SettingsException("Yuanjie:Sms:Url: give the address of the SMS service; without one residents cannot sign in (a demo needs none).");
            }

            services.AddScoped<ISmsGateway, InboxSmsGateway>();
            return builder;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new SettingsException($"Yuanjie:Sms:Url: '{address}' is not an http(s) address.");
        }

        services.AddSingleton(new SmsSettings { Url = url, Token = section["Token"], Signature = section["Signature"] });
        services.AddHttpClient<ISmsGateway, HttpSmsGateway>(client => client.Timeout = TimeSpan.FromSeconds(15));
        return builder;
    }
}
