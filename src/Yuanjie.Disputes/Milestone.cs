namespace Yuanjie.Disputes;

/// <summary>What a dispute has reached on its way, whatever became of it afterwards: figures are counted by these.</summary>
public enum Milestone : short
{
    /// <summary>分流: a body was asked to mediate.</summary>
    Diverted = 1,

    /// <summary>调解成功: an agreement took effect, in writing, by word of mouth or with another dispute.</summary>
    Agreed = 2,

    /// <summary>司法确认: a court ruled the agreement valid.</summary>
    Confirmed = 3,

    /// <summary>自动履行: everything that was promised is kept without compulsion.</summary>
    Kept = 4,
}

public static class Milestones
{
    public static string Name(this Milestone milestone) => milestone switch
    {
        Milestone.Diverted => "分流调解过",
        Milestone.Agreed => "调解成功过",
        Milestone.Confirmed => "司法确认过",
        Milestone.Kept => "已自动履行完",
        _ => throw new ArgumentOutOfRangeException(nameof(milestone)),
    };
}
