using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory;
using Yuanjie.Directory.Areas;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;
using Yuanjie.Web.Acting;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>A page of the directory: actor and tree of areas are there before the handler runs.</summary>
public abstract class DirectoryPageModel : PageModel
{
    public Actor Actor { get; private set; } = null!;

    public AreaTree Tree { get; private set; } = null!;

    public DateOnly Today => Current.Today;

    /// <summary>True for those who keep everything; others keep one organisation.</summary>
    public bool KeepsAll => Actor.Can(Permission.ManageSystem);

    protected CurrentActor Current => Get<CurrentActor>();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Actor = await Current.GetAsync(ct);
        Tree = await Get<AreaNames>().TreeAsync(ct);
        if (!await LoadAsync(ct))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Loads what the page is about, before each handler, so that a refused form shows it again; false when it is not there for this actor.</summary>
    protected virtual Task<bool> LoadAsync(CancellationToken ct) => Task.FromResult(true);

    protected Act Act(string? reason = null) => Current.Act(Actor, reason);

    protected IActionResult Done(string sentence, string href)
    {
        this.Toast(sentence);
        return LocalRedirect(href);
    }

    private T Get<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    protected DirectoryQueries Queries => Get<DirectoryQueries>();
}

/// <summary>A page about one place, by the code in the address.</summary>
public abstract class AreaPageModel : DirectoryPageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public AreaPage Area { get; private set; } = null!;

    public AreaNode Node => Area.Area!;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!AreaCode.TryParse(Code, out var code) || await Queries.AreaAsync(code, Actor, Today, ct) is not { } page)
        {
            return false;
        }

        Area = page;
        return true;
    }
}

/// <summary>A page about one organisation that the actor keeps.</summary>
public abstract class OrganisationPageModel : DirectoryPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public OrganisationPage Organisation { get; private set; } = null!;

    public OrganisationId OrganisationId => new(Id);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await Queries.OrganisationAsync(OrganisationId, Actor, Today, ct) is not { } page)
        {
            return false;
        }

        Organisation = page;
        return true;
    }
}

/// <summary>A page about one person whom the actor keeps.</summary>
public abstract class PersonPageModel : DirectoryPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public PersonPage Person { get; private set; } = null!;

    public PersonId PersonId => new(Id);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await Queries.PersonAsync(PersonId, Actor, Current.Now, ct) is not { } page)
        {
            return false;
        }

        Person = page;
        return true;
    }
}
