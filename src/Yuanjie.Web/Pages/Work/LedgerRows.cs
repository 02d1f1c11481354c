using Yuanjie.Directory.Areas;
using Yuanjie.Disputes.Ledger;

namespace Yuanjie.Web.Pages.Work;

/// <summary>What the table of matters is drawn from, wherever it stands.</summary>
public sealed record LedgerRows(IReadOnlyList<LedgerRow> Rows, AreaTree Tree, DateOnly Today);
