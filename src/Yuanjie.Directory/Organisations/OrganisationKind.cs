using System.ComponentModel.DataAnnotations;

namespace Yuanjie.Directory.Organisations;

/// <summary>What an organisation is. Numbers are stored and never reused.</summary>
public enum OrganisationKind : short
{
    [Display(Name = "社会治安综合治理中心")]
    GovernanceCenter = 1,

    [Display(Name = "社会矛盾纠纷调处化解中心")]
    DisputeMediationCenter = 2,

    [Display(Name = "政法委员会")]
    PoliticalLegalCommittee = 3,

    [Display(Name = "司法局")]
    JusticeBureau = 4,

    [Display(Name = "司法所")]
    JusticeOffice = 5,

    [Display(Name = "人民法院")]
    PeoplesCourt = 6,

    [Display(Name = "人民法庭")]
    PeoplesTribunal = 7,

    [Display(Name = "诉讼服务中心")]
    LitigationServiceCenter = 8,

    [Display(Name = "速裁团队")]
    FastTrackTeam = 9,

    [Display(Name = "法官工作室")]
    JudgeStudio = 10,

    [Display(Name = "法官联系点")]
    JudgeContactPoint = 11,

    [Display(Name = "村（居）民委员会")]
    ResidentsCommittee = 12,

    [Display(Name = "人民调解委员会")]
    PeoplesMediationCommittee = 13,

    [Display(Name = "行业性、专业性人民调解委员会")]
    SectoralMediationCommittee = 14,

    [Display(Name = "律师调解工作室")]
    LawFirmStudio = 15,

    [Display(Name = "商事调解组织")]
    CommercialMediation = 16,

    [Display(Name = "特邀调解组织")]
    InvitedMediation = 17,

    [Display(Name = "乡贤、五老调解室")]
    VillageWorthyStudio = 18,

    [Display(Name = "公安派出所")]
    PoliceStation = 19,

    [Display(Name = "人民检察院")]
    Procuratorate = 20,

    [Display(Name = "信访局")]
    PetitionOffice = 21,

    [Display(Name = "工会")]
    TradeUnion = 22,

    [Display(Name = "妇女联合会")]
    WomensFederation = 23,

    [Display(Name = "工商业联合会")]
    FederationOfIndustryAndCommerce = 24,

    [Display(Name = "行业协会、商会")]
    TradeAssociation = 25,

    [Display(Name = "市场监督管理部门")]
    MarketRegulation = 26,

    [Display(Name = "人力资源和社会保障部门")]
    HumanResources = 27,

    [Display(Name = "劳动人事争议仲裁院")]
    LabourArbitration = 28,

    [Display(Name = "仲裁委员会")]
    ArbitrationCommission = 29,

    [Display(Name = "公证处")]
    NotaryOffice = 30,

    [Display(Name = "住房和城乡建设部门")]
    HousingDepartment = 31,

    [Display(Name = "自然资源部门")]
    NaturalResources = 32,

    [Display(Name = "卫生健康部门")]
    HealthDepartment = 33,

    [Display(Name = "农业农村部门")]
    AgricultureDepartment = 34,

    [Display(Name = "生态环境部门")]
    EcologyDepartment = 35,

    [Display(Name = "民政部门")]
    CivilAffairs = 36,

    [Display(Name = "乡镇人民政府、街道办事处")]
    TownGovernment = 37,

    [Display(Name = "其他行政机关")]
    OtherDepartment = 38,

    [Display(Name = "政务服务便民热线")]
    Hotline = 39,

    [Display(Name = "心理服务站")]
    PsychologicalService = 40,

    [Display(Name = "残疾人联合会")]
    DisabledPersonsFederation = 41,

    [Display(Name = "其他组织")]
    Other = 99,
}

/// <summary>On which step of the ladder an organisation stands. Numbers are stored and never reused.</summary>
public enum Rung : short
{
    [Display(Name = "村社区")]
    Community = 1,

    [Display(Name = "乡镇街道")]
    Town = 2,

    [Display(Name = "县市区")]
    County = 3,

    [Display(Name = "地市")]
    City = 4,

    [Display(Name = "省")]
    Province = 5,
}

public static class OrganisationKinds
{
    /// <summary>True for those whose business is a whole area, not only what was sent to them: a clerk of such a body sees its area.</summary>
    public static bool OverseesArea(this OrganisationKind kind) => kind is
        OrganisationKind.GovernanceCenter or OrganisationKind.DisputeMediationCenter or OrganisationKind.PoliticalLegalCommittee or
        OrganisationKind.JusticeBureau or OrganisationKind.JusticeOffice or OrganisationKind.TownGovernment or
        OrganisationKind.ResidentsCommittee or OrganisationKind.PeoplesCourt;

    public static bool IsCourt(this OrganisationKind kind) => kind is
        OrganisationKind.PeoplesCourt or OrganisationKind.PeoplesTribunal or OrganisationKind.LitigationServiceCenter or
        OrganisationKind.FastTrackTeam or OrganisationKind.JudgeStudio or OrganisationKind.JudgeContactPoint;

    /// <summary>The courts that can be named in an application: a court, or a tribunal that it sends out.</summary>
    public static IReadOnlyList<OrganisationKind> Courts { get; } = [OrganisationKind.PeoplesCourt, OrganisationKind.PeoplesTribunal];
}
