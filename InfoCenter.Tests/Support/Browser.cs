using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.House;
using Microsoft.Playwright;

namespace InfoCenter.Tests.Support;

/// <summary>One real Chromium for all journeys; every test opens a visitor of its own in it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly AxeRunOptions Colours = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } };

    private readonly ConcurrentQueue<string> _complaints = new();
    private IPlaywright? _driver;
    private IBrowser? _chromium;

    /// <summary>Where <see cref="PictureAsync"/> puts its pictures: off, a folder, or with <c>docs</c> the manual's own.</summary>
    public static string? PictureFolder => Environment.GetEnvironmentVariable("INFOCENTER_PICTURES") switch
    {
        null or "" => null,
        "docs" => Path.Combine(Sources.Repository, "docs", "manual", "pictures"),
        var folder => folder,
    };

    public async Task InitializeAsync()
    {
        _driver = await Playwright.CreateAsync();
        _chromium = await _driver.Chromium.LaunchAsync(OperatingSystem.IsWindows()
            ? new() { Channel = "msedge" }
            : new() { ExecutablePath = "/usr/bin/chromium", Args = Flags });
    }

    /// <summary>A fresh visitor's page; a phone or a desk, light or dark.</summary>
    public Task<IPage> OpenAsync(RunningApp app, bool onPhone = false, bool isDark = false, bool hasScript = true) => OpenAsync(app.Address, onPhone, isDark, hasScript: hasScript);

    /// <summary>A fresh visitor's page at an address, which may lead over a wire that can be cut.</summary>
    public async Task<IPage> OpenAsync(Uri address, bool onPhone = false, bool isDark = false, string zone = "Asia/Shanghai", bool hasScript = true)
    {
        var context = await _chromium!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = "zh-CN",
            TimezoneId = zone,
            ViewportSize = onPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            HasTouch = onPhone,
            JavaScriptEnabled = hasScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.WebError += (_, error) => _complaints.Enqueue(error.Error);
        context.Console += (_, said) =>
        {
            if (said.Type == "error") _complaints.Enqueue($"{said.Page?.Url}: {said.Text} {said.Location}");
        };
        if (isDark) await context.AddCookiesAsync([new() { Name = "appearance", Value = "dark", Url = address.ToString() }]);
        return await context.NewPageAsync();
    }

    /// <summary>A page whose visitor has signed in as a new account of the role and stands on the workbench.</summary>
    public async Task<IPage> SignInAsync(RunningApp app, Role role, string? townshipCode = null, bool onPhone = false, bool isDark = false)
    {
        var account = app.AddAccount(role, townshipCode, $"{RunningApp.SignInName(role)}{Guid.NewGuid():N}"[..16]);
        var page = await OpenAsync(app, onPhone, isDark);
        await EnterAsync(page, account.SignInName, RunningApp.Password);
        return page;
    }

    public static async Task EnterAsync(IPage page, string name, string password)
    {
        if (!page.Url.Contains("/signin", StringComparison.Ordinal)) await page.GotoAsync("/signin");
        await page.GetByLabel("登录名").FillAsync(name);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("^[^?]*/office"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>The first sign-in with a password somebody else gave: an own one is chosen before the workbench opens.</summary>
    public static async Task EnterFirstAsync(IPage page, string name, string given, string own)
    {
        await page.GotoAsync("/signin");
        await page.GetByLabel("登录名").FillAsync(name);
        await page.GetByLabel("密码").FillAsync(given);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.GetByLabel("现在的密码").FillAsync(given);
        await page.GetByLabel("新密码", new() { Exact = true }).FillAsync(own);
        await page.GetByLabel("再填一次新密码").FillAsync(own);
        await ExpectAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存新密码" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("^[^?]*/office"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Takes a picture of the upper part of the window, or of one part of the page, for the manual; nothing where no folder is named.</summary>
    public static async Task PictureAsync(IPage page, string name, ILocator? part = null, int height = 720)
    {
        if (PictureFolder is not { } folder) return;

        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name + ".png");
        if (part is not null) await part.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
        else await page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled, Clip = new() { Width = 1440, Height = height } });
    }

    /// <summary>No serious or critical finding of axe-core on the page as it stands.</summary>
    public static async Task ExpectAccessibleAsync(IPage page)
    {
        // Whole lines: a collection is cut where it names the rule.
        if (await FindingsAsync(page) is { Count: > 0 } findings) Assert.Fail(string.Join("\n", findings));
    }

    /// <summary>What axe-core finds serious or critical, one line for each element; the other appearance differs in colours only.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page, bool onlyColours = false)
    {
        // Colours are judged where they end, not half way there; what turns for ever is left alone.
        await page.EvaluateAsync("document.getAnimations().filter(a => a.effect?.getComputedTiming().endTime !== Infinity).forEach(a => a.finish())");
        var result = onlyColours ? await page.RunAxe(Colours) : await page.RunAxe();
        return
        [
            .. from finding in result.Violations
               where finding.Impact is "serious" or "critical"
               from node in finding.Nodes
               select $"{page.Url}: {finding.Id}: {node.Html}",
        ];
    }

    /// <summary>Closes every visitor's window and answers what the browser complained of meanwhile: errors in scripts and on the console.</summary>
    public async Task<IReadOnlyList<string>> CloseAllAsync()
    {
        foreach (var context in _chromium!.Contexts.ToList()) await context.CloseAsync();
        var complaints = _complaints.ToList();
        _complaints.Clear();
        return complaints;
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _driver?.Dispose();
    }
}

/// <summary>Journeys share the browser and run one after another.</summary>
[CollectionDefinition(nameof(Browser))]
public sealed class BrowserCollection : ICollectionFixture<Browser>
{
    /// <summary>The few that walk over everything have a browser of their own, beside the others.</summary>
    public const string Other = "BrowserOfWalks";
}

/// <inheritdoc cref="BrowserCollection.Other"/>
[CollectionDefinition(BrowserCollection.Other)]
public sealed class WalksCollection : ICollectionFixture<Browser>;
