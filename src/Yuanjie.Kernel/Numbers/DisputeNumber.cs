using System.Globalization;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Kernel.Numbers;

/// <summary>Interim: the whole type with its check character replaces this.</summary>
public readonly record struct DisputeNumber(string Text)
{
    public static DisputeNumber Make(AreaCode area, DateOnly day, int serial) =>
        new(string.Create(CultureInfo.InvariantCulture, $"YJ{(area.At(AreaLevel.Community) ?? area).ToString().PadRight(12, '0')}{day:yyyyMMdd}{serial:D5}"));

    public override string ToString() => Text;
}
