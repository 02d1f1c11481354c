using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Yuanjie.Browser.Tests.Fixtures;

/// <summary>One person with a browser of their own.</summary>
public sealed class Visitor
{
    private const string Arrived = "html:not([aria-busy='true']):not([data-turbo-preview]) > body:not([data-left])";

    private readonly List<string> complaints = [];

    public Visitor(string name, IBrowserContext context, IPage page, bool phone)
    {
        (Name, Context, Page, OnPhone) = (name, context, page, phone);
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, said) =>
        {
            // A refused form answers 422, which Chromium notes as a failed load.
            if (said.Type == "error" && !said.Text.Contains("status of 422", StringComparison.Ordinal))
            {
                complaints.Add($"{page.Url}: {said.Text}");
            }
        };
    }

    public string Name { get; }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public bool OnPhone { get; }

    /// <summary>Errors in the console, and what shuts people out of a page.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Since the last picture.</summary>
    public bool HasMoved { get; private set; }

    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await LookAsync();
    }

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>A panel of the page by its title.</summary>
    public ILocator Panel(string title) => Main.GetByRole(AriaRole.Region, new() { Name = title, Exact = true });

    /// <summary>Several questions under one heading, such as those about one party.</summary>
    public ILocator Group(string legend) => Main.GetByRole(AriaRole.Group, new() { NameRegex = Beginning(legend) });

    public Task FillAsync(string label, string text, ILocator? within = null) => Field(label, within).FillAsync(text);

    public Task ChooseAsync(string label, string option, ILocator? within = null) => Field(label, within).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Ticks the box, or takes the choice, whose words begin so.</summary>
    public Task TickAsync(string words, ILocator? within = null) => (within ?? Main).GetByLabel(Beginning(words)).CheckAsync();

    public Task AttachAsync(string label, string name, string type, byte[] content) => Field(label, null).SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });

    /// <summary>Presses the button of this name and waits for the page that answers.</summary>
    public Task PressAsync(string button) => LeaveByAsync(Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).And(Page.Locator(":not(.sr)")));

    /// <summary>Follows the link of this name and waits for its page.</summary>
    public Task FollowAsync(string link) => LeaveByAsync(Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);

    /// <summary>Opens an entry of the workbench's menu, which a phone folds away.</summary>
    public async Task OpenMenuAsync(string entry)
    {
        if (OnPhone)
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "打开菜单" }).ClickAsync();
        }

        await LeaveByAsync(Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = entry }));
    }

    /// <summary>Clicks what leads to another page, or to this page anew, and waits until that is there.</summary>
    public async Task LeaveByAsync(ILocator way)
    {
        await Page.EvaluateAsync("document.body.setAttribute('data-left', '')");
        await way.ClickAsync();
        await Page.Locator(Arrived).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await LookAsync();
    }

    /// <summary>These words can be read in the main part of the page.</summary>
    public Task SeesAsync(string words) => Assertions.Expect(Main).ToContainTextAsync(words);

    public Task DoesNotSeeAsync(string words) => Assertions.Expect(Main).Not.ToContainTextAsync(words);

    /// <summary>Writes on the pad for signatures as with a finger.</summary>
    public async Task SignOnPadAsync(ILocator? within = null)
    {
        var pad = (within ?? Main).GetByRole(AriaRole.Img, new() { Name = "手写签名区" });
        await pad.ScrollIntoViewIfNeededAsync();
        var box = (await pad.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + (box.Width * .2f), box.Y + (box.Height * .3f));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + (box.Width * .5f), box.Y + (box.Height * .7f), new() { Steps = 6 });
        await Page.Mouse.MoveAsync(box.X + (box.Width * .8f), box.Y + (box.Height * .4f), new() { Steps = 6 });
        await Page.Mouse.UpAsync();
        await Assertions.Expect((within ?? Main).GetByRole(AriaRole.Status).Filter(new() { HasText = "已签名" }).First).ToBeVisibleAsync();
    }

    internal async Task PictureAsync(string file)
    {
        HasMoved = false;
        await Page.ScreenshotAsync(new() { Path = file, FullPage = true });
    }

    // The mark of a field that may stay empty belongs to its label.
    private ILocator Field(string label, ILocator? within) => (within ?? Main).GetByLabel(new Regex($"^{Regex.Escape(label)}(（选填）)?$"));

    private static Regex Beginning(string words) => new($"^{Regex.Escape(words)}");

    /// <summary>The page that is open is one a person can use: axe finds nothing, and a phone scrolls in one direction only.</summary>
    private async Task LookAsync()
    {
        HasMoved = true;
        if (OnPhone)
        {
            var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (wide > 0)
            {
                complaints.Add($"{Page.Url} is {wide} px too wide for a phone");
            }
        }

        complaints.AddRange((await Axe.LookAsync(Page, OnPhone)).Select(found => $"{Page.Url}{(OnPhone ? " on a phone" : "")}: {found}"));
    }
}
