using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Kernel;
using Yuanjie.Web.Acting;

namespace Yuanjie.Web.Pages.Work.Mediation.Print;

/// <summary>人民调解记录 (D10).</summary>
[Needs(Permission.ViewDisputes)]
public sealed class RecordPaperModel(MediationQueries queries, OrganisationQueries organisations, CurrentActor current) : SessionPageModel(queries, current)
{
    /// <summary>The body at which it was written, such as a guidance station.</summary>
    public string? RecordedAt { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) =>
        RecordedAt = Record.RecordedAt is { } body ? (await organisations.FindAsync(body, ct))?.Name : null;
}
