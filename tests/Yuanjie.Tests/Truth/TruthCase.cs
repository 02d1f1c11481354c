using Microsoft.EntityFrameworkCore;
using Yuanjie.Data;
using Yuanjie.Disputes.Truth;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Agreements;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Truth;

/// <summary>An agreement of two neighbours in January 2026, and whoever looks at it a second time.</summary>
internal sealed class TruthCase
{
    private TruthCase(TestDb testDb, AgreementCase made)
    {
        TestDb = testDb;
        Made = made;
    }

    public TestDb TestDb { get; }

    public AgreementCase Made { get; }

    /// <summary>Of the county, and mediates nothing.</summary>
    public Actor Supervisor { get; } = Of("叶知秋", "990123");

    public static async Task<TruthCase> AgreedAsync(TestDb testDb) => new(testDb, await AgreementCase.EffectiveAsync(testDb));

    public static Actor Of(string name, string? scope, params Permission[] more) => new()
    {
        Name = name,
        Account = AccountId.New(),
        Person = PersonId.New(),
        Scope = scope is null ? null : AreaCode.Parse(scope),
        Permissions = new HashSet<Permission>([Permission.ViewDisputes, Permission.Supervise, .. more]),
    };

    /// <summary>Looks, as the job does.</summary>
    public Task<TruthSweepResult> LookAsync() => TestDb.InScopeAsync<TruthSweep, TruthSweepResult>(s => s.RunAsync(default));

    public async Task<IReadOnlyList<SuspicionRow>> ListedAsync(Detector? by = null, Actor? actor = null, bool answered = false) =>
        (await TestDb.InScopeAsync<TruthQueries, SuspicionPage>(q => q.PageAsync(new SuspicionFilter(answered, by), actor ?? Supervisor, default))).Rows;

    public Task<SuspicionView?> ViewAsync(SuspicionId id, Actor? actor = null) =>
        TestDb.InScopeAsync<TruthQueries, SuspicionView?>(q => q.FindAsync(id, actor ?? Supervisor, default));

    public Task<Outcome<SuspicionId>> AnswerAsync(SuspicionId id, Verdict verdict = Verdict.Explained, string answer = "已电话核实双方，都是本人", Actor? by = null, string? requestKey = null) =>
        TestDb.InScopeAsync<TruthService, Outcome<SuspicionId>>(s => s.AnswerAsync(new AnswerSuspicion(id, verdict, answer), TestDb.Act(by ?? Supervisor, requestKey: requestKey), default));

    /// <summary>Other disputes with the same row, without parties and papers of their own.</summary>
    public async Task CopyAsync(char mark, int times, string without = "")
    {
        var number = (await Made.HeaderAsync()).Number;
        await TestDb.InScopeAsync<YuanjieDb, int>(db => db.AddCopiesAsync(number, mark, times, without));
    }

    public Task<int> SqlAsync(string sql) => TestDb.InScopeAsync<YuanjieDb, int>(db => db.Database.ExecuteSqlRawAsync(sql));
}
