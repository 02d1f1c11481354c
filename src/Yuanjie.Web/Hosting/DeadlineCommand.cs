using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yuanjie.Disputes.Clocks;
using Yuanjie.Kernel.Calendar;
using Yuanjie.Web.Api.V1;

namespace Yuanjie.Web.Hosting;

/// <summary>
/// <c>deadline --rule C12 --from 2025-12-05 [--at 10:20] [--json]</c>: the last day of a period and its proof, without starting the site.
/// </summary>
public static class DeadlineCommand
{
    public const string Verb = "deadline";
    private const int Understood = 0;
    private const int Refused = 2;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>0 with the answer on <paramref name="output"/>; 2 with one sentence on <paramref name="errors"/>.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        string? After(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
        var from = DateOnly.TryParseExact(After("--from"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var at = TimeOnly.TryParseExact(After("--at"), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (TimeOnly?)null;
        var deadline = Deadline.Of(After("--rule"), from, at, LegalCalendar.China);
        if (deadline.Refused is { } refusal)
        {
            errors.WriteLine($"{refusal.Message} deadline --rule C12 --from 2025-12-05 [--at 10:20] [--json]");
            return Refused;
        }

        if (args.Contains("--json"))
        {
            output.WriteLine(JsonSerializer.Serialize(DeadlineV1.Of(deadline.Value), Json));
            return Understood;
        }

        var (rule, found) = (deadline.Value.Rule, deadline.Value);
        output.WriteLine($"{rule.Id} {rule.Name}　{rule.LengthText}　{rule.Source}");
        output.WriteLine($"从{rule.From}起算：{ChineseDate.Arabic(found.From)}");
        foreach (var step in found.Counted?.Steps ?? [])
        {
            output.WriteLine($"  {step.Text}{(step.Source is null ? "" : $"　{step.Source}")}");
        }

        output.WriteLine(found.Counted is { } counted ? $"{counted.LastDay:yyyy-MM-dd}" : $"{found.End!.Value.ToChina():yyyy-MM-dd HH:mm}");
        return Understood;
    }
}
