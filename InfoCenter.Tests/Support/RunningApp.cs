using System.Net;
using System.Text.RegularExpressions;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Support;

/// <summary>The whole application on a folder of its own and a free port, as a county runs it.</summary>
public sealed partial class RunningApp : IAsyncDisposable
{
    public const string Password = "a-long-Test-password7";

    private readonly WebApplication _app;

    private readonly bool _keepFolder;

    private RunningApp(WebApplication app, DataFolder folder, bool keepFolder) => (_app, Folder, _keepFolder) = (app, folder, keepFolder);

    public DataFolder Folder { get; }

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public Databases Databases => new(Folder);

    /// <param name="withDemonstration">Serves a copy of the demonstration county instead of an empty office.</param>
    public static async Task<RunningApp> StartAsync(bool withDemonstration = false)
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("infocenter-app-").FullName);
        SharedKey.PutInto(folder.Root);
        if (withDemonstration) await DemonstrationFolder.CopyToAsync(folder.Root);
        else if (PostgresOffices.AreWanted) PostgresOffices.Place(folder);
        return await StartOnAsync(folder);
    }

    /// <summary>On a folder that was prepared.</summary>
    public static async Task<RunningApp> StartOnAsync(DataFolder folder, bool keepFolder = false)
    {
        var app = InfoCenter.App.Program.Build(folder, "http://127.0.0.1:0");
        await app.StartAsync();
        return new(app, folder, keepFolder);
    }

    /// <summary>Makes an account; its sign-in name is the role's in lower case unless given.</summary>
    public Account AddAccount(Role role, string? townshipCode = null, string? name = null)
    {
        var account = new Account(name ?? SignInName(role), role.Label, role, townshipCode);
        account.SetPassword(Password);
        using var db = Databases.CreateDbContext();
        db.Accounts.Add(account);
        db.SaveChanges();
        return account;
    }

    /// <summary>A visitor with cookies who does not follow redirects by himself.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = Address, DefaultRequestHeaders = { { "Accept", "text/html" } },
    };

    /// <summary>A visitor who has signed in by the form, with a new account of the role.</summary>
    public async Task<HttpClient> SignedInAsync(Role role, string? townshipCode = null)
    {
        AddAccount(role, townshipCode);
        var visitor = Visitor();
        using var answer = await EnterAsync(visitor, SignInName(role), Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>The cookie somebody was let in with, for what keeps no cookies itself.</summary>
    public static string PassOf(HttpResponseMessage entered) =>
        entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("infocenter=", StringComparison.Ordinal)).Split(';')[0];

    /// <summary>Fills and posts the sign-in form.</summary>
    public static Task<HttpResponseMessage> EnterAsync(HttpClient visitor, string name, string password, string query = "") =>
        PostFormAsync(visitor, "/signin" + query, new() { ["Name"] = name, ["Password"] = password });

    /// <summary>Opens a page, takes its form's hidden fields and posts them with the given ones.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(HttpClient visitor, string page, Dictionary<string, string> fields)
    {
        var markup = await visitor.GetStringAsync(page);
        foreach (Match hidden in HiddenField().Matches(markup)) fields[hidden.Groups[1].Value] = hidden.Groups[2].Value;
        return await visitor.PostAsync(page, new FormUrlEncodedContent(fields));
    }

    /// <summary>The token scripts send with what they post.</summary>
    public static async Task<string> TokenAsync(HttpClient visitor) =>
        TokenTag().Match(await visitor.GetStringAsync("/office")).Groups[1].Value;

    public static string SignInName(Role role) => role.ToString().ToLowerInvariant();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_keepFolder) return;
        PostgresOffices.Remove(Folder);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Directory.Delete(Folder.Root, recursive: true);
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                await Task.Delay(100); // the last refusals are still being written
            }
        }
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" />""")]
    private static partial Regex HiddenField();

    [GeneratedRegex("""<meta name="antiforgery" content="([^"]+)" />""")]
    private static partial Regex TokenTag();
}
