using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Intake.Import;

/// <summary>One file that was sent in, and whose hands it came from: its rows are registered in that person's name.</summary>
internal sealed class ImportBatch : EventStream
{
    private ImportBatch()
    {
    }

    public ImportBatchId Id { get; private set; }

    public override Guid StreamId => Id.Value;

    public ImportKind Kind { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Where rows without an area code happened.</summary>
    public AreaCode Area { get; private set; }

    /// <summary>The court that sent the file; null for other kinds.</summary>
    public OrganisationId? CourtId { get; private set; }

    /// <summary>The headers as they came, one a line, for the file that goes back.</summary>
    public string Headers { get; private set; } = "";

    public int Total { get; private set; }

    public int Imported { get; private set; }

    public int Repeated { get; private set; }

    public int Rejected { get; private set; }

    public Instant ReceivedAt { get; private set; }

    /// <summary>Null while rows wait.</summary>
    public Instant? FinishedAt { get; private set; }

    /// <summary>Until then one node works on it.</summary>
    public Instant LeasedUntil { get; private set; }

    public string ActorName { get; private set; } = "";

    public AccountId? Account { get; private set; }

    public PersonId? Person { get; private set; }

    public OrganisationId? Organisation { get; private set; }

    public AreaCode? Scope { get; private set; }

    public int Done => Imported + Repeated + Rejected;

    public static ImportBatch Receive(StartImport request, IReadOnlyList<string> headers, int rows, Act act) => new()
    {
        Id = ImportBatchId.New(),
        Kind = request.Kind,
        FileName = IntakeShape.OneLine(request.FileName) is { Length: > 0 } name ? name[..Math.Min(name.Length, 100)] : "导入文件",
        Area = request.Area,
        CourtId = request.CourtId,
        Headers = string.Join('\n', headers.Select(h => h.Replace('\n', ' '))),
        Total = rows,
        ReceivedAt = act.At,
        ActorName = act.Actor.Name,
        Account = act.Actor.Account,
        Person = act.Actor.Person,
        Organisation = act.Actor.Organisation,
        Scope = act.Actor.Scope,
    };

    /// <summary>The one who sent the file, with what registering needs and nothing more.</summary>
    public Act ActAt(Instant now) => new()
    {
        Actor = new Actor
        {
            Name = ActorName,
            Account = Account,
            Person = Person,
            Organisation = Organisation,
            Scope = Scope,
            Permissions = new HashSet<Permission> { Permission.RegisterDisputes, Permission.ViewDisputes },
        },
        At = now,
        Device = "import",
    };

    public void Count(IEnumerable<ImportOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            Imported += outcome is ImportOutcome.Imported ? 1 : 0;
            Repeated += outcome is ImportOutcome.Repeated ? 1 : 0;
            Rejected += outcome is ImportOutcome.Rejected ? 1 : 0;
        }
    }

    public void Finish(Instant now) => FinishedAt = now;
}

/// <summary>One row of a file, kept until nobody needs to put it right any more.</summary>
internal sealed class ImportRow
{
    private ImportRow()
    {
    }

    public ImportBatchId BatchId { get; private set; }

    public int Line { get; private set; }

    /// <summary>What makes two rows the same.</summary>
    public byte[] Key { get; private set; } = [];

    /// <summary>The cells as they came, as JSON.</summary>
    public SealedText Cells { get; private set; } = null!;

    public ImportOutcome Outcome { get; private set; }

    /// <summary>The dispute it became, or the one that was there before; null otherwise.</summary>
    public DisputeId? DisputeId { get; private set; }

    /// <summary>What to put right, without data of persons; null when nothing.</summary>
    public string? Reasons { get; private set; }

    public static ImportRow Waiting(ImportBatchId batch, int line, byte[] key, SealedText cells) => new() { BatchId = batch, Line = line, Key = key, Cells = cells };

    public void Settle(ImportVerdict verdict)
    {
        Outcome = verdict.Outcome;
        DisputeId = verdict.DisputeId;
        Reasons = verdict.Reasons is { Length: > ReasonsLength } all ? all[..ReasonsLength] : verdict.Reasons;
    }

    public const int ReasonsLength = 1000;
}

/// <param name="DisputeId">The dispute it became or repeats; null when rejected.</param>
internal sealed record ImportVerdict(ImportOutcome Outcome, DisputeId? DisputeId = null, string? Reasons = null);

internal static class ImportRowColumns
{
    public const string Key = "import_row.key";

    /// <summary>Rows have no id of their own, so the line is part of the column's name: cells moved to another line do not open.</summary>
    public static string CellsOf(int line) => $"import_row.cells/{line}";
}

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.ToTable("import_batch");
        builder.HasKey(b => b.Id);
        builder.Ignore(b => b.StreamId);
        builder.Ignore(b => b.Done);
        builder.Property(b => b.FileName).HasMaxLength(100);
        builder.Property(b => b.Headers).HasMaxLength(8000);
        builder.Property(b => b.ActorName).HasMaxLength(60);
        builder.HasIndex(b => b.LeasedUntil).HasFilter("finished_at is null"); // the worker
        builder.HasIndex(b => new { b.Organisation, b.ReceivedAt }); // the list of imports
    }
}

internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_row");
        builder.HasKey(r => new { r.BatchId, r.Line });
        builder.Property(r => r.Key).HasMaxLength(32);
        builder.Property(r => r.Reasons).HasMaxLength(ImportRow.ReasonsLength);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.Key); // a row that an earlier import brought in
        builder.HasIndex(r => new { r.BatchId, r.Outcome, r.Line }); // the worker, and the list of what is to be put right
    }
}
