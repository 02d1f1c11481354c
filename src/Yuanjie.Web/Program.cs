using Yuanjie.Directory;
using Yuanjie.Disputes;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Api.V1;
using Yuanjie.Web.Demo;
using Yuanjie.Web.Gateways.Court;
using Yuanjie.Web.Hosting;
using Yuanjie.Web.Jobs;
using Yuanjie.Web.Pages.Work.Intake;
using Yuanjie.Web.Ui;

if (args is [DeadlineCommand.Verb, ..])
{
    return DeadlineCommand.Run(args, Console.Out, Console.Error);
}

try
{
    var builder = WebApplication.CreateBuilder(args);
    var settings = Settings.Read(builder.Configuration, builder.Environment.ContentRootPath);
    builder.AddErrors(settings).AddData(settings).AddLocality(settings).AddCourtGateway(settings).AddHealth().AddUi().AddAccounts(settings).AddJobs(settings);
    builder.Services.AddDirectory().AddDisputes().AddIntakePages().AddApiV1().AddHostedService<CalendarWatch>().AddHostedService<DemoCounty>();

    var app = builder.Build();
    await app.MigrateAsync();
    await app.FillDirectoryAsync(settings);
    app.UseErrors();
    app.UseUi();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapHealth();
    app.MapUi();
    app.MapApiV1();
    app.WelcomeWhenStarted(settings);
    await app.RunAsync();
    return 0;
}
catch (SettingsException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}

public partial class Program;
