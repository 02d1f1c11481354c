using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Data;

public static class YuanjieDbOptions
{
    /// <summary>What both databases have in common.</summary>
    public static void UseModel(this DbContextOptionsBuilder options, ModelParts parts, CalendarBook calendars)
    {
        options.Carry(parts);
        options.Carry(calendars);
        // One dispute with its few parties, sessions and obligations is one query by intent; lists project instead.
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
    }
}
