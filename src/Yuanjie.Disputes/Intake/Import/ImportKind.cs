namespace Yuanjie.Disputes.Intake.Import;

/// <summary>What a file holds. Numbers are stored and never reused.</summary>
public enum ImportKind : short
{
    /// <summary>Disputes from any other system or ledger.</summary>
    Disputes = 1,

    /// <summary>What a court delegates before docketing (委派) or entrusts after it (委托).</summary>
    CourtDiversion = 2,
}

/// <summary>What became of a row. Numbers are stored and never reused.</summary>
public enum ImportOutcome : short
{
    Waiting = 0,

    /// <summary>Registered by this import.</summary>
    Imported = 1,

    /// <summary>The same matter was there before: in an earlier line of the file, or on record.</summary>
    Repeated = 2,

    /// <summary>Something must be put right first.</summary>
    Rejected = 3,
}

public static class ImportNames
{
    public static string Name(this ImportKind kind) => kind switch
    {
        ImportKind.Disputes => "纠纷批量导入",
        ImportKind.CourtDiversion => "法院委派委托",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Waiting => "等待处理",
        ImportOutcome.Imported => "已登记",
        ImportOutcome.Repeated => "重复，未登记",
        ImportOutcome.Rejected => "有误，未登记",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
