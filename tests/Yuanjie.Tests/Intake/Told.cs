using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Tests.Intake;

/// <summary>Requests and people of intake tests. No number belongs to anybody: the area 999999 and serials are made up.</summary>
internal static class Told
{
    public static AreaCode Wenchang { get; } = AreaCode.Parse("990123001001");

    public static RegisterDispute Leak { get; } = new()
    {
        Channel = Channel.Counter,
        Area = Wenchang,
        Title = "楼上漏水",
        Narrative = "楼上卫生间漏水，把我家吊顶泡坏了，找了三次都不管。",
        Wants = "修好并赔偿",
        AmountFen = 320_000,
        Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", Phone: "13900001234")],
        Respondents = [new PartyEntry(PartyKind.NaturalPerson, "王𬭎")],
    };

    public static Actor Clerk { get; } = new()
    {
        Name = "周明",
        Person = PersonId.New(),
        Account = AccountId.New(),
        Organisation = OrganisationId.New(),
        Scope = AreaCode.Parse("990123"),
        Permissions = new HashSet<Permission> { Permission.ViewDisputes, Permission.RegisterDisputes, Permission.Unmask },
    };

    public static Actor GridWorker { get; } = new()
    {
        Name = "李网格",
        Person = PersonId.New(),
        Account = AccountId.New(),
        Scope = AreaCode.Parse("990123001001001"),
        Permissions = new HashSet<Permission> { Permission.ViewDisputes, Permission.ReportFromGrid },
    };

    public static Actor Resident(AccountId account) => new()
    {
        Name = "群众",
        Account = account,
        Permissions = new HashSet<Permission> { Permission.ActForParty },
    };

    /// <summary>A citizen id with the right check character.</summary>
    public static string CitizenNumber(string first17)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return first17 + "10X98765432"[first17.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    public static Task<Outcome<DisputeId>> RegisterAsync(this TestDb testDb, RegisterDispute request, Actor? actor = null, string? requestKey = null) =>
        testDb.InScopeAsync<IntakeService, Outcome<DisputeId>>(s => s.RegisterAsync(request, testDb.Act(actor, requestKey: requestKey), default));
}
