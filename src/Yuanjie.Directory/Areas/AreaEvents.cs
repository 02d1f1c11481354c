using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Directory.Areas;

[EventKind("area.added", "新增区域", Audience.Handlers)]
public sealed record AreaAdded(AreaCode Code, string Name, string KindName) : IEvent
{
    public Sentence Detail => $"{Code} {Name}";
}

[EventKind("area.renamed", "区域更名", Audience.Handlers)]
public sealed record AreaRenamed(AreaCode Code, string From, string To) : IEvent
{
    public Sentence Detail => $"{From}改为{To}";
}

[EventKind("area.described", "更新区域概况", Audience.Handlers)]
public sealed record AreaDescribed(AreaCode Code, AreaFacts Facts) : IEvent;

[EventKind("area.closed", "停用区域", Audience.Handlers)]
public sealed record AreaClosed(AreaCode Code) : IEvent;
