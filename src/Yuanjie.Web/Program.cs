using Yuanjie.Directory;
using Yuanjie.Disputes;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Hosting;
using Yuanjie.Web.Jobs;
using Yuanjie.Web.Ui;

try
{
    var builder = WebApplication.CreateBuilder(args);
    var settings = Settings.Read(builder.Configuration, builder.Environment.ContentRootPath);
    builder.AddData(settings).AddLocality(settings).AddHealth().AddUi().AddAccounts(settings).AddErrors(settings).AddJobs(settings);
    builder.Services.AddDirectory().AddDisputes();

    var app = builder.Build();
    await app.MigrateAsync();
    await app.FillDirectoryAsync(settings);
    app.UseErrors();
    app.UseUi();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapHealth();
    app.MapUi();
    await app.RunAsync();
    return 0;
}
catch (SettingsException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}

public partial class Program;
