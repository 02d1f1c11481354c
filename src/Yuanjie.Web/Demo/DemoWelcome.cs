using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Yuanjie.Directory;
using Yuanjie.Directory.Localities;
using Yuanjie.Web.Hosting;

namespace Yuanjie.Web.Demo;

/// <summary>Says on the console of a demo house where it is and who can sign in.</summary>
internal static class DemoWelcome
{
    public static void WelcomeWhenStarted(this WebApplication app, Settings settings)
    {
        if (settings.Demo.On)
        {
            app.Lifetime.ApplicationStarted.Register(() =>
            {
                // A server without an address is one that nobody can visit, as in tests.
                if (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address)
                {
                    Console.WriteLine(Words(app.Services.GetRequiredService<LocalityPack>(), address, settings));
                }
            });
        }
    }

    private static string Words(LocalityPack pack, string address, Settings settings)
    {
        var words = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"\n源解 {address}　password of every demo sign-in: {settings.Demo.Password}");
        foreach (var person in pack.People.Where(p => p.Demo))
        {
            words.AppendLine(CultureInfo.InvariantCulture, $"  {person.UserName,-16}{person.Name}　{person.Posts[0].Roles[0].DisplayName()}");
        }

        return words.ToString();
    }
}
