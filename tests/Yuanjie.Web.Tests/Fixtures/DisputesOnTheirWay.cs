using Yuanjie.Directory.Access;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Performance;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Web.Tests.Fixtures;

/// <summary>A dispute at each of many stages. The court's window took them all in: its clerk is at the counter of disputes that others handle.</summary>
public sealed class DisputesOnTheirWay : YuanjieHost
{
    private const string Line = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private Actor window = null!;

    public IReadOnlyDictionary<Stage, string> Numbers { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        window = new Actor
        {
            Name = "许文彬",
            Person = County.People["P008"],
            Organisation = County.Organisations["court"],
            Permissions = RolePermissions.Of(Role.CourtClerk).Permissions,
        };
        var broken = await this.AgreedAsync(window);
        Clock.MoveTo(Clock.Today.AddDays(WayOfADispute.DaysToPay + 1));
        await RunWorkAsync("performance");
        (DisputeId, string Number)[] all =
        [
            broken, await this.RegisteredAsync(window), await BarredAsync(), await this.DispatchedAsync(window), await this.AcceptedAsync(window), await MediatingAsync(), await SuspendedAsync(),
            await SigningAsync(), await this.AgreedAsync(window), await AwaitingCourtAsync(), await UnderReviewAsync(), await PerformedAsync(), await FailedAsync(), await FiledAsync(), await ClosedAsync(),
        ];
        var headers = await Task.WhenAll(all.Select(d => this.FindAsync(d.Number)));
        Numbers = headers.ToDictionary(d => d.Stage, d => d.Number);
    }

    private async Task<(DisputeId Id, string Number)> BarredAsync()
    {
        var dispute = await this.RegisteredAsync(window);
        await this.GrantedAsync<TriageService, DisputeId>(s => s.RefuseAsBarredAsync(new RefuseBarredDispute(dispute.Id, "B2", null), Act(), default));
        return dispute;
    }

    private async Task<(DisputeId Id, string Number)> MediatingAsync()
    {
        var (id, number, _, _) = await this.MediatingAsync(window);
        return (id, number);
    }

    private async Task<(DisputeId Id, string Number)> SuspendedAsync()
    {
        var dispute = await MediatingAsync();
        await this.GrantedAsync<TermService, DisputeId>(s => s.SuspendAsync(new SuspendMediation(dispute.Id, SuspensionReason.Appraisal, "等房屋鉴定", Clock.Today.AddDays(10)), Act(), default));
        return dispute;
    }

    private async Task<(DisputeId Id, string Number)> SigningAsync()
    {
        var (id, number, owner, neighbour) = await this.MediatingAsync(window);
        await this.GrantedAsync<AgreementService, AgreementId>(s => s.DraftAsync(new DraftAgreement { DisputeId = id, Terms = this.Terms(owner, neighbour) }, Act(), default));
        return (id, number);
    }

    private async Task<(DisputeId Id, string Number)> AwaitingCourtAsync()
    {
        var (id, number) = await SigningAsync();
        var parties = (await this.FindAsync(number)).Parties.Select(p => p.Id).ToHashSet();
        var hash = (await InScopeAsync<AgreementQueries, AgreementView?>(q => q.FindAsync(id, Actor.System, Clock.Today, default)))!.TextHash;
        foreach (var party in parties)
        {
            await this.GrantedAsync<SigningService, SignatureTaken>(s => s.SignAsync(
                new SignAgreement { DisputeId = id, PartyId = party, Method = SignatureMethod.OnDevice, TextHash = hash, Image = Line }, Act(), default));
        }

        await this.GrantedAsync<SigningService, SignatureTaken>(s => s.CountersignAsync(
            new CountersignAgreement { DisputeId = id, Method = SignatureMethod.OnDevice, TextHash = hash, Image = Line }, Act(), default));
        await this.GrantedAsync<SigningService, SignatureTaken>(s => s.SealAsync(new SealAgreement(id, hash), Act(), default));
        await this.GrantedAsync<ConfirmationService, JoinTaken>(s => s.ApplyAsync(
            new ApplyForConfirmation
            {
                DisputeId = id,
                CourtId = window.Organisation!.Value,
                Applicants = parties,
                Means = JoinMeans.AtCounter,
                Undertaken = true,
                Papers = ConfirmationPapers.Agreement | ConfirmationPapers.ProofOfMediation | ConfirmationPapers.Identity,
            },
            Act(),
            default));
        return (id, number);
    }

    private async Task<(DisputeId Id, string Number)> UnderReviewAsync()
    {
        var dispute = await AwaitingCourtAsync();
        await this.GrantedAsync<ReviewService, ConfirmationId>(s => s.AcceptAsync(new AcceptConfirmation(dispute.Id, "（2026）示0123民特7号"), Act(), default));
        return dispute;
    }

    private async Task<(DisputeId Id, string Number)> PerformedAsync()
    {
        var dispute = await this.AgreedAsync(window);
        var due = (await InScopeAsync<PerformanceQueries, PerformanceView?>(q => q.ViewAsync(dispute.Id, Actor.System, Clock.Today, default)))!.Obligations.Single();
        await this.GrantedAsync<PerformanceService, PerformanceReceipt>(s => s.RecordAsync(
            new RecordPerformance { DisputeId = dispute.Id, Obligation = due.Id, AmountFen = due.AmountFen, On = Clock.Today, Way = "现金" }, Act(), default));
        return dispute;
    }

    private async Task<(DisputeId Id, string Number)> FailedAsync()
    {
        var dispute = await MediatingAsync();
        await this.GrantedAsync<EndingService, DisputeId>(s => s.FailAsync(
            new FailMediation { DisputeId = dispute.Id, ReasonCode = "GAP_TOO_WIDE", Words = new EndingWords("双方差距太大"), Told = Routes.All, LimitationTold = true }, Act(), default));
        return dispute;
    }

    private async Task<(DisputeId Id, string Number)> FiledAsync()
    {
        var dispute = await FailedAsync();
        await this.GrantedAsync<FilingService, FilingId>(s => s.FileAsync(
            new FileCase { DisputeId = dispute.Id, Court = new ChosenCourt(window.Organisation!.Value, "青溪县人民法院") }, Act(), default));
        return dispute;
    }

    private async Task<(DisputeId Id, string Number)> ClosedAsync()
    {
        var dispute = await FailedAsync();
        await this.GrantedAsync<FollowUpService, DisputeId>(s => s.CloseAsync(dispute.Id, Act(reason: "当事人自行选择其他途径"), default));
        return dispute;
    }
}
