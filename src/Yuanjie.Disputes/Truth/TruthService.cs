using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Truth;

/// <param name="Answer">What was looked at and found.</param>
public sealed record AnswerSuspicion(SuspicionId Suspicion, Verdict Verdict, string Answer);

/// <summary>A person looks into a suspicion and says what it is.</summary>
public sealed class TruthService(YuanjieDb db, FieldCipher cipher)
{
    public const int AnswerLength = 1_000;

    /// <summary>Answers a suspicion. Nothing follows by itself: what the answer asks for is done in the disputes, by those who may.</summary>
    /// <returns>Refused for who may not supervise it, and for who had one of its disputes in hand.</returns>
    public async Task<Outcome<SuspicionId>> AnswerAsync(AnswerSuspicion request, Act act, CancellationToken ct)
    {
        if (!act.Actor.Can(Permission.Supervise)
            || await db.Set<Suspicion>().Include(s => s.Disputes).SeenBy(act.Actor, db).SingleOrDefaultAsync(s => s.Id == request.Suspicion, ct) is not { } suspicion)
        {
            return TruthRefusals.NotFound;
        }

        if (act.RequestKey is { } key && await db.FindRequestAsync(key, ct) is not null)
        {
            return DisputeRefusals.AlreadyDone;
        }

        if (act.SeenVersion is { } seen && seen != suspicion.Version)
        {
            return DisputeRefusals.Stale;
        }

        if (request.Answer.Length > AnswerLength)
        {
            return TruthRefusals.AnswerTooLong;
        }

        var ids = suspicion.Disputes.ConvertAll(d => d.DisputeId);
        if (await db.Disputes.HadAHandAsync(ids, act.Actor, ct))
        {
            return TruthRefusals.OwnMatter;
        }

        if (suspicion.Reply(request, act, cipher) is { } no)
        {
            return no;
        }

        db.Record(suspicion, new SuspicionAnswered(suspicion.Detector, request.Verdict), act);
        await db.SaveChangesAsync(ct);
        return suspicion.Id;
    }
}

public static class TruthRefusals
{
    public static Refusal NotFound { get; } = new("truth.not-found", "没有找到这条疑点，可能不在您的管辖范围。", RefusalKind.NotFound);

    public static Refusal AlreadyAnswered { get; } = new("truth.already-answered", "这条疑点已经有人核查过了，请刷新后查看。", RefusalKind.Stale);

    public static Refusal AnswerMissing { get; } = new("truth.answer-missing", "请写明核查了什么、查到什么。", RefusalKind.Invalid, Field: "Answer");

    public static Refusal AnswerTooLong { get; } = new("truth.answer-too-long", $"核查情况最多 {TruthService.AnswerLength} 字，请精简。", RefusalKind.Invalid, Field: "Answer");

    public static Refusal OwnMatter { get; } = new("truth.own-matter", "其中有您自己调解过或者您单位承办的纠纷，请由其他单位的人核查。", RefusalKind.Forbidden);
}
