using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io.Dom;

namespace Yuanjie.Tests.Fixtures;

/// <summary>A browser without script: it keeps cookies, reads pages and fills in the forms they hold, hidden fields included.</summary>
public sealed class PageClient(HttpClient http) : IDisposable
{
    public HttpClient Http => http;

    /// <summary>The page at this address.</summary>
    /// <exception cref="InvalidOperationException">The answer is not 200.</exception>
    public async Task<IHtmlDocument> GetPageAsync(string url)
    {
        using var response = await http.GetAsync(url);
        return response.StatusCode == HttpStatusCode.OK ? await response.PageAsync() : throw await response.UnexpectedAsync();
    }

    /// <summary>Fills in the form and sends it as a browser does.</summary>
    /// <param name="page">The page that holds the form.</param>
    /// <param name="form">A CSS selector; the first match is taken.</param>
    /// <param name="values">Names of controls with what to enter. For ticks and choices the values given are all that is chosen.</param>
    /// <returns>The answer, redirects not followed.</returns>
    public Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string form, params (string Name, string Value)[] values) =>
        SubmitAsync(page, form, files: [], values);

    /// <param name="page">The page that holds the form.</param>
    /// <param name="form">A CSS selector; the first match is taken.</param>
    /// <param name="files">Names of file inputs with the files put into them.</param>
    /// <param name="values">Names of controls with what to enter.</param>
    public async Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string form, IEnumerable<(string Name, TestFile File)> files, params (string Name, string Value)[] values)
    {
        var filled = page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"The page {page.Url} has no form '{form}'.");
        foreach (var field in values.GroupBy(v => v.Name, v => v.Value))
        {
            Enter(filled, field.Key, [.. field]);
        }

        foreach (var (name, file) in files)
        {
            ((IHtmlInputElement)ControlsOf(filled, name)[0]).Files?.Add(file);
        }

        var button = filled.QuerySelector<IHtmlElement>("button[type=submit], input[type=submit], button:not([type])");
        var submission = (button is null ? filled.GetSubmission() : filled.GetSubmission(button))
            ?? throw new InvalidOperationException($"The form '{form}' of {page.Url} cannot be sent: {string.Join("; ", filled.QuerySelectorAll(":invalid").Select(e => e.OuterHtml))}");
        using var request = new HttpRequestMessage(new System.Net.Http.HttpMethod(submission.Method.ToString().ToUpperInvariant()), (Uri)submission.Target);
        if (submission.Body is { } body && request.Method != System.Net.Http.HttpMethod.Get)
        {
            request.Content = new StreamContent(body);
        }

        foreach (var (name, value) in submission.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await http.SendAsync(request);
    }

    /// <summary>Signs in on the page where people do.</summary>
    /// <exception cref="InvalidOperationException">The page did not let them in.</exception>
    public async Task SignInAsync(string userName, string password)
    {
        var page = await GetPageAsync("/account/sign-in");
        var form = page.QuerySelector<IHtmlInputElement>("form input[type=password]")?.Form ?? throw new InvalidOperationException("The sign-in page asks for no password.");
        var name = form.QuerySelector<IHtmlInputElement>("input[autocomplete~=username]") ?? throw new InvalidOperationException("The sign-in page asks for no name.");
        name.Value = userName;
        form.QuerySelector<IHtmlInputElement>("input[type=password]")!.Value = password;
        form.Id = "sign-in";
        using var answer = await SubmitAsync(page, "#sign-in");
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            throw await answer.UnexpectedAsync();
        }
    }

    public void Dispose() => http.Dispose();

    private static List<IElement> ControlsOf(IHtmlFormElement form, string name)
    {
        var found = form.Elements.Where(e => e.GetAttribute("name") == name).Cast<IElement>().ToList();
        return found.Count > 0 ? found
            : throw new InvalidOperationException($"The form has no '{name}', only: {string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")).Distinct())}");
    }

    private static void Enter(IHtmlFormElement form, string name, string[] values)
    {
        var left = values.ToList();
        foreach (var control in ControlsOf(form, name))
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } tick:
                    tick.IsChecked = left.Remove(tick.Value);
                    break;
                case IHtmlInputElement { Type: "hidden" } when ControlsOf(form, name).Count > 1:
                    break; // the "false" that goes with a tick box
                case IHtmlSelectElement select:
                    foreach (var option in select.Options)
                    {
                        option.IsSelected = left.Remove(option.Value);
                    }

                    break;
                case IHtmlInputElement input when left.Count > 0:
                    input.Value = Take(left);
                    break;
                case IHtmlTextAreaElement area when left.Count > 0:
                    area.Value = Take(left);
                    break;
            }
        }

        if (left.Count > 0)
        {
            throw new InvalidOperationException($"'{name}' does not offer: {string.Join(", ", left)}");
        }
    }

    private static string Take(List<string> left)
    {
        var value = left[0];
        left.RemoveAt(0);
        return value;
    }
}

/// <summary>A file put into a form.</summary>
public sealed class TestFile(string name, string type, byte[] bytes) : IFile
{
    public string Name => name;

    public string Type => type;

    public int Length => bytes.Length;

    public DateTime LastModified => DateTime.UnixEpoch;

    public Stream Body { get; } = new MemoryStream(bytes);

    public bool IsClosed => false;

    public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) =>
        new TestFile(name, contentType ?? type, bytes[start..Math.Min(end, bytes.Length)]);

    public void Close() => Body.Close();

    public void Dispose() => Body.Dispose();
}

public static class Answers
{
    private static readonly IBrowsingContext Browsing = BrowsingContext.New(Configuration.Default);

    /// <summary>The answer's HTML, whatever its status.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return (IHtmlDocument)await Browsing.OpenAsync(answer => answer
            .Content(html)
            .Address(response.RequestMessage!.RequestUri)
            .Header("Content-Type", response.Content.Headers.ContentType?.ToString() ?? "text/html; charset=utf-8"));
    }

    /// <summary>Where the answer leads; null when it does not redirect.</summary>
    public static string? LeadsTo(this HttpResponseMessage response) =>
        response.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.ToString()) : null;

    /// <summary>The words of an element with runs of white space as one.</summary>
    public static string Words(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static async Task<InvalidOperationException> UnexpectedAsync(this HttpResponseMessage response)
    {
        var request = response.RequestMessage!;
        var page = await response.PageAsync();
        return new InvalidOperationException(
            $"{request.Method} {request.RequestUri} answered {(int)response.StatusCode} {response.LeadsTo()}: {(page.QuerySelector("main") ?? page.Body)?.Words()}");
    }
}
