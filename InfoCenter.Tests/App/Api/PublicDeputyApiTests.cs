using InfoCenter.Core.Portal;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Api;

/// <summary>Deputies in public, as a program reads them.</summary>
public sealed class PublicDeputyApiTests : IAsyncLifetime
{
    private const int Deputies = PublicDeputies.PageSize + 5;
    private RunningApp _app = null!;
    private ApiCaller _api = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _api = ApiCaller.At(_app);
        await using var db = _app.Databases.CreateDbContext();
        var assembly = db.Assemblies.Add(new(Level.County, "竹山县")).Entity;
        await db.SaveChangesAsync();
        var term = db.Terms.Add(new(assembly.Id, 19, "竹山县第十九届")).Entity;
        var people = Enumerable.Range(0, Deputies).Select(i => new Person(new() { Name = $"王{(char)('一' + i)}", TownshipCode = Office.Chengguan })).ToList();
        db.People.AddRange(people);
        await db.SaveChangesAsync();
        db.Mandates.AddRange(people.Select(p => new Mandate(p.Id, new() { Level = Level.County, TermId = term.Id })));
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_list_turns_pages_and_narrows_and_each_row_leads_to_its_deputy()
    {
        var first = (await _api.GetAsync("/deputies")).Body!;
        var second = (await _api.GetAsync("/deputies?page=2")).Body!;
        Assert.Equal((Deputies, 2), ((int)first["total"]!, (int)first["pages"]!));
        Assert.Equal((PublicDeputies.PageSize, 5), (first["rows"]!.AsArray().Count, second["rows"]!.AsArray().Count));
        Assert.Equal(Deputies, (int)(await _api.GetAsync($"/deputies?townshipCode={Office.Chengguan}&level=County&name=w")).Body!["total"]!);
        Assert.Equal(0, (int)(await _api.GetAsync($"/deputies?townshipCode={Office.Pankou}")).Body!["total"]!);

        var row = second["rows"]![0]!;
        Assert.Equal((string)row["name"]!, (await _api.GetAsync($"/deputies/{(int)row["id"]!}")).Text("name"));
    }

    [Fact]
    public async Task Who_has_it_already_is_sent_nothing_until_it_has_changed()
    {
        var first = await _api.GetAsync("/deputies");
        HttpRequestMessage Again() => new(HttpMethod.Get, "/api/v1/deputies") { Headers = { { "If-None-Match", $"{first.Headers.ETag}" } } };
        Assert.Equal(304, (await _api.SendAsync(Again())).Status);

        await using var db = _app.Databases.CreateDbContext();
        db.Mandates.First().End(new(2026, 6, 1), Ending.Resigned);
        await db.SaveChangesAsync();
        Assert.Equal(200, (await _api.SendAsync(Again())).Status);
    }

    [Fact]
    public async Task Nobody_in_office_is_not_found()
    {
        var answer = await _api.GetAsync("/deputies/999999");
        Assert.Equal((404, nameof(PublicDeputiesRules.IsNotShown)), (answer.Status, answer.Rule));
    }
}
