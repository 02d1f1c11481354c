using System.Text;

namespace Yuanjie.Directory.Localities;

/// <summary>What people of a demo county quarrel about: texts with slots from which disputes are made. Read only to fill a demo house.</summary>
public sealed record NarrativeBook
{
    /// <summary>The slots that may stand in braces, with what goes in.</summary>
    public required IReadOnlyDictionary<string, string> Slots { get; init; }

    /// <summary>How alternatives are written, for whoever edits the file.</summary>
    public required string Alternatives { get; init; }

    public required IReadOnlyList<string> Surnames { get; init; }

    public required IReadOnlyList<string> MaleNames { get; init; }

    public required IReadOnlyList<string> FemaleNames { get; init; }

    public required IReadOnlyList<string> FirmPlaces { get; init; }

    public required IReadOnlyList<string> FirmNames { get; init; }

    /// <summary>Endings of firm names by type; * for types without their own.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> FirmKinds { get; init; }

    public required IReadOnlyList<string> Streets { get; init; }

    public required IReadOnlyList<string> Openings { get; init; }

    public required IReadOnlyList<string> Closings { get; init; }

    public required IReadOnlyList<NarrativeCategory> Categories { get; init; }

    /// <summary>Null when the pack has none, as a pack of a real place.</summary>
    /// <exception cref="LocalityPackException">The first defect found.</exception>
    public static NarrativeBook? Load(string folder)
    {
        var file = new PackFile(folder, "narratives.json");
        if (!file.Exists)
        {
            return null;
        }

        var book = file.Read<NarrativeBook>();
        file.Require(book.FirmKinds.ContainsKey("*"), "firmKinds", "应有“*”一项", "needs an entry for *");
        file.RequireCategories([.. book.Categories.Select(c => c.Type)], "categories.type");
        for (var c = 0; c < book.Categories.Count; c++)
        {
            var category = book.Categories[c];
            file.Require(category.Notes.Count > 0 && category.Failures.Count > 0, $"categories[{c}].notes", "调解记录和未成原因都不能为空", "notes and failures must not be empty");
            for (var n = 0; n < category.Narratives.Count; n++)
            {
                var (narrative, key) = (category.Narratives[n], $"categories[{c}].narratives[{n}]");
                foreach (var text in new[] { narrative.Title, narrative.Text, narrative.Wants, narrative.Note })
                {
                    var filled = Fill(text, slot => book.Slots.ContainsKey(slot) ? "" : $"{{{slot}}}", _ => 0);
                    file.Require(filled.AsSpan().IndexOfAny("{}[]") < 0, key, $"“{text}”有未知的空格或者未闭合的括号", "has an unknown slot or an open bracket");
                }

                file.Require(narrative.Amount is null or [> 0, _] && (narrative.Amount is null || narrative.Amount[0] <= narrative.Amount[1]), $"{key}.amount", "应为由小到大的两个数", "must be two numbers, the smaller first");
                file.Require(narrative.Amount is not null || narrative.Payments.Count == 0, $"{key}.amount", "有付款就要有金额", "is needed where something is paid");
            }
        }

        return book;
    }

    /// <summary>Takes one of each [甲/乙] and puts text into each {slot}.</summary>
    /// <param name="slot">The text for a slot.</param>
    /// <param name="pick">Given the number of alternatives, the index of the one to take.</param>
    public static string Fill(string template, Func<string, string> slot, Func<int, int> pick)
    {
        var filled = new StringBuilder(template.Length);
        for (var at = 0; at < template.Length; at++)
        {
            var close = template[at] switch { '[' => template.IndexOf(']', at), '{' => template.IndexOf('}', at), _ => -1 };
            if (close < 0)
            {
                filled.Append(template[at]);
                continue;
            }

            var inner = template[(at + 1)..close];
            if (template[at] is '[')
            {
                var alternatives = inner.Split('/');
                filled.Append(Fill(alternatives[pick(alternatives.Length)], slot, pick));
            }
            else
            {
                filled.Append(slot(inner));
            }

            at = close;
        }

        return filled.ToString();
    }
}

/// <param name="Type">Such as K05.</param>
/// <param name="Notes">What a mediator notes of a session.</param>
/// <param name="Failures">Why it came to nothing.</param>
public sealed record NarrativeCategory(string Type, IReadOnlyList<string> Notes, IReadOnlyList<string> Failures, IReadOnlyList<Narrative> Narratives);

public sealed record Narrative
{
    /// <summary>事由, without names.</summary>
    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Wants { get; init; }

    public required bool RespondentIsFirm { get; init; }

    /// <summary>Least and most, in 元; null when no money is asked.</summary>
    public required IReadOnlyList<int>? Amount { get; init; }

    public required IReadOnlyList<NarrativePayment> Payments { get; init; }

    public required IReadOnlyList<NarrativeAct> Acts { get; init; }

    /// <summary>The note of the session that settled it.</summary>
    public required string Note { get; init; }

    /// <summary>Names of risk flags, such as Elderly.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Male or Female where the text needs it; null when it does not matter.</summary>
    public required Kernel.Persons.Sex? ApplicantSex { get; init; }

    public required Kernel.Persons.Sex? RespondentSex { get; init; }
}

/// <param name="Payer">a or b.</param>
/// <param name="For">What it is paid for.</param>
/// <param name="Share">Least and most of the amount asked, in per cent.</param>
/// <param name="Instalments">Least and most.</param>
public sealed record NarrativePayment(string Payer, string For, IReadOnlyList<int> Share, IReadOnlyList<int> Instalments);

/// <param name="By">a or b.</param>
/// <param name="Days">Calendar days from the agreement.</param>
public sealed record NarrativeAct(string By, string Text, int Days);
