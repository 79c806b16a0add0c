using System.Net;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Endpoints;

public sealed class ArchiveDoorsTests : IAsyncLifetime
{
    private RunningApp _app = null!;
    private int _person;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        await using var db = _app.Databases.CreateDbContext();
        var person = new Person(new PersonFacts { Name = "王小明", TownshipCode = Office.Pankou });
        db.People.Add(person);
        await db.SaveChangesAsync();
        _person = person.Id;
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task An_archive_and_a_report_come_as_papers_with_their_names()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);

        foreach (var (address, name) in new[] { ($"/office/archives/{_person}/print", "王小明.pdf"), ("/office/reports/print?year=2025&township=&level=", "竹山县2025年度代表履职报告.pdf") })
        {
            using var answer = await clerk.GetAsync(address);
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
            Assert.EndsWith(name, answer.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
            Assert.StartsWith("%PDF", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Foreign_missing_and_forbidden_papers_are_refused()
    {
        using var township = await _app.SignedInAsync(Role.Township, Office.Chengguan);
        using var leader = await _app.SignedInAsync(Role.Leader);
        using var nobody = _app.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await township.GetAsync($"/office/archives/{_person}/print")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await township.GetAsync("/office/archives/4711/print")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await township.GetAsync($"/office/reports/print?year=2025&township={Office.Pankou}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync($"/office/archives/{_person}/print")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync($"/office/archives/{_person}/print")).StatusCode);
    }
}
