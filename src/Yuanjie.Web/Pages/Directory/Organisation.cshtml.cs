namespace Yuanjie.Web.Pages.Directory;

/// <summary>One organisation: what it is, who works there, who is on duty.</summary>
public sealed class OrganisationModel : OrganisationPageModel;
