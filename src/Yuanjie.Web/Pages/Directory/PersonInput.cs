using System.ComponentModel.DataAnnotations;
using Yuanjie.Directory;
using Yuanjie.Directory.People;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Persons;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>What is asked about a person.</summary>
public sealed class PersonInput
{
    public static IReadOnlyList<Option> Sexes { get; } = [new(nameof(Kernel.Persons.Sex.Male), "男"), new(nameof(Kernel.Persons.Sex.Female), "女"), new(nameof(Kernel.Persons.Sex.NotStated), "未说明")];

    public static IReadOnlyList<Option> AllGroups { get; } =
        [.. Enum.GetValues<IdentityGroups>().Where(g => g != IdentityGroups.None).Select(g => new Option(g.ToString(), g.DisplayName()))];

    [Required, StringLength(100), Display(Name = "姓名")]
    public string Name { get; set; } = "";

    [Required, Display(Name = "性别")]
    public Sex? Sex { get; set; } = Kernel.Persons.Sex.NotStated;

    [StringLength(30), Display(Name = "电话")]
    public string? Phone { get; set; }

    [Display(Name = "身份")]
    public List<IdentityGroups> Groups { get; set; } = [];

    public static PersonInput Of(PersonPage person) => new()
    {
        Name = person.Name,
        Sex = person.Sex,
        Groups = [.. Enum.GetValues<IdentityGroups>().Where(g => g != IdentityGroups.None && person.Groups.HasFlag(g))],
    };

    /// <summary>The person as entered; an empty telephone is null.</summary>
    public Outcome<ChangePerson> Read()
    {
        if (!PersonName.TryParse(Name, out var name))
        {
            return PersonRefusals.NameUnreadable;
        }

        PhoneNumber? phone = null;
        if (!string.IsNullOrWhiteSpace(Phone) && !PhoneNumber.TryParse(Phone, out phone))
        {
            return PersonRefusals.PhoneUnreadable;
        }

        return new ChangePerson(name, Sex ?? Kernel.Persons.Sex.NotStated, Groups.Aggregate(IdentityGroups.None, (all, g) => all | g), phone);
    }
}

/// <summary>A post as the forms ask for it.</summary>
public sealed class PostInput
{
    public static IReadOnlyList<Option> Roles { get; } =
        [.. Enum.GetValues<Yuanjie.Directory.Access.Role>().Where(r => r != Yuanjie.Directory.Access.Role.Resident).Select(r => new Option(r.ToString(), r.DisplayName()))];

    [Required, Display(Name = "机构")]
    public Guid? Organisation { get; set; }

    [Required, Display(Name = "岗位")]
    public Yuanjie.Directory.Access.Role? Role { get; set; }

    [StringLength(17), Display(Name = "负责网格")]
    public string? Scope { get; set; }

    [Required, Display(Name = "任职日期")]
    public DateOnly? From { get; set; }

    public Outcome<AppointmentTerms> Read()
    {
        Kernel.Areas.AreaCode? scope = null;
        if (!string.IsNullOrWhiteSpace(Scope))
        {
            if (!Kernel.Areas.AreaCode.TryParse(Scope.Trim(), out var code))
            {
                return PersonRefusals.ScopeOutside;
            }

            scope = code;
        }

        return new AppointmentTerms(new OrganisationId(Organisation!.Value), Role!.Value, scope, From!.Value);
    }
}
