using InfoCenter.Core.Accounts;
using Microsoft.Playwright;

namespace InfoCenter.Tests.Support;

/// <summary>A walk through the application in a real browser. It fails on any complaint of the browser, too.</summary>
/// <param name="browser">The one Chromium.</param>
/// <param name="withDemonstration">Starts in a copy of the demonstration county, else in an empty office.</param>
[Collection(nameof(Browser))]
public abstract class Journey(Browser browser, bool withDemonstration = false) : IAsyncLifetime
{
    private RunningApp? _app;

    // A busy machine takes longer than the five seconds that are the default; an expectation that holds does not wait.
    static Journey() => Assertions.SetDefaultExpectTimeout(20_000);

    protected Browser Browser { get; } = browser;

    protected RunningApp App => _app!;

    /// <summary>Whether the journey cuts the wire itself: then the browser may say that it was cut.</summary>
    protected virtual bool BreaksTheLine => false;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(withDemonstration);

    public async Task DisposeAsync()
    {
        var complaints = (await Browser.CloseAllAsync()).Where(complaint => !IsOfLeaving(complaint) && !(BreaksTheLine && IsOfTheLine(complaint))).ToList();
        if (_app is not null) await _app.DisposeAsync();
        if (complaints.Count > 0) Assert.Fail(string.Join('\n', complaints)); // whole, not cut short
    }

    // The framework's script says so when a page is left while it answers a call of the program's.
    private static bool IsOfLeaving(string complaint) => complaint.Contains("The circuit associated with this dispatcher is no longer available", StringComparison.Ordinal);

    private static bool IsOfTheLine(string complaint) =>
        complaint.Contains("net::ERR_", StringComparison.Ordinal) || complaint.Contains("_blazor", StringComparison.Ordinal)
        || complaint.Contains("Connection disconnected", StringComparison.Ordinal) || complaint.Contains("Failed to fetch", StringComparison.Ordinal)
        || complaint.Contains("Status code '401'", StringComparison.Ordinal) || complaint.Contains("WebSocket", StringComparison.Ordinal) || complaint.Contains("No interop methods", StringComparison.Ordinal) || complaint.Contains("circuit", StringComparison.OrdinalIgnoreCase);

    /// <summary>One of the demonstration county's accounts, signed in.</summary>
    protected async Task<IPage> EnterAsAsync(string account, bool isDark = false)
    {
        var page = await Browser.OpenAsync(App, isDark: isDark);
        await Browser.EnterAsync(page, account, DemonstrationAccount.Password);
        return page;
    }

    protected static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    protected static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>Presses a key of the screen's own, once the screen listens.</summary>
    protected static async Task PressAsync(IPage page, string key)
    {
        await Assertions.Expect(page.Locator("html[data-keys]")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync(key);
    }

    protected static ILocator Heading(IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name });

    /// <summary>A file of the demonstration county.</summary>
    protected static string Seed(string path) => Path.Combine(House.Sources.Repository, "seeds", path);
}
