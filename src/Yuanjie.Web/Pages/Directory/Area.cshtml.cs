namespace Yuanjie.Web.Pages.Directory;

/// <summary>One area: what lies in it and which organisations sit there.</summary>
public sealed class AreaModel : AreaPageModel;
