using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Directory.Organisations;
using Yuanjie.Disputes.Ledger;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Performance;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Disputes.CourtLink;

/// <summary>委派、委托调解情况报告 (D26) as data.</summary>
/// <param name="SourceReference">The court's own number for it; null when not known.</param>
/// <param name="Agreed">Whether an agreement was reached.</param>
/// <param name="Reason">Why it failed; null when it did not.</param>
/// <param name="CostlyConduct">What one side did to raise the other's cost; null when nothing.</param>
public sealed record CourtReport(
    string DisputeNumber,
    string? SourceReference,
    bool Agreed,
    string? AgreementNumber,
    DateOnly? AgreementOn,
    string? Reason,
    IReadOnlyList<string> UndisputedFacts,
    string? CostlyConduct,
    IReadOnlyList<string> Hints,
    IReadOnlyList<CourtParty> Parties);

/// <summary>Reports to a court that sent a matter out for mediation.</summary>
/// <remarks>Source: 特邀调解规定 第二十六条；人民法院在线调解规则 第二十一条.</remarks>
public sealed class CourtReportService(YuanjieDb db, MediationQueries mediation, CourtPackets packets, OrganisationQueries organisations)
{
    public async Task<Outcome<CourtPacketId>> ReportAsync(ReportToCourt request, Act act, CancellationToken ct)
    {
        var begun = await db.BeginAsync(request.DisputeId, DisputeAct.ReportToCourt, act, ct);
        if (begun.Refused is { } no)
        {
            return no;
        }

        var dispute = begun.Value;
        if (!dispute.SentByCourt || dispute.CourtId is not { } courtId || await organisations.FindAsync(courtId, ct) is not { } court)
        {
            return CourtLinkRefusals.NotSentByCourt;
        }

        if (await db.CourtPackets.AnyAsync(p => p.DisputeId == dispute.Id && p.Kind == CourtPacketKind.Report, ct))
        {
            return CourtLinkRefusals.Reported;
        }

        var report = await ComposeAsync(dispute, request, ct);
        var packet = packets.Queue(CourtPacketKind.Report, dispute, new ChosenCourt(courtId, court.Name), report, Draw(report, dispute.HandlerName, court.Name, act.Today), act);
        db.Record(dispute, new ReportedToCourt(packet.Id, courtId, report.Agreed), act);
        await db.SaveChangesAsync(ct);
        return packet.Id;
    }

    private async Task<CourtReport> ComposeAsync(Dispute dispute, ReportToCourt request, CancellationToken ct)
    {
        var agreement = await db.EffectiveAgreementAsync(dispute.Id, ct);
        var ending = await mediation.EndingAsync(dispute.Id, Actor.System, ct);
        var facts = await mediation.FactsAsync(dispute.Id, Actor.System, ct);
        return new CourtReport(
            dispute.Number,
            dispute.SourceRef,
            agreement is not null,
            agreement?.Number,
            agreement?.EffectiveOn,
            agreement is null ? ending?.Ending.Reason : null,
            facts is { FinalAt: not null } ? facts.Facts : [],
            ending?.CostlyConduct,
            [.. new[] { ending?.HintsForCourt, request.Hints?.Trim() }.OfType<string>().Where(h => h.Length > 0)],
            [.. packets.PartiesOf(dispute).Select(CourtParty.Of)]);
    }

    private static PrintedPaper Draw(CourtReport report, string? body, string court, DateOnly on)
    {
        List<PaperSection> sections =
        [
            new(null, [$"{court}：", $"贵院委托调解的纠纷（{(report.SourceReference is { } reference ? $"贵院编号 {reference}，" : "")}平台编号 {report.DisputeNumber}）已调解终结，现将情况报告如下。"]),
            new("当事人", [.. report.Parties.Select(p => $"{p.Role}：{p.Description}。")]),
            new("调解结果", report.Agreed
                ? [$"达成调解协议，编号 {report.AgreementNumber}{(report.AgreementOn is { } day ? $"，{ChineseDate.Arabic(day)}生效" : "")}。协议副本附后。"]
                : [$"调解不成：{report.Reason ?? "当事人未能达成一致"}。材料一并退回。"]),
        ];
        if (report.UndisputedFacts.Count > 0)
        {
            sections.Add(new("无争议事实（各方签名确认）", [.. report.UndisputedFacts.Select((f, i) => $"{i + 1}. {f}")]));
        }

        if (report.CostlyConduct is { } conduct)
        {
            sections.Add(new("增加对方诉讼成本的行为", [conduct]));
        }

        if (report.Hints.Count > 0)
        {
            sections.Add(new("提示", report.Hints));
        }

        return new PrintedPaper("委派（委托）调解情况报告", null, sections) { Closing = [body ?? "", ChineseDate.Arabic(on)] };
    }
}
