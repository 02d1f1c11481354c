using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;

namespace Yuanjie.Directory.People;

/// <summary>The grade of a mediator. Numbers are stored and never reused.</summary>
/// <remarks>Source: 司法部《人民调解员等级评定办法》 names four grades; 0 stands for those not graded.</remarks>
public enum MediatorLevel : short
{
    [Display(Name = "未定级")]
    None = 0,

    [Display(Name = "一级")]
    First = 1,

    [Display(Name = "二级")]
    Second = 2,

    [Display(Name = "三级")]
    Third = 3,

    [Display(Name = "四级")]
    Fourth = 4,
}

/// <summary>What a mediator can do, in which term and how much at a time.</summary>
public sealed record MediatorTerms
{
    public const int LanguageLength = 20;

    /// <summary>Categories of the taxonomy, such as K05.</summary>
    public required IReadOnlyList<string> Skills { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public MediatorLevel Level { get; init; }

    /// <summary>First day, inclusive.</summary>
    public required DateOnly TermFrom { get; init; }

    /// <summary>Last day, inclusive; a term lasts three years and can be renewed (人民调解法 第十条).</summary>
    public required DateOnly TermTo { get; init; }

    /// <summary>How many open matters at most.</summary>
    public required int MaxOpen { get; init; }

    /// <summary>On the court's roster of invited mediators.</summary>
    public bool SpeciallyInvited { get; init; }

    /// <summary>True when both say the same, whatever the order of their lists.</summary>
    public bool SaysTheSameAs(MediatorTerms other) =>
        this with { Skills = [], Languages = [] } == other with { Skills = [], Languages = [] } &&
        Skills.ToHashSet().SetEquals(other.Skills) && Languages.ToHashSet().SetEquals(other.Languages);

    /// <summary>What cannot be taken as it stands; null when everything can.</summary>
    public Refusal? Check()
    {
        if (TermTo < TermFrom)
        {
            return PersonRefusals.EndsBeforeStart;
        }

        if (MaxOpen is < 0 or > 500)
        {
            return PersonRefusals.LoadUnreadable;
        }

        if (Languages.Any(l => string.IsNullOrWhiteSpace(l) || l.Length > LanguageLength))
        {
            return PersonRefusals.LanguageUnreadable;
        }

        return Skills.FirstOrDefault(s => !Category.IsReadable(s)) is { } wrong ? OrganisationRefusals.CategoryUnknown(wrong) : null;
    }
}

internal sealed class MediatorProfile(PersonId personId)
{
    private readonly List<MediatorSkill> skills = [];
    private readonly List<MediatorLanguage> languages = [];

    public PersonId PersonId { get; private set; } = personId;

    public MediatorLevel Level { get; private set; }

    public DateOnly TermFrom { get; private set; }

    public DateOnly TermTo { get; private set; }

    public int MaxOpen { get; private set; }

    public bool SpeciallyInvited { get; private set; }

    public IReadOnlyList<MediatorSkill> Skills => skills;

    public IReadOnlyList<MediatorLanguage> Languages => languages;

    public MediatorTerms Terms => new()
    {
        Skills = [.. skills.Select(s => s.Category).Order(StringComparer.Ordinal)],
        Languages = [.. languages.Select(l => l.Language).Order(StringComparer.Ordinal)],
        Level = Level,
        TermFrom = TermFrom,
        TermTo = TermTo,
        MaxOpen = MaxOpen,
        SpeciallyInvited = SpeciallyInvited,
    };

    public void Set(MediatorTerms terms)
    {
        Level = terms.Level;
        TermFrom = terms.TermFrom;
        TermTo = terms.TermTo;
        MaxOpen = terms.MaxOpen;
        SpeciallyInvited = terms.SpeciallyInvited;

        var wantedSkills = terms.Skills.ToHashSet(StringComparer.Ordinal);
        skills.RemoveAll(s => !wantedSkills.Contains(s.Category));
        skills.AddRange(wantedSkills.Except(skills.Select(s => s.Category)).Select(s => new MediatorSkill(PersonId, s)));

        var wantedLanguages = terms.Languages.ToHashSet(StringComparer.Ordinal);
        languages.RemoveAll(l => !wantedLanguages.Contains(l.Language));
        languages.AddRange(wantedLanguages.Except(languages.Select(l => l.Language)).Select(l => new MediatorLanguage(PersonId, l)));
    }
}

internal sealed class MediatorSkill(PersonId personId, string category)
{
    public PersonId PersonId { get; private set; } = personId;

    public string Category { get; private set; } = category;
}

internal sealed class MediatorLanguage(PersonId personId, string language)
{
    public PersonId PersonId { get; private set; } = personId;

    public string Language { get; private set; } = language;
}

internal sealed class MediatorProfileMapping : IEntityTypeConfiguration<MediatorProfile>
{
    public void Configure(EntityTypeBuilder<MediatorProfile> builder)
    {
        builder.ToTable("mediator");
        builder.HasKey(m => m.PersonId);
        builder.Ignore(m => m.Terms);
        builder.HasMany(m => m.Skills).WithOne().HasForeignKey(s => s.PersonId);
        builder.HasMany(m => m.Languages).WithOne().HasForeignKey(l => l.PersonId);
    }
}

internal sealed class MediatorSkillMapping : IEntityTypeConfiguration<MediatorSkill>
{
    public void Configure(EntityTypeBuilder<MediatorSkill> builder)
    {
        builder.ToTable("mediator_skill");
        builder.HasKey(s => new { s.PersonId, s.Category });
        builder.Property(s => s.Category).HasMaxLength(3);
    }
}

internal sealed class MediatorLanguageMapping : IEntityTypeConfiguration<MediatorLanguage>
{
    public void Configure(EntityTypeBuilder<MediatorLanguage> builder)
    {
        builder.ToTable("mediator_language");
        builder.HasKey(l => new { l.PersonId, l.Language });
        builder.Property(l => l.Language).HasMaxLength(MediatorTerms.LanguageLength);
    }
}
