using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static InfoCenter.Tests.Support.CitizenCanaries;

namespace InfoCenter.Tests.Attack;

/// <summary>
/// V1: canaries in every private field of citizens, deputies, requests and messages, looked for in whatever an address that is open to all answers, its refusals too. The addresses
/// are the program's own list: a new one is asked by itself, and one whose parameter nobody has told the test fails it.
/// </summary>
public sealed partial class PublicCanariesTests : IAsyncLifetime
{
    private RunningApp _app = null!;
    private Teller _citizen = null!;
    private Request _told = null!;
    private Request _secret = null!;
    private string _bearer = "";

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _citizen = Teller.At(_app);
        await DeputyAsync();
        _secret = await TellAsync();
        _told = await TellAsync();
        await AnswerAndPublishAsync();
    }

    public async Task DisposeAsync()
    {
        await _citizen.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task No_address_that_is_open_to_all_tells_a_canary()
    {
        var (answers, found) = await LookAsync();

        Assert.Empty(found.Order(StringComparer.Ordinal));
        var addresses = Addresses().Count();
        Assert.InRange(addresses, 30, 200);
        Assert.InRange(answers, 3 * addresses, 5000);
        Figures.Note("V1c", "answers of every address that is open to all, found in the program's own list, with a citizen's name, phone, ID number, mail and house planted in requests, persons, messages and steps", answers, null, $"0 canaries at {addresses} addresses, in {Canaries.FormCount} forms");
    }

    [Fact]
    public async Task What_is_let_out_by_mistake_is_found_wherever_it_shows()
    {
        await using (var db = _app.Databases.CreateDbContext())
        {
            var copy = await db.RequestPublications.SingleAsync();
            db.Entry(copy).Property(p => p.Words).CurrentValue = $"打{Phone}找{Name}，住{Home}，{Mail}";
            db.Entry(await db.Townships.FirstAsync()).Property(t => t.Name).CurrentValue = $"镇{Id}";
            await db.SaveChangesAsync();
        }

        var (_, found) = await LookAsync();

        foreach (var address in new[] { "GET /requests", "GET /requests/{number}" })
        {
            foreach (var canary in new[] { Name, Home }) Assert.Contains($"{address}: {canary}", found); // the list shows how a text begins
            Assert.Contains($"{address}: number", found);
        }

        Assert.Contains($"GET /requests/{{number}}: {Mail}", found);
        foreach (var address in new[] { "GET /tell/{plate?}", "GET /api/v1/places" }) Assert.Contains($"{address}: number", found);
    }

    /// <summary>Asks every open address in every way told below; how many answers, and what was in them.</summary>
    private async Task<(int Answers, HashSet<string> Found)> LookAsync()
    {
        var (answers, found, lost, shut) = (0, new HashSet<string>(), new List<string>(), new HashSet<string>());
        using var visitor = _app.Visitor();
        var hidden = Teller.Hidden(await visitor.GetStringAsync("/tell"));
        foreach (var (method, pattern) in Addresses())
        {
            var paths = Fill(pattern, lost);
            shut.Add($"{method} {pattern}");
            foreach (var request in paths.SelectMany(path => Asked(method, path, hidden)))
            {
                using (request)
                {
                    using var answer = await visitor.SendAsync(request);
                    answers++;
                    if (answer.StatusCode is not System.Net.HttpStatusCode.TooManyRequests) shut.Remove($"{method} {pattern}");
                    Look(Encoding.UTF8.GetBytes($"{answer.Headers}{answer.Content.Headers}"), $"{method} {pattern}", found);
                    Look(await answer.Content.ReadAsByteArrayAsync(), $"{method} {pattern}", found);
                    Assert.True((int)answer.StatusCode < 500, $"{method} {request.RequestUri}: {answer.StatusCode}");
                }
            }
        }

        Assert.Empty(shut); // whoever was only told to wait has read nothing
        Assert.True(lost.Count == 0, $"Tell PublicCanariesTests what may stand there: {string.Join(", ", lost)}");
        return (answers, found);
    }

    /// <summary>All that is open to all, or asks for no sign-in; not the program's own files.</summary>
    private IEnumerable<(string Method, string Pattern)> Addresses() =>
        from endpoint in _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && (endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where !pattern.StartsWith("/_", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? ["GET"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } given ? given : ["GET"]
        select (method, pattern);

    private List<string> Fill(string pattern, List<string> lost)
    {
        List<string> paths = [pattern];
        foreach (var name in Parameter().Matches(pattern).Select(m => m.Groups[1].Value).Distinct())
        {
            string[]? values = name switch
            {
                "number" => ["GK2026-0001", _told.Number, $"{_told.Id}"],
                "plate" or "code" => ["", "7K3MQ2", "XXXXXX"],
                "id" => [$"{_told.Id}", $"{_secret.Id}", "999999"],
                "part" => ["1", "9"],
                "order" => ["1", "2"],
                "hash" => [.. _told.Pictures.Select(p => p.FileHash).Append(new string('a', 64))],
                _ => null,
            };
            if (values is null) lost.Add($"{{{name}}} of {pattern}");
            paths = [.. paths.SelectMany(path => (values ?? ["1"]).Select(value => Parameter().Replace(path, match => match.Groups[1].Value == name ? value : match.Value)))];
        }

        return paths;
    }

    // Every form and every body at once: what an address does not know, it leaves.
    private IEnumerable<HttpRequestMessage> Asked(string method, string path, Dictionary<string, string> hidden)
    {
        HttpRequestMessage Of(string address, HttpContent? content = null, string? token = null)
        {
            var request = new HttpRequestMessage(new(method), address) { Content = content };
            if (token is not null) request.Headers.Authorization = new("Bearer", token);
            return request;
        }

        if (method is not ("POST" or "PUT"))
        {
            foreach (var query in (string[])["", "?large=1&page=1&p=7K3MQ2", $"?n={_told.Number}&c={new string('A', 26)}", "?page=%00&id=' or 1=1", $"?q={_secret.Number}&category=1"]) yield return Of(path + query);
            foreach (var token in (string[])[_bearer, "none"]) yield return Of(path, token: token);
            yield break;
        }

        Dictionary<string, string> typed = new()
        {
            ["Area"] = Office.Chengguan, ["Place"] = "二组桥头", ["Words"] = "桥头的路灯坏了，晚上看不清路", ["Name"] = "李四", ["Phone"] = "19812345678", ["Consents"] = "yes", ["Number"] = _told.Number,
            ["Code"] = "AAAA-AAAA", ["Tail"] = "0000", ["Reason"] = "没有", ["Attitude"] = "Satisfied", ["Result"] = "Satisfied", ["Password"] = "wrong", ["Alike"] = $"{_secret.Id}",
        };
        Dictionary<string, object> told = new()
        {
            ["key"] = Guid.NewGuid().ToString("N"), ["area"] = Office.Chengguan, ["place"] = "二组桥头", ["words"] = "桥头的路灯坏了，晚上看不清路", ["name"] = "李四", ["phone"] = "19812345678", ["consents"] = true,
            ["number"] = _told.Number, ["linkCode"] = new string('A', 26), ["typedCode"] = "AAAA-AAAA", ["phoneTail"] = "0771", ["attitude"] = "Satisfied", ["result"] = "Satisfied", ["code"] = "code",
            ["password"] = "wrong", ["templates"] = Array.Empty<string>(), ["version"] = 1, ["text"] = "已经修好了，请放心。",
        };
        foreach (var fields in new[] { typed, typed.Where(f => f.Key is not ("Words" or "Phone")).ToDictionary() })
        {
            foreach (var kept in new[] { hidden, [] }) yield return Of(path, Form([.. kept.Where(h => !fields.ContainsKey(h.Key)), .. fields]));
        }

        foreach (var token in (string?[])[null, _bearer])
        {
            yield return Of(path, JsonContent.Create(told), token);
            yield return Of(path, JsonContent.Create(new Dictionary<string, object>(told) { ["alikeId"] = _secret.Id, ["key"] = Guid.NewGuid().ToString("N") }), token);
            yield return Of(path, JsonContent.Create(new { }), token);
            yield return Of(path, new StringContent("{", Encoding.UTF8, "application/json"), token);
        }
    }

    private static MultipartFormDataContent Form(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        return content;
    }

    private async Task<Request> TellAsync()
    {
        var typed = Teller.Typed($"桥头的路灯坏了，我叫{Name}，打{Phone}，证号{Id}，写信到{Mail}，住{Home}", Phone);
        (typed["Name"], typed["Place"]) = (Name, $"桥头，{Home}");
        using var sent = await _citizen.TellAsync(typed, pictures: [Pictures.Jpeg(Pictures.Comment($"{Phone} {Mail}"))]);
        Assert.Equal(303, (int)sent.StatusCode);
        await using var db = _app.Databases.CreateDbContext();
        return await db.Requests.AsNoTracking().Include(r => r.Pictures).OrderByDescending(r => r.Id).FirstAsync();
    }

    private async Task AnswerAndPublishAsync()
    {
        var clock = _app.Services.GetRequiredService<TimeProvider>();
        await using (var db = _app.Databases.CreateDbContext())
        {
            var request = await db.Requests.SingleAsync(r => r.Id == _told.Id);
            var by = Somebody(1).Sign(clock);
            request.Route(new(HolderKind.Committee, null, "县人大代工委"), by);
            request.Accept(by);
            request.Note($"{Inner}，{Phone}", by);
            request.Answer("灯已经修好，晚上亮了", by);
            var number = request.Number;
            await db.PostAsync(OutgoingTexts.RequestAnswered, Recipient.Citizen(request.Id, Name, Phone), new Dictionary<string, string> { ["number"] = number, ["link"] = $"https://x.example/{Mail}" }, DateTime.UtcNow);
            await db.SaveChangesAsync();
        }

        var sheet = await Publishing(1).OpenAsync(_told.Id);
        var id = await Publishing(1).PrepareAsync(_told.Id, [.. sheet.Hints.Select(h => h.Text).Concat([Name, Mail, Home]).Distinct()], [new(sheet.Pictures[0], [new PictureArea(0, 0, 7, 7)])]);
        await Publishing(2).PublishAsync(id, 0);
    }

    // A deputy with a telephone and an ID number, and another request's holder: none of the citizens' are in these hands.
    private async Task DeputyAsync()
    {
        await using var db = _app.Databases.CreateDbContext();
        var person = db.People.Add(new(new PersonFacts { Name = "王强", Phone = Phone, IdNumber = Id, TownshipCode = Office.Chengguan, Position = $"{Home} {Mail}" })).Entity;
        await db.SaveChangesAsync();
        var account = new Account("wangqiang", "王强", Role.Deputy, personId: person.Id);
        account.SetPassword(RunningApp.Password);
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        var session = new Session(account, Visit.Unknown, DateTime.UtcNow);
        _bearer = session.GiveBearer();
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
    }

    private static CurrentUser Somebody(int account) => new(new Standing(account, account == 1 ? "甲" : "乙", Role.Committee.Rights()));

    private RequestPublishing Publishing(int account) => new(_app.Databases, new(_app.Folder), Somebody(account), _app.Services.GetRequiredService<TimeProvider>());

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
