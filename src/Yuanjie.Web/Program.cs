var app = WebApplication.CreateBuilder(args).Build(); app.MapGet("/", () => "源解"); app.Run(); public partial class Program;
