using System.Diagnostics;
using System.Globalization;

namespace Yuanjie.Perf;

/// <summary>Times in milliseconds, gathered from any number of callers.</summary>
internal sealed class Figures
{
    private readonly List<double> times = [];

    public int Count => times.Count;

    public double At(int percent)
    {
        var sorted = times.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
    }

    public void Add(TimeSpan time)
    {
        lock (times)
        {
            times.Add(time.TotalMilliseconds);
        }
    }

    public async Task TimeAsync(Func<Task> what)
    {
        var start = Stopwatch.GetTimestamp();
        await what();
        Add(Stopwatch.GetElapsedTime(start));
    }

    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    public static string Text(double value) => value.ToString(value < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture);
}
