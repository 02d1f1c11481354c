using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Yuanjie.Directory;
using Yuanjie.Directory.Organisations;
using Yuanjie.Kernel;
using Yuanjie.Web.Ui;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>What several forms of the directory need: pages with two forms, and the organisations to choose from.</summary>
internal static class DirectoryForms
{
    /// <summary>Forgets the complaints about a form of the page that was not the one posted.</summary>
    public static void Forget(this ModelStateDictionary state, string form)
    {
        foreach (var key in state.Keys.Where(k => k == form || k.StartsWith($"{form}.", StringComparison.Ordinal)).ToList())
        {
            state.Remove(key);
        }
    }

    /// <summary>As <c>Again</c>, where the field belongs to another part of the form than <c>Input</c>.</summary>
    public static PageResult AgainBeside(this PageModel page, Refusal refusal, string form)
    {
        if (refusal.Field is not { } field || !page.ModelState.ContainsKey($"{form}.{field}"))
        {
            return page.Again(refusal);
        }

        page.ModelState.AddModelError($"{form}.{field}", page.Say(refusal.Message));
        page.Response.StatusCode = PageModelExtensions.StatusOf(refusal.Kind);
        return page.Page();
    }

    /// <summary>The open organisations the actor keeps.</summary>
    public static async Task<IReadOnlyList<Option>> ChoicesAsync(this OrganisationQueries organisations, Actor actor, DateOnly today, CancellationToken ct)
    {
        var all = await organisations.OptionsAsync(null, today, ct);
        return [.. all.Where(o => actor.Can(Permission.ManageSystem) || o.Id == actor.Organisation).Select(o => new Option(o.Id.ToString(), o.Name, Group: o.Kind.DisplayName()))];
    }
}
