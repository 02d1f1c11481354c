using System.ComponentModel.DataAnnotations;

namespace Yuanjie.Directory.Access;

/// <summary>What an account is in an appointment. Numbers are stored and never reused; pages ask for permissions, never for these.</summary>
public enum Role : short
{
    [Display(Name = "群众")]
    Resident = 1,

    [Display(Name = "网格员")]
    GridWorker = 2,

    [Display(Name = "调解员")]
    Mediator = 3,

    [Display(Name = "接待登记员")]
    CentreClerk = 4,

    [Display(Name = "分流指派员")]
    Dispatcher = 5,

    [Display(Name = "督办员")]
    Supervisor = 6,

    [Display(Name = "法院立案书记员")]
    CourtClerk = 7,

    [Display(Name = "法官")]
    Judge = 8,

    [Display(Name = "负责人")]
    Chief = 9,

    [Display(Name = "机构管理员")]
    OrganisationAdmin = 10,

    [Display(Name = "系统管理员")]
    SystemAdmin = 11,

    /// <summary>A judge who sits in the centre: reads its list, sends disputes to mediation and guides; rules only at the own court.</summary>
    [Display(Name = "入驻法官")]
    ResidentJudge = 12,
}
