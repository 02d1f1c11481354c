using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Yuanjie.Directory.Accounts;
using Yuanjie.Kernel.Persons;
using Yuanjie.Tests.Fixtures;

namespace Yuanjie.Browser.Tests.Fixtures;

/// <summary>
/// One scenario from its first step to its last: the whole program, the people in it with a browser each, and, on SQLite, a picture of every page they end a step on.
/// Every page is looked at with axe, and every console listened to.
/// </summary>
public sealed partial class Story : IAsyncDisposable
{
    private readonly Chromium chromium;
    private readonly string folder;
    private readonly bool onPostgres;
    private readonly List<Visitor> people = [];
    private int pictures;

    private Story(Chromium chromium, KestrelHost host, string folder, bool onPostgres) => (this.chromium, Host, this.folder, this.onPostgres) = (chromium, host, folder, onPostgres);

    public KestrelHost Host { get; }

    /// <param name="name">Of the folder of pictures.</param>
    /// <param name="database">As <see cref="OnEachHostAttribute"/> gives it.</param>
    /// <param name="signIns">People of the county who are not among the demo sign-ins: key and user name.</param>
    public static async Task<Story> BeginAsync(Chromium chromium, string name, string database, IReadOnlyDictionary<string, string>? signIns = null)
    {
        var onPostgres = database == "PostgreSQL";
        var host = new KestrelHost(onPostgres, signIns ?? new Dictionary<string, string>());
        await host.InitializeAsync();
        var folder = Path.Combine(AppContext.BaseDirectory, "artifacts", $"{name}-{database}");
        if (System.IO.Directory.Exists(folder))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        return new(chromium, host, System.IO.Directory.CreateDirectory(folder).FullName, onPostgres);
    }

    /// <summary>Somebody with a browser who has not signed in.</summary>
    public async Task<Visitor> VisitorAsync(string name, bool phone = false)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = Host.Address.ToString(),
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            HasTouch = phone,
            IsMobile = phone,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var visitor = new Visitor(name, context, await context.NewPageAsync(), phone);
        people.Add(visitor);
        return visitor;
    }

    /// <summary>A member of staff, signed in on the sign-in page.</summary>
    public async Task<Visitor> StaffAsync(string userName, bool phone = false)
    {
        var staff = await VisitorAsync(userName, phone);
        await staff.GoAsync("/account/sign-in");
        await staff.Page.GetByLabel("用户名").FillAsync(userName);
        await staff.Page.GetByLabel("密码").FillAsync(YuanjieHost.Password);
        await staff.PressAsync("登录");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("今天有 .* 件要办") })).ToBeVisibleAsync();
        return staff;
    }

    /// <summary>A resident on a phone, signed in with the code that came to it.</summary>
    public async Task<Visitor> ResidentAsync(string name, string phone)
    {
        var resident = await VisitorAsync(name, phone: true);
        await SignInByPhoneAsync(resident, phone);
        return resident;
    }

    public async Task SignInByPhoneAsync(Visitor resident, string phone)
    {
        await resident.GoAsync("/account/phone?returnUrl=/my");
        await resident.Page.GetByLabel("手机号").FillAsync(phone);
        await resident.PressAsync("获取验证码");
        await resident.Page.GetByLabel("验证码").FillAsync(await CodeAsync(phone));
        await resident.PressAsync("登录");
        await resident.SeesAsync("我的纠纷");
    }

    /// <summary>The code that was last sent to this telephone.</summary>
    public async Task<string> CodeAsync(string phone) => SixDigits.Match(await LastMessageAsync(phone, "验证码")).Value;

    /// <summary>The last message to this telephone in which these words stand.</summary>
    public async Task<string> LastMessageAsync(string phone, string words)
    {
        await Host.RunWorkAsync("outbox");
        var number = PhoneNumber.TryParse(phone, out var parsed) ? parsed : throw new ArgumentException(phone, nameof(phone));
        var messages = await Host.InScopeAsync<PhoneInbox, IReadOnlyList<PhoneInboxRow>>(inbox => inbox.LatestAsync(number, default));
        return messages.Where(m => m.Text.Contains(words, StringComparison.Ordinal)).MaxBy(m => m.Id)!.Text;
    }

    /// <summary>One step of the scenario. Afterwards everyone who moved is pictured.</summary>
    public async Task Step(string step, Func<Task> happens)
    {
        try
        {
            await happens();
        }
        catch
        {
            people.SelectMany(p => p.Complaints).ToList().ForEach(complaint => TestContext.Current.TestOutputHelper?.WriteLine(complaint));
            await PictureAsync($"{step}-failed", _ => true);
            throw;
        }

        await PictureAsync(step, p => p.HasMoved);
    }

    /// <summary>The last line of every story: no page had a fault, and no console an error.</summary>
    public void End()
    {
        var complaints = people.SelectMany(p => p.Complaints).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people)
        {
            await person.Context.DisposeAsync();
        }

        await Host.DisposeAsync();
    }

    // The pages look alike on both databases.
    private async Task PictureAsync(string step, Func<Visitor, bool> whom)
    {
        if (onPostgres && !step.EndsWith("-failed", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var person in people.Where(whom))
        {
            pictures++;
            await person.PictureAsync(Path.Combine(folder, $"{pictures:00}-{step}-{person.Name}.png"));
        }
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits { get; }
}
