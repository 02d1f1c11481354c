using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Data;
using Yuanjie.Data.Events;
using Yuanjie.Data.Fields;
using Yuanjie.Data.Files;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Disputes.Ledger;

public enum ExportFormat : short
{
    /// <summary>Comma-separated text, UTF-8 with mark, as spreadsheets in Chinese offices open it.</summary>
    Csv = 1,

    /// <summary>An Excel workbook.</summary>
    Xlsx = 2,
}

/// <summary>One taking-out of the ledger: whose, by which filter, how far it is. It sees with the eyes of the one who asked for it.</summary>
internal sealed class ExportJob : EventStream
{
    private const string FilterColumn = "export_job.filter";

    private ExportJob()
    {
    }

    public ExportJobId Id { get; private set; }

    public override Guid StreamId => Id.Value;

    public ExportFormat Format { get; private set; }

    /// <summary>The filter as JSON, sealed: its words can be somebody's name.</summary>
    public SealedText Filter { get; private set; } = null!;

    /// <summary>The legal day by which overdue is judged in every chunk.</summary>
    public DateOnly JudgedOn { get; private set; }

    public string Reason { get; private set; } = "";

    public Instant RequestedAt { get; private set; }

    public int Total { get; private set; }

    public int Done { get; private set; }

    /// <summary>Chunks kept so far.</summary>
    public int Parts { get; private set; }

    /// <summary>The last row kept, as <see cref="LedgerCursor"/> writes itself; null before the first.</summary>
    public string? Cursor { get; private set; }

    /// <summary>True when every row is kept and only the file is missing.</summary>
    public bool Filled { get; private set; }

    /// <summary>Until then one node works on it.</summary>
    public Instant LeasedUntil { get; private set; }

    /// <summary>How often it was taken up since the last step forward.</summary>
    public int Attempts { get; private set; }

    /// <summary>Null until the file is there.</summary>
    public Instant? ReadyAt { get; private set; }

    public string? FileSha256 { get; private set; }

    public long? FileSize { get; private set; }

    public string ActorName { get; private set; } = "";

    public AccountId Account { get; private set; }

    public PersonId? Person { get; private set; }

    public OrganisationId? Organisation { get; private set; }

    public AreaCode? Scope { get; private set; }

    public static ExportJob Request(LedgerFilter filter, ExportFormat format, int rows, AccountId account, Act act, FieldCipher cipher)
    {
        var id = ExportJobId.New();
        return new ExportJob
        {
            Id = id,
            Format = format,
            Filter = cipher.Seal(FilterColumn, id.Value, JsonSerializer.Serialize(filter, EventJson.Options)),
            JudgedOn = act.Today,
            Reason = act.Reason ?? "",
            RequestedAt = act.At,
            Total = rows,
            ActorName = act.Actor.Name,
            Account = account,
            Person = act.Actor.Person,
            Organisation = act.Actor.Organisation,
            Scope = act.Actor.Scope,
        };
    }

    /// <summary>The one who asked, with what looking needs and nothing more.</summary>
    public Actor Owner => new()
    {
        Name = ActorName,
        Account = Account,
        Person = Person,
        Organisation = Organisation,
        Scope = Scope,
        Permissions = new HashSet<Permission> { Permission.ViewDisputes, Permission.Export },
    };

    /// <summary>What to look for next.</summary>
    public LedgerFilter Next(FieldCipher cipher) =>
        JsonSerializer.Deserialize<LedgerFilter>(cipher.Open(FilterColumn, Id.Value, Filter), EventJson.Options)! with { After = LedgerCursor.Parse(Cursor) };

    public void Keep(int rows, LedgerCursor? next, Instant leasedUntil)
    {
        Done += rows;
        Parts++;
        Cursor = next?.ToString() ?? Cursor;
        Filled = next is null;
        LeasedUntil = leasedUntil;
        Attempts = 0;
    }

    public void Finish(StoredFile file, Instant now)
    {
        ReadyAt = now;
        FileSha256 = file.Sha256;
        FileSize = file.Size;
    }
}

/// <summary>The rows of one chunk, kept until the file is made: a stop in the middle loses nothing and repeats nothing.</summary>
internal sealed class ExportPart(ExportJobId jobId, int place, string rows)
{
    public ExportJobId JobId { get; private set; } = jobId;

    /// <summary>From 1; a second worker on the same chunk meets the key and fails.</summary>
    public int Place { get; private set; } = place;

    /// <summary>JSON: rows of cells, in the order of <see cref="LedgerExportColumn.All"/>, personal data masked.</summary>
    public string Rows { get; private set; } = rows;
}

internal sealed class ExportJobMapping : IEntityTypeConfiguration<ExportJob>
{
    public void Configure(EntityTypeBuilder<ExportJob> builder)
    {
        builder.ToTable("export_job");
        builder.HasKey(j => j.Id);
        builder.Ignore(j => j.StreamId);
        builder.Ignore(j => j.Owner);
        builder.Property(j => j.Reason).HasMaxLength(LedgerExportService.ReasonLength);
        builder.Property(j => j.Cursor).HasMaxLength(60);
        builder.Property(j => j.FileSha256).HasMaxLength(64);
        builder.Property(j => j.ActorName).HasMaxLength(60);
        builder.HasIndex(j => j.LeasedUntil).HasFilter("ready_at is null"); // the worker
        builder.HasIndex(j => new { j.Account, j.RequestedAt }); // my exports
    }
}

internal sealed class ExportPartMapping : IEntityTypeConfiguration<ExportPart>
{
    public void Configure(EntityTypeBuilder<ExportPart> builder)
    {
        builder.ToTable("export_part");
        builder.HasKey(p => new { p.JobId, p.Place });
        builder.Property(p => p.Rows).HasMaxLength(-1);
        builder.HasOne<ExportJob>().WithMany().HasForeignKey(p => p.JobId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class ExportJobDb
{
    extension(YuanjieDb db)
    {
        public DbSet<ExportJob> ExportJobs => db.Set<ExportJob>();

        public DbSet<ExportPart> ExportParts => db.Set<ExportPart>();
    }
}
