using Yuanjie.Directory;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>The widest areas; for those who keep one organisation, that organisation too.</summary>
public sealed class IndexModel : DirectoryPageModel
{
    public AreaPage Root { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Root = (await Queries.AreaAsync(null, Actor, Today, ct))!;
        return true;
    }
}
