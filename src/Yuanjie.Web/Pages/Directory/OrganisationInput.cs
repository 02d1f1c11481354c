using System.ComponentModel.DataAnnotations;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>The form of an organisation. Those who keep one organisation see only the last four fields.</summary>
public sealed class OrganisationInput
{
    private static readonly char[] Separators = ['、', ',', '，', ';', '；', ' '];

    [StringLength(OrganisationProfile.NameLength), Display(Name = "机构全称")]
    public string? Name { get; set; }

    [StringLength(OrganisationProfile.ShortNameLength), Display(Name = "简称")]
    public string? ShortName { get; set; }

    [Display(Name = "机构类型")]
    public OrganisationKind? Kind { get; set; }

    [Display(Name = "所在层级")]
    public Rung? Rung { get; set; }

    [StringLength(17), Display(Name = "区划代码")]
    public string? Area { get; set; }

    [StringLength(400), Display(Name = "服务范围")]
    public string? Covers { get; set; }

    [StringLength(400), Display(Name = "纠纷类别")]
    public string? Categories { get; set; }

    [StringLength(OrganisationProfile.CourtCodeLength), Display(Name = "法院代字")]
    public string? CourtCode { get; set; }

    [StringLength(OrganisationProfile.PhoneLength), Display(Name = "电话")]
    public string? Phone { get; set; }

    [StringLength(200), Display(Name = "地址")]
    public string? Address { get; set; }

    [StringLength(100), Display(Name = "办公时间")]
    public string? Hours { get; set; }

    [StringLength(400), Display(Name = "服务内容")]
    public string? Services { get; set; }

    public static OrganisationInput Of(OrganisationProfile profile) => new()
    {
        Name = profile.Name,
        ShortName = profile.ShortName,
        Kind = profile.Kind,
        Rung = profile.Rung,
        Area = profile.Area.ToString(),
        Covers = string.Join('、', profile.Covers),
        Categories = string.Join('、', profile.Categories),
        CourtCode = profile.CourtCode,
        Phone = profile.Phone,
        Address = profile.Address,
        Hours = profile.Hours,
        Services = profile.Services,
    };

    /// <summary>The profile as entered.</summary>
    /// <param name="before">What stands now where the form shows only the open fields; null when it shows all.</param>
    public Outcome<OrganisationProfile> Read(OrganisationProfile? before)
    {
        if (before is not null)
        {
            return before with { Phone = Text(Phone), Address = Text(Address), Hours = Text(Hours), Services = Text(Services) };
        }

        if (!AreaCode.TryParse(Area?.Trim(), out var area) || Areas(Covers) is not { } covers)
        {
            return OrganisationRefusals.AreaUnknown;
        }

        if (Kind is not { } kind || Rung is not { } rung)
        {
            return OrganisationRefusals.KindUnknown;
        }

        return new OrganisationProfile
        {
            Name = Name?.Trim() ?? "",
            ShortName = ShortName?.Trim() ?? "",
            Kind = kind,
            Rung = rung,
            Area = area,
            Covers = covers,
            Categories = Split(Categories),
            CourtCode = Text(CourtCode),
            Phone = Text(Phone),
            Address = Text(Address),
            Hours = Text(Hours),
            Services = Text(Services),
        };
    }

    private static List<AreaCode>? Areas(string? text)
    {
        var codes = new List<AreaCode>();
        foreach (var part in Split(text))
        {
            if (!AreaCode.TryParse(part, out var code))
            {
                return null;
            }

            codes.Add(code);
        }

        return codes;
    }

    internal static string[] Split(string? text) => text?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
