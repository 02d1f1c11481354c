using Yuanjie.Disputes;
using Yuanjie.Web.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(args);
    var settings = Settings.Read(builder.Configuration, builder.Environment.ContentRootPath);
    builder.AddData(settings).AddHealth();
    builder.Services.AddDisputes();
    builder.Services.AddRazorPages();

    var app = builder.Build();
    await app.MigrateAsync();
    app.MapHealth();
    app.MapRazorPages();
    await app.RunAsync();
    return 0;
}
catch (SettingsException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}

public partial class Program;
