using Yuanjie.Directory.Access;
using Yuanjie.Directory.Localities;
using Yuanjie.Disputes;
using Yuanjie.Disputes.Agreements;
using Yuanjie.Disputes.Confirmation;
using Yuanjie.Disputes.CourtLink;
using Yuanjie.Disputes.FollowUp;
using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Mediation;
using Yuanjie.Disputes.Parties;
using Yuanjie.Disputes.Performance;
using Yuanjie.Disputes.Routing;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Calendar;

namespace Yuanjie.Web.Demo;

/// <summary>The services a story is told with: the same acts that clerks, mediators and judges use.</summary>
internal sealed record DemoServices(
    IntakeService Intake,
    TriageService Triage,
    DispatchService Dispatch,
    AssignmentService Assignment,
    ConsentService Consent,
    SessionService Sessions,
    FieldworkService Fieldwork,
    EndingService Ending,
    AgreementService Agreements,
    SigningService Signing,
    AgreementQueries AgreementQueries,
    ConfirmationService Confirmation,
    ReviewService Review,
    PerformanceService Performance,
    PerformanceQueries PerformanceQueries,
    FilingService Filing,
    FollowUpService FollowUp,
    DisputeQueries Disputes);

/// <summary>
/// One quarrel of the demo county, told act by act on the days on which it might have happened. It ends where its fate ends,
/// or today: so every stage has its matters, and some are late.
/// </summary>
internal sealed class DemoStory(DemoServices services, DemoCast cast, NarrativeBook book, IReadOnlyList<AreaSeed> grids, Random random, Instant now)
{
    private const int OneHandInHundred = 5;
    private const int LateInHundred = 7;

    // A drawn line for the signature boxes; nobody's name.
    private static readonly byte[] Line = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAKAAAAA4CAAAAABfkazfAAABSklEQVR42u2YXRKDIAyE9yS5/y3tQ52KwmIWosN0wkurYPggv4Bt8YYETMAETMAETMAEjGr2bcsCmo0Q4lW+42c9wB/YwoDVv5UACypNyXidT9xCCA4YBSgR4rkAwYmCAXe0GcLrl4IkCNKHCavvQgEv/mcDBlp3+wnhUTB7OtmnCXw3gKU4SHzVs3kMlGy7r6bAgPmUOcFjoK0OOnqX6QVsa+dI+574235PRleqQG+ZRIwRu6NzSthGnERZJnFcM0WZLCBsFNA1XvKoEcBNBJyMyD0ZvuiIkGjaFTKXX+IB/Vm3H2LrMDOR0XuBXKjBbHseUKr8yl7mkAipKjuzerebDUWnLh8GNK+MU6Z0VDPC4udmFQ7L4It/5Yh+W6whuHiWzzB3IxFyPxFyTeSrqKcPcI9fvy3G1ypYV8LLG9YETMAETMAE/HvADyRn9VSw71lfAAAAAElFTkSuQmCC");

    private Instant at;

    /// <summary>Tells one story.</summary>
    /// <param name="begins">The day of registration.</param>
    /// <param name="ct">Stops between acts.</param>
    /// <returns>The refusal at which it stopped early; null when it went as it was meant to.</returns>
    public async Task<Refusal?> TellAsync(DateOnly begins, CancellationToken ct)
    {
        at = Hour(begins);
        var category = book.Categories[random.Next(book.Categories.Count)];
        var narrative = category.Narratives[random.Next(category.Narratives.Count)];
        var grid = grids[random.Next(grids.Count)];
        var amount = narrative.Amount is [var least, var most] ? (long?)(random.Next(least, most + 1) / 100 * 100 * 100L) : null;
        var told = new Told(Person(narrative.ApplicantSex), narrative.RespondentIsFirm ? Firm(category.Type) : Person(narrative.RespondentSex), amount);

        var clerk = cast.With(Role.CentreClerk);
        var channel = Pick(Channel.Online, Channel.Counter, Channel.Counter, Channel.Hotline, Channel.Grid, Channel.Police, Channel.Petition);
        var registered = await services.Intake.RegisterAsync(
            new RegisterDispute
            {
                Channel = channel,
                Area = grid.Code,
                Title = Fill(narrative.Title, told),
                Narrative = $"{grid.Name}：{Fill(narrative.Text, told)}",
                Wants = Fill(narrative.Wants, told),
                AmountFen = amount,
                TypeHint = category.Type,
                Applicants = [told.Applicant],
                Respondents = [told.Respondent],
            },
            Act(channel is Channel.Online ? Actor.System : clerk),
            ct);
        if (registered.Refused is { } no || random.Next(100) < 2)
        {
            return registered.Refused;
        }

        var id = registered.Value;
        if (!Later(0, 2))
        {
            return null;
        }

        return cast.CommitteeFor(grid.Code, random) is { } committee ? await DispatchAsync(id, category, narrative, told, committee, ct) : null;
    }

    // No two lines drawn by hand are the same.
    private string Drawn() => $"data:image/png;base64,{Convert.ToBase64String([.. Line, .. BitConverter.GetBytes(random.NextInt64())])}";

    private RiskLevel RiskSeen() => random.Next(100) switch
    {
        < 2 => RiskLevel.Extreme,
        < 9 => RiskLevel.High,
        < 30 => RiskLevel.Medium,
        _ => RiskLevel.Low,
    };

    private async Task<Refusal?> DispatchAsync(DisputeId id, NarrativeCategory category, Narrative narrative, Told told, OrganisationSeed committee, CancellationToken ct)
    {
        var dispatcher = cast.With(Role.Dispatcher);
        var assessed = await services.Triage.AssessRiskAsync(new AssessRiskOfDispute(id, RiskSeen(), RiskFlags.None, RiskContext.None, "电话核实过现场情况"), Act(dispatcher), ct);
        if (assessed.Refused is { } unassessed)
        {
            return unassessed;
        }

        var sent = await services.Dispatch.DispatchAsync(
            new DispatchDispute { DisputeId = id, Target = cast.IdOf(committee), Reason = "就近就地，由该调委会先行调解", Type = category.Type, Final = false },
            Act(dispatcher),
            ct);
        if (sent.Refused is not null || Late() || !Later(0, 3))
        {
            return sent.Refused;
        }

        var mediators = cast.MediatorsOf(committee).ToArray();
        var mediator = mediators[random.Next(mediators.Length)];
        var handler = cast.As(mediator, committee, Role.Mediator);
        var accepted = await services.Dispatch.AcceptAsync(id, Act(handler), ct);
        if (accepted.Refused is { } no)
        {
            return no;
        }

        var assigned = await services.Assignment.AssignAsync(new AssignMediator(id, cast.IdOf(mediator), ChosenBy.Body), Act(handler), ct);
        if (assigned.Refused is not null || Late() || !Later(1, 4))
        {
            return assigned.Refused;
        }

        return await MediateAsync(id, category, narrative, told, committee, handler, ct);
    }

    private async Task<Refusal?> MediateAsync(DisputeId id, NarrativeCategory category, Narrative narrative, Told told, OrganisationSeed committee, Actor mediator, CancellationToken ct)
    {
        var header = await HeaderAsync(id, mediator, ct);
        var refuses = random.Next(100) < 4;
        var consents = await services.Consent.RecordAsync(
            new RecordConsents
            {
                DisputeId = id,
                Consents = [.. header.Parties.Select((p, i) => new ConsentInput { PartyId = p.Id, Kind = ConsentKind.ToMediate, Answer = refuses && i > 0 ? ConsentAnswer.Refused : ConsentAnswer.Given, Means = ConsentMeans.InPerson })],
                Notices = [.. header.Parties.Select(p => new NoticeInput(p.Id, NoticeMeans.InPerson))],
            },
            Act(mediator),
            ct);
        if (consents.Refused is not null || refuses)
        {
            return consents.Refused;
        }

        if (Later(0, 2))
        {
            var visited = await services.Fieldwork.VisitAsync(
                new RecordVisit { DisputeId = id, At = at, Address = "当事人住处", PeopleMet = "申请人及家属", Matter = Fill(category.Notes[random.Next(category.Notes.Count)], told) },
                Act(mediator),
                ct);
            if (visited.Refused is { } no)
            {
                return no;
            }
        }

        var meeting = Hour(LegalCalendar.China.WorkingDayOnOrAfter(at.LegalDay().AddDays(random.Next(2, 9))));
        var scheduled = await services.Sessions.ScheduleAsync(
            new ScheduleSession
            {
                DisputeId = id,
                Mode = SessionMode.Joint,
                StartsAt = meeting,
                Where = $"{committee.Name}调解室",
                Notify = false,
                Attendees = [.. header.Parties.Select(p => new AttendeeInput(AttendeeRole.Party) { PartyId = p.Id, Name = p.Name }), new AttendeeInput(AttendeeRole.Mediator) { PersonId = mediator.Person, OrganisationId = mediator.Organisation, OrganisationName = committee.Name, Name = mediator.Name }],
            },
            Act(mediator),
            ct);
        if (scheduled.Refused is not null || Late() || meeting > now)
        {
            return scheduled.Refused;
        }

        at = meeting.Plus(TimeSpan.FromHours(2));
        if (at > now)
        {
            return null;
        }

        return random.Next(100) switch
        {
            < 15 => await FailAsync(id, category, told, mediator, ct),
            _ => await AgreeAsync(id, header, narrative, told, mediator, ct),
        };
    }

    private async Task<Refusal?> FailAsync(DisputeId id, NarrativeCategory category, Told told, Actor mediator, CancellationToken ct)
    {
        var failed = await services.Ending.FailAsync(
            new FailMediation
            {
                DisputeId = id,
                ReasonCode = "GAP_TOO_WIDE",
                Words = new EndingWords(Fill(category.Failures[random.Next(category.Failures.Count)], told)),
                Told = Routes.All,
                LimitationTold = true,
            },
            Act(mediator),
            ct);
        if (failed.Refused is not null || random.Next(100) < 40 || !Later(2, 12))
        {
            return failed.Refused;
        }

        if (random.Next(100) < 50)
        {
            var filed = await services.Filing.FileAsync(new FileCase { DisputeId = id, Court = new ChosenCourt(cast.IdOf(cast.Court), cast.Court.Name) }, Act(mediator), ct);
            return filed.Refused;
        }

        return (await services.FollowUp.CloseAsync(id, Act(mediator, "当事人自行选择其他途径"), ct)).Refused;
    }

    private async Task<Refusal?> AgreeAsync(DisputeId id, DisputeHeader header, Narrative narrative, Told told, Actor mediator, CancellationToken ct)
    {
        var terms = Terms(header, narrative, told);
        if (terms.Obligations.Count == 0)
        {
            return null;
        }

        var drafted = await services.Agreements.DraftAsync(new DraftAgreement { DisputeId = id, Terms = terms }, Act(mediator), ct);
        if (drafted.Refused is not null || Late())
        {
            return drafted.Refused;
        }

        var view = await services.AgreementQueries.FindAsync(id, mediator, at.LegalDay(), ct);
        if (view is null || view.WetInkOnly || !view.CanBeSigned)
        {
            return null;
        }

        // Where one hand signs for all there is something to look into.
        var oneHand = random.Next(100) < OneHandInHundred ? Drawn() : null;
        foreach (var party in header.Parties)
        {
            var signed = await services.Signing.SignAsync(
                new SignAgreement
                {
                    DisputeId = id,
                    PartyId = party.Id,
                    Method = SignatureMethod.OnDevice,
                    TextHash = view.TextHash,
                    Capacity = party.Kind is PartyKind.NaturalPerson ? SignerCapacity.Self : SignerCapacity.Representative,
                    ActingName = party.Kind is PartyKind.NaturalPerson ? null : "经营者本人",
                    Image = oneHand ?? Drawn(),
                },
                Act(mediator) with { OnBehalfOf = party.Name },
                ct);
            if (signed.Refused is { } no)
            {
                return no;
            }
        }

        var countersigned = await services.Signing.CountersignAsync(new CountersignAgreement { DisputeId = id, Method = SignatureMethod.OnDevice, TextHash = view.TextHash, Image = oneHand ?? Drawn() }, Act(mediator), ct);
        if (countersigned.Refused is { } unsigned)
        {
            return unsigned;
        }

        var sealedBy = await services.Signing.SealAsync(new SealAgreement(id, view.TextHash), Act(mediator), ct);
        if (sealedBy.Refused is { } unsealed)
        {
            return unsealed;
        }

        if (random.Next(100) < 45 && Later(1, 12) && await ConfirmAsync(id, header, mediator, ct) is { } unconfirmed)
        {
            return unconfirmed;
        }

        return await PerformAsync(id, header, mediator, ct);
    }

    private async Task<Refusal?> ConfirmAsync(DisputeId id, DisputeHeader header, Actor mediator, CancellationToken ct)
    {
        var applied = await services.Confirmation.ApplyAsync(
            new ApplyForConfirmation
            {
                DisputeId = id,
                CourtId = cast.IdOf(cast.Court),
                Applicants = header.Parties.Select(p => p.Id).ToHashSet(),
                Means = JoinMeans.AtCounter,
                Undertaken = true,
                Papers = ConfirmationPapers.Agreement | ConfirmationPapers.ProofOfMediation | ConfirmationPapers.Identity,
            },
            Act(mediator) with { OnBehalfOf = "双方当事人" },
            ct);
        if (applied.Refused is not null || Late() || !Later(0, 3))
        {
            return applied.Refused;
        }

        var clerk = cast.With(Role.CourtClerk);
        var number = $"（{at.LegalDay().Year}）{cast.Court.CourtCode}民特{random.Next(1, 9999)}号";
        var accepted = await services.Review.AcceptAsync(new AcceptConfirmation(id, number), Act(clerk), ct);
        if (accepted.Refused is not null || Late() || !Later(1, 8))
        {
            return accepted.Refused;
        }

        return (await services.Review.ConfirmAsync(new Confirm(id, number), Act(cast.With(Role.Judge)), ct)).Refused;
    }

    private async Task<Refusal?> PerformAsync(DisputeId id, DisputeHeader header, Actor mediator, CancellationToken ct)
    {
        var keeps = random.Next(100) < 88;
        var view = await services.PerformanceQueries.ViewAsync(id, mediator, at.LegalDay(), ct);
        foreach (var due in view?.Obligations.OrderBy(o => o.DueOn).ToArray() ?? [])
        {
            var on = Hour(due.DueOn is { } day ? day.AddDays(-random.Next(0, 4)) : at.LegalDay());
            at = on > at ? on : at.Plus(TimeSpan.FromMinutes(30));
            if (at > now || !keeps)
            {
                return null;
            }

            var paid = await services.Performance.RecordAsync(
                new RecordPerformance { DisputeId = id, Obligation = due.Id, AmountFen = due.AmountFen, On = at.LegalDay(), Way = due.AmountFen is null ? null : "银行转账", ToldBy = due.CreditorId },
                Act(mediator) with { OnBehalfOf = due.Debtor },
                ct);
            if (paid.Refused is { } no)
            {
                return no;
            }

            var echoed = await services.Performance.EchoAsync(
                new EchoPerformance { DisputeId = id, Entry = paid.Value.Entry, Received = true, Means = EchoMeans.Phone, On = at.LegalDay() },
                Act(mediator) with { OnBehalfOf = due.Creditor },
                ct);
            if (echoed.Refused is { } unheard)
            {
                return unheard;
            }
        }

        if (!Later(3, 25))
        {
            return null;
        }

        foreach (var party in header.Parties)
        {
            var visited = await services.FollowUp.RecordAsync(
                new RecordFollowUp { DisputeId = id, Party = party.Id, On = at.LegalDay(), Means = VisitMeans.Phone, Performance = PerformanceFound.Full, Satisfaction = Pick(3, 4, 4, 5, 5, 5) },
                Act(mediator),
                ct);
            if (visited.Refused is { } no)
            {
                return no;
            }
        }

        var closed = await services.FollowUp.CloseAsync(id, Act(mediator), ct);
        if (closed.Refused is not null || !Later(5, 30))
        {
            return closed.Refused;
        }

        return (await services.FollowUp.ArchiveAsync(new ArchiveDispute(id, "演示数据，部分材料未扫描"), Act(mediator), ct)).Refused;
    }

    private AgreementTerms Terms(DisputeHeader header, Narrative narrative, Told told)
    {
        var (a, b) = (header.On(Side.Applicant).First().Id, header.On(Side.Respondent).First().Id);
        var obligations = new List<ObligationTerms>();
        foreach (var payment in narrative.Payments)
        {
            var total = told.AmountFen.GetValueOrDefault() / 100 * random.Next(payment.Share[0], payment.Share[1] + 1) / 100 * 100;
            var times = random.Next(payment.Instalments[0], payment.Instalments[1] + 1);
            for (var i = 1; i <= times && total > 0; i++)
            {
                obligations.Add(new ObligationTerms
                {
                    Kind = ObligationKind.Pay,
                    Debtor = payment.Payer == "a" ? a : b,
                    Creditor = payment.Payer == "a" ? b : a,
                    AmountFen = i < times ? total / times / 100 * 100 : total - (total / times / 100 * 100 * (times - 1)),
                    What = Fill(payment.For, told),
                    Way = "银行转账",
                    DueOn = at.LegalDay().AddDays(30 * i),
                    DefaultClause = "逾期不付的，按未付款项每日万分之一点七五支付违约金",
                });
            }
        }

        foreach (var act in narrative.Acts)
        {
            obligations.Add(new ObligationTerms
            {
                Kind = ObligationKind.Act,
                Debtor = act.By == "a" ? a : b,
                Creditor = act.By == "a" ? b : a,
                What = Fill(act.Text, told),
                DueOn = at.LegalDay().AddDays(act.Days),
            });
        }

        return new AgreementTerms { Facts = Fill(narrative.Text, told), Responsibility = Fill(narrative.Note, told), Obligations = obligations };
    }

    private async Task<DisputeHeader> HeaderAsync(DisputeId id, Actor actor, CancellationToken ct) =>
        await services.Disputes.FindAsync((await services.Disputes.NumberOfAsync(id, actor, ct))!, actor, ct)
        ?? throw new InvalidOperationException("A story's own dispute is out of its mediator's sight.");

    private Act Act(Actor actor, string? reason = null) => new() { Actor = actor, At = at, Device = "demo", Reason = reason };

    /// <summary>Moves on by some calendar days to a working hour; false when that lies ahead of today.</summary>
    private bool Later(int least, int most)
    {
        var next = Hour(LegalCalendar.China.WorkingDayOnOrAfter(at.LegalDay().AddDays(random.Next(least, most + 1))));
        at = next > at ? next : at.Plus(TimeSpan.FromMinutes(random.Next(5, 90)));
        return at <= now;
    }

    private Instant Hour(DateOnly day) => Instant.InChina(day, new TimeOnly(random.Next(8, 17), random.Next(60)));

    private bool Late() => random.Next(100) < LateInHundred;

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];

    private PartyEntry Person(Kernel.Persons.Sex? sex)
    {
        var female = sex is Kernel.Persons.Sex.Female || (sex is null && random.Next(2) == 0);
        var given = female ? book.FemaleNames : book.MaleNames;
        return new PartyEntry(PartyKind.NaturalPerson, book.Surnames[random.Next(book.Surnames.Count)] + given[random.Next(given.Count)], Phone: $"154{random.Next(100_000_000):D8}"[..11]);
    }

    private PartyEntry Firm(string type)
    {
        var kinds = book.FirmKinds.TryGetValue(type, out var own) ? own : book.FirmKinds["*"];
        return new PartyEntry(PartyKind.LegalPerson, $"{Pick([.. book.FirmPlaces])}{Pick([.. book.FirmNames])}{Pick([.. kinds])}", Phone: $"154{random.Next(100_000_000):D8}"[..11]);
    }

    private string Fill(string template, Told told) => NarrativeBook.Fill(template, slot => Slot(slot, told), random.Next);

    private string Slot(string slot, Told told) => slot switch
    {
        "a" => told.Applicant.Name,
        "b" => told.Respondent.Name,
        "amount" => told.AmountFen is { } fen ? $"{fen / 100:N0}元" : "相应费用",
        "place" => $"{book.Streets[random.Next(book.Streets.Count)]}{random.Next(1, 99)}号",
        "community" => "本村",
        "date" => $"{at.LegalDay().AddDays(-random.Next(5, 200)):yyyy年M月d日}",
        "month" => $"{random.Next(1, 13)}月",
        "n" => Pick("两", "三", "四", "五", "六"),
        _ => "",
    };

    private sealed record Told(PartyEntry Applicant, PartyEntry Respondent, long? AmountFen);
}
