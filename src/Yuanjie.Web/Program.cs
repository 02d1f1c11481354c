using Yuanjie.Web.Ui;

var builder = WebApplication.CreateBuilder(args);
builder.AddUi();
var app = builder.Build();
app.UseUi();
app.MapUi();
app.Run();

public partial class Program;
