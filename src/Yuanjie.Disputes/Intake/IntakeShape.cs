using System.Buffers;
using Yuanjie.Disputes.Parties;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;
using Yuanjie.Kernel.Text;

namespace Yuanjie.Disputes.Intake;

/// <param name="Request">Cleaned and normalised; of use only when nothing is wrong.</param>
/// <param name="Wrong">Everything that must be changed, each beside its field such as <c>Applicants[0].IdNumber</c>.</param>
public sealed record ShapedRequest(RegisterDispute Request, IReadOnlyList<Refusal> Wrong);

/// <summary>What a request must look like before it is taken in: the one place that cleans, normalises and bounds what people and systems tell.</summary>
public static class IntakeShape
{
    public const int TitleLength = 60;
    public const int NarrativeLength = 10_000;
    public const int WantsLength = 2_000;
    public const int SpotLength = 200;
    public const int AddressLength = 200;
    public const int ContactWishLength = 200;
    public const int SourceRefLength = 100;
    public const int PartiesPerSide = 200;
    private const int OrganisationNameLength = 100;

    // What no registered name of an organisation holds, and mark-up always does.
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("<>{}\"\\`|\n");

    /// <summary>The request as it will be stored, and all that is wrong with it at once.</summary>
    public static ShapedRequest Read(RegisterDispute told, DateOnly today)
    {
        var wrong = new List<Refusal>();
        if (told.Applicants.Count == 0 && !told.Channel.MayLackApplicant())
        {
            wrong.Add(IntakeRefusals.NoApplicant);
        }

        var request = told with
        {
            Applicants = ReadSide(told.Applicants, "Applicants", wrong),
            Respondents = ReadSide(told.Respondents, "Respondents", wrong),
            Title = OneLine(told.Title),
            Narrative = ChineseText.Clean(told.Narrative, int.MaxValue),
            Wants = ChineseText.Clean(told.Wants, int.MaxValue),
            AmountFen = told.AmountFen is 0 ? null : told.AmountFen,
            Spot = Optional(told.Spot, "Spot", "地点", SpotLength, wrong),
            ContactWish = Optional(told.ContactWish, "ContactWish", "回电要求", ContactWishLength, wrong),
            SourceRef = Optional(told.SourceRef, "SourceRef", "来源编号", SourceRefLength, wrong),
            TypeHint = string.IsNullOrWhiteSpace(told.TypeHint) ? null : ChineseText.Clean(told.TypeHint, 10),
        };
        ReadStory(request, today, wrong);
        FindRepeatedNumbers(request, wrong);
        return new ShapedRequest(request, wrong);
    }

    /// <summary>One party, normalised; what is wrong goes to the list beside <paramref name="field"/>.</summary>
    public static PartyEntry ReadParty(PartyEntry told, string field, ICollection<Refusal> wrong)
    {
        var person = told.Kind is PartyKind.NaturalPerson;
        var name = person
            ? PersonName.TryParse(told.Name, out var read) ? read.Value : null
            : NameOfOrganisation(told.Name);
        if (name is null)
        {
            wrong.Add(IntakeRefusals.NameUnreadable($"{field}.Name", told.Kind));
        }

        return told with
        {
            Name = name ?? "",
            IdNumber = ReadIdNumber(told, field, wrong),
            Phone = ReadPhone(told.Phone, $"{field}.Phone", wrong),
            Address = Optional(told.Address, $"{field}.Address", "地址", AddressLength, wrong),
            Representative = person ? null : ReadRepresentative(told.Representative, field, wrong),
        };
    }

    /// <summary>The kind of party that fits the number, or without one the name.</summary>
    public static PartyKind KindOf(string? name, string? idNumber) =>
        CitizenId.TryParse(idNumber, out _) ? PartyKind.NaturalPerson
        : CreditCode.TryParse(idNumber, out _) || EndsLikeACompany(name) ? PartyKind.LegalPerson
        : PartyKind.NaturalPerson;

    /// <summary>A text of one line: control characters and line breaks gone, ends trimmed.</summary>
    public static string OneLine(string? text) => ChineseText.Clean(text, int.MaxValue).Replace('\n', ' ');

    private static void ReadStory(RegisterDispute request, DateOnly today, List<Refusal> wrong)
    {
        Require(request.Title.Length > 0, IntakeRefusals.TitleMissing);
        Require(CharactersOf(request.Title) <= TitleLength, IntakeRefusals.TitleTooLong(CharactersOf(request.Title)));
        Require(!NamesAParty(request), IntakeRefusals.TitleNamesAParty);
        Require(request.Narrative.Length > 0, IntakeRefusals.NarrativeMissing);
        Require(request.Narrative.Length <= NarrativeLength, IntakeRefusals.NarrativeTooLong(request.Narrative.Length));
        Require(request.Wants.Length <= WantsLength, IntakeRefusals.WantsTooLong(request.Wants.Length));
        Require(request.AmountFen is null || (request.AmountFen > 0 && request.AmountFen <= Money.MaxValue.Fen), IntakeRefusals.AmountOutOfRange);
        Require(!(request.RequestedOn > today), IntakeRefusals.RequestInFuture);
        Require(!(request.IncidentOn > today), IntakeRefusals.IncidentInFuture);
        Require(request.Files.Count <= AttachmentService.MaxFiles, IntakeRefusals.TooManyFiles);

        void Require(bool holds, Refusal otherwise)
        {
            if (!holds)
            {
                wrong.Add(otherwise);
            }
        }
    }

    private static List<PartyEntry> ReadSide(IReadOnlyList<PartyEntry> told, string field, List<Refusal> wrong)
    {
        if (told.Count > PartiesPerSide)
        {
            wrong.Add(IntakeRefusals.TooManyParties(field));
        }

        return [.. told.Take(PartiesPerSide).Select((entry, i) => ReadParty(entry, $"{field}[{i}]", wrong))];
    }

    private static string? NameOfOrganisation(string? told)
    {
        var name = OneLine(told);
        return CharactersOf(name) is >= 2 and <= OrganisationNameLength && name.AsSpan().IndexOfAny(NotInNames) < 0 ? name : null;
    }

    private static string? ReadIdNumber(PartyEntry told, string field, ICollection<Refusal> wrong)
    {
        if (string.IsNullOrWhiteSpace(told.IdNumber))
        {
            return null;
        }

        var number = told.Kind is PartyKind.NaturalPerson
            ? CitizenId.TryParse(told.IdNumber, out var citizen) ? citizen.Value : null
            : CreditCode.TryParse(told.IdNumber, out var credit) ? credit.Value : null;
        if (number is null)
        {
            wrong.Add(IntakeRefusals.IdNumberUnreadable($"{field}.IdNumber", told.Kind));
        }

        return number;
    }

    private static string? ReadPhone(string? told, string field, ICollection<Refusal> wrong)
    {
        if (string.IsNullOrWhiteSpace(told))
        {
            return null;
        }

        if (PhoneNumber.TryParse(told, out var phone))
        {
            return phone.Value;
        }

        wrong.Add(IntakeRefusals.PhoneUnreadable(field));
        return null;
    }

    private static string? ReadRepresentative(string? told, string field, ICollection<Refusal> wrong)
    {
        if (string.IsNullOrWhiteSpace(told))
        {
            return null;
        }

        if (PersonName.TryParse(told, out var name))
        {
            return name.Value;
        }

        wrong.Add(IntakeRefusals.NameUnreadable($"{field}.Representative", PartyKind.NaturalPerson));
        return null;
    }

    private static string? Optional(string? told, string field, string label, int limit, ICollection<Refusal> wrong)
    {
        var text = ChineseText.Clean(told, int.MaxValue);
        if (text.Length > limit)
        {
            wrong.Add(IntakeRefusals.TextTooLong(field, label, limit));
        }

        return text.Length == 0 ? null : text;
    }

    private static void FindRepeatedNumbers(RegisterDispute request, List<Refusal> wrong)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entries, field) in new[] { (request.Applicants, "Applicants"), (request.Respondents, "Respondents") })
        {
            for (var i = 0; i < entries.Count; i++)
            {
                if (entries[i].IdNumber is { } number && !seen.Add(number))
                {
                    wrong.Add(IntakeRefusals.PartyTwice($"{field}[{i}].IdNumber"));
                }
            }
        }
    }

    private static bool NamesAParty(RegisterDispute request) =>
        request.Applicants.Concat(request.Respondents)
            .Any(p => p.Kind is PartyKind.NaturalPerson && p.Name.Length > 0 && request.Title.Contains(p.Name, StringComparison.Ordinal));

    private static bool EndsLikeACompany(string? name) =>
        name is not null && CompanyEndings.Any(e => name.TrimEnd().EndsWith(e, StringComparison.Ordinal));

    private static readonly string[] CompanyEndings =
        ["公司", "厂", "店", "合作社", "委员会", "中心", "医院", "学校", "幼儿园", "银行", "分行", "支行", "商行", "事务所", "工作室", "协会", "物业", "集团", "超市"];

    // A character beyond the basic plane (𬭎) counts as one.
    private static int CharactersOf(string text) => text.EnumerateRunes().Count();
}
