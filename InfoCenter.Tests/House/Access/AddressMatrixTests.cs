using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.House.Access;

/// <summary>
/// Every page, endpoint, hub and file address of the running program, asked by every role and by nobody, about an object of one's own, another's, and one that does not
/// exist. What must come out stands in access.md; an address without a row fails.
/// </summary>
[Trait("Engine", "SQLite")]
public sealed partial class AddressMatrixTests : IAsyncLifetime
{
    private const string Heading = "Pages and addresses";
    private readonly Dictionary<string, (HttpClient Visitor, string Token)> _visitors = [];
    private readonly Dictionary<string, string> _bearers = [];
    private MatrixOffice _office = null!;
    private RunningApp _app = null!;

    public async Task InitializeAsync()
    {
        _office = await MatrixOffice.OpenAsync();
        _app = await RunningApp.StartOnAsync(_office.Office.Folder, keepFolder: true);
        foreach (var role in Enum.GetValues<Role>())
        {
            var visitor = _app.Visitor();
            using var answer = await RunningApp.EnterAsync(visitor, $"{role}", RunningApp.Password);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            _visitors[$"{role}"] = (visitor, await RunningApp.TokenAsync(visitor));
        }

        await using (var db = _app.Databases.CreateDbContext())
        {
            foreach (var account in db.Accounts.ToList())
            {
                var session = new Session(account, Visit.Unknown, DateTime.UtcNow);
                _bearers[account.SignInName] = session.GiveBearer();
                db.Sessions.Add(session);
            }

            await db.SaveChangesAsync();
        }

        _visitors[AccessTable.Nobody] = (_app.Visitor(), "");
    }

    public async Task DisposeAsync()
    {
        foreach (var (visitor, _) in _visitors.Values) visitor.Dispose();
        await _app.DisposeAsync();
        _office.Dispose();
    }

    [Fact]
    public async Task Every_address_has_a_row_and_every_row_an_address()
    {
        var rows = AccessTable.Under(Heading).Select(row => row.Name).ToHashSet();
        var proposed = new List<string>();
        foreach (var address in Addresses().Where(address => !rows.Contains(address)))
        {
            var cells = new List<string>();
            foreach (var column in AccessTable.Columns) cells.Add(Word(await AskAsync(address, "", column, Whose.Missing)));
            proposed.Add(AccessTable.Line(address, string.Join(", ", Parameter().Matches(address).Select(p => p.Groups[1].Value)), cells));
        }

        HouseRule.Holds("Decide who may open it and give it a row in access.md. It is answered now, without an object:", proposed);
        HouseRule.Holds("The address is gone; take its row out of access.md.", rows.Except(Addresses()));
    }

    [Fact]
    public async Task Every_cell_of_the_table_holds()
    {
        var addresses = Addresses().ToHashSet();
        var breaches = new List<string>();
        var cells = 0;
        foreach (var row in AccessTable.Under(Heading).Where(row => addresses.Contains(row.Name)))
        {
            foreach (var (column, may) in row.Cells)
            {
                var words = new Dictionary<Whose, string>();
                foreach (var whose in row.Object.Length == 0 ? [Whose.Own] : Enum.GetValues<Whose>())
                {
                    words[whose] = Word(await AskAsync(row.Name, row.Object, column, whose));
                    cells++;
                }

                var expected = may switch
                {
                    "own" => new Dictionary<Whose, string> { [Whose.Own] = "yes", [Whose.Foreign] = "absent", [Whose.Missing] = "absent" },
                    "yes" when row.Object.Length > 0 && words.GetValueOrDefault(Whose.Missing) == "absent" =>
                        new() { [Whose.Own] = "yes", [Whose.Foreign] = "yes", [Whose.Missing] = "absent" },
                    _ => words.Keys.ToDictionary(whose => whose, _ => may),
                };
                if (words.Any(word => expected[word.Key] != word.Value))
                    breaches.Add($"{row.Name} as {column}, table says {may}: {string.Join("; ", words.Select(w => $"{w.Key} {w.Value}"))}");
            }
        }

        HouseRule.Holds("An address answers otherwise than the table says. Mend the address; or, where the office decided so, the table.", breaches);
        Figures.Note("S1b", "addresses × roles × {own, foreign, missing}", cells, null, "every cell as in the table, 0 differ");
    }

    /// <summary><c>GET /office/roster/{Id:int}</c>: pages, endpoints and the hub; not the files of the program itself.</summary>
    private IEnumerable<string> Addresses() =>
        (from endpoint in _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
         where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
         let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
         where !pattern.StartsWith("/_framework", StringComparison.Ordinal)
         let isPage = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
         from method in isPage ? ["GET"] : pattern is "/_blazor/negotiate" or "/_blazor/disconnect/" ? ["POST"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } given ? given : ["GET"]
         orderby pattern, method
         select $"{method} {pattern}").Distinct();

    private async Task<HttpStatusCode> AskAsync(string address, string about, string column, Whose whose)
    {
        var (method, pattern) = (address.Split(' ')[0], address.Split(' ')[1]);
        var objects = about.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')).ToDictionary(part => part[1], part => part[0]);
        var path = Parameter().Replace(pattern, parameter => objects.TryGetValue(parameter.Groups[1].Value, out var kind)
            ? $"{_office.Key(kind, column == AccessTable.Nobody ? Whose.Foreign : whose, column)}"
            : "1");
        var (visitor, token) = _visitors[column];
        using var request = new HttpRequestMessage(new HttpMethod(method), path + (path.EndsWith("/reports/print", StringComparison.Ordinal) ? "?year=2026" : ""));
        request.Headers.Add("X-Antiforgery", token.Length > 0 ? token : "none");
        if (pattern.StartsWith("/api/v1/deputy", StringComparison.Ordinal)) request.Headers.Authorization = new("Bearer", await BearerAsync(column, pattern));
        if (method is "POST" or "PUT") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await visitor.SendAsync(request);

        if (pattern == "/signout") return HttpStatusCode.OK; // leads everybody to the door, which is what it is for

        // A page that leads to the door or to the notice is a refusal like any other.
        var to = answer.Headers.Location?.OriginalString ?? "";
        return to.Contains("/signin", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized
            : to.Contains("/forbidden", StringComparison.Ordinal) ? HttpStatusCode.Forbidden
            : answer.StatusCode;
    }

    // As a program would come; whoever has just left with a token comes with another.
    private async Task<string> BearerAsync(string column, string pattern)
    {
        if (!_bearers.TryGetValue(column, out var bearer) || !pattern.EndsWith("/current", StringComparison.Ordinal)) return bearer ?? "none";
        await using var db = _app.Databases.CreateDbContext();
        var session = new Session(db.Accounts.Single(a => a.SignInName == column), Visit.Unknown, DateTime.UtcNow);
        db.Sessions.Add(session);
        var once = session.GiveBearer();
        await db.SaveChangesAsync();
        return once;
    }

    private static string Word(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "no",
        HttpStatusCode.NotFound => "absent",
        >= HttpStatusCode.InternalServerError => $"broken ({(int)status})",
        _ => "yes",
    };

    [GeneratedRegex(@"\{\*{0,2}([a-zA-Z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
