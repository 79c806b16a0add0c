using System.Net;
using InfoCenter.App.Endpoints;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Endpoints;

/// <summary>Deputies in public, over the wire: a canary stands in every field that is private.</summary>
public sealed class DeputyDoorsTests : IAsyncLifetime
{
    private static readonly string[] Canaries =
    [
        "金雀党", "金雀学历", "1971-03", "金雀卡", "金雀类别", "金雀备注", "金雀事由", "金雀履职备注", "金雀填报人", "金雀核实人", "金雀发布人", "金雀退回", "金雀草稿", "19900000771", "金雀旧届",
    ];

    private RunningApp _app = null!;
    private HttpClient _visitor = null!;
    private int _id;
    private int _former;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _visitor = _app.Visitor();
        await PlantAsync();
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task No_private_field_of_a_deputy_or_of_a_record_stands_on_a_public_page()
    {
        string[] addresses =
        [
            "/deputies", $"/deputies?township={Office.Chengguan}", "/deputies?name=jq", "/deputies?level=County", $"/deputies/{_id}", $"/deputies/{_id}?year=2026", $"/deputies/{_former}",
            $"/deputies/{_id}/photo", $"/deputies/{_id}/code.svg", "/api/v1/deputies", $"/api/v1/deputies/{_id}", $"/api/v1/deputies/{_former}",
        ];
        var found = new List<string>();
        foreach (var address in addresses)
        {
            var text = await ReadAsync(address);
            found.AddRange(Canaries.Append(RosterBook.Id(7)).Where(text.Contains).Select(canary => $"{address}: {canary}"));
            found.AddRange(Support.Canaries.In(text, address));
        }

        Assert.Empty(found);
        var page = await ReadAsync($"/deputies/{_id}");
        foreach (var open in new[] { "金强代表", "竹山县第十九届人大代表", "选区：城关镇第1选区", "土家族", "中心小学教师", "看望了三户选民", "修好一盏灯", "<title>金强代表 - " }) Assert.Contains(open, page, StringComparison.Ordinal);
        Assert.DoesNotContain("_blazor", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Figures.Note("V1d", "answers of the public's addresses of deputies, with a canary in each private field of person, mandate and record", addresses.Length, null, "0 canaries");
    }

    [Fact]
    public async Task Nobody_and_a_former_deputy_are_answered_alike()
    {
        foreach (var id in new[] { _former, 999_999 })
        {
            using var answer = await _visitor.GetAsync(new Uri($"/deputies/{id}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(PublicDeputiesRules.IsNotShown.Message, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var photo = await _visitor.GetAsync(new Uri($"/deputies/{_former}/photo", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, photo.StatusCode);
    }

    [Fact]
    public async Task A_portrait_is_to_be_seen_and_runs_nothing()
    {
        using var photo = await _visitor.GetAsync(new Uri($"/deputies/{_id}/photo", UriKind.Relative));
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", photo.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains($"alt=\"金强的照片\"", await ReadAsync($"/deputies/{_id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_into_the_finder_is_text_and_nonsense_narrows_nothing()
    {
        Assert.DoesNotContain("<b>x", await _visitor.GetStringAsync(new Uri("/deputies?name=%3Cb%3Ex", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("没有找到这样的代表", await ReadAsync("/deputies?name=%25"), StringComparison.Ordinal);
        Assert.Contains("金强", await ReadAsync("/deputies?township=1&village=2&level=99&page=-3"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lists_address_says_what_narrows_it_and_nothing_else()
    {
        Assert.Equal("/deputies", DeputyDoors.AddressOf(new()));
        Assert.Equal("/deputies?township=1&level=City&name=%E7%8E%8B%26&page=2", DeputyDoors.AddressOf(new() { TownshipCode = "1", Level = Level.City, Text = "王&", Page = 2 }));
    }

    private async Task<string> ReadAsync(string address)
    {
        using var answer = await _visitor.GetAsync(new Uri(address, UriKind.Relative));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task PlantAsync()
    {
        var bytes = Pictures.Jpeg();
        var hash = await new FileStore(_app.Folder).KeepAsync(bytes);
        await using var db = _app.Databases.CreateDbContext();
        var facts = new PersonFacts
        {
            Name = "金强", Sex = Sex.Male, Nationality = "土家族", Position = "中心小学教师", TownshipCode = Office.Chengguan,
            Phone = "19900000771", IdNumber = RosterBook.Id(7), BirthMonth = "1971-03", Party = "金雀党", Education = "金雀学历",
        };
        var (person, former) = (new Person(facts), new Person(facts with { Name = "金旧", IdNumber = null, Position = "金雀旧届" }));
        person.AttachPhoto(hash);
        former.AttachPhoto(hash);
        db.People.AddRange(person, former);
        db.Attachments.Add(new(new StoredFile(hash, "金雀备注.jpg", "image/jpeg", bytes.Length), FilePurpose.Photograph, Office.Chengguan, 1, DateTime.UtcNow));
        var assembly = db.Assemblies.Add(new(Level.County, "竹山县")).Entity;
        await db.SaveChangesAsync();
        var term = db.Terms.Add(new(assembly.Id, 19, "竹山县第十九届")).Entity;
        await db.SaveChangesAsync();
        foreach (var one in new[] { person, former })
        {
            db.Mandates.Add(new(one.Id, new() { Level = Level.County, TermId = term.Id, ElectedBy = "城关镇第1选区", CardNumber = "金雀卡", Category = "金雀类别", Remark = "金雀备注" }));
        }

        await db.SaveChangesAsync();
        db.Mandates.Local.Single(m => m.PersonId == former.Id).End(new(2026, 1, 1), Ending.Resigned, "金雀事由");
        var today = new DateOnly(2026, 6, 30);
        var record = new DutyRecord(person.Id, Office.Chengguan, new() { Kind = DutyKind.VoterContact, Content = "看望了三户选民", Result = "修好一盏灯", Remark = "金雀履职备注", On = new(2026, 5, 5) }, DutySource.Form, today);
        record.Submit(By("金雀填报人"));
        record.Return(By("金雀退回"), "金雀退回");
        record.Submit(By("金雀填报人"));
        record.Verify(By("金雀核实人"));
        record.Publish(By("金雀发布人"));
        var draft = new DutyRecord(person.Id, Office.Chengguan, new() { Kind = DutyKind.VoterContact, Content = "金雀草稿", On = new(2026, 5, 6) }, DutySource.Form, today);
        db.DutyRecords.AddRange(record, draft);
        await db.SaveChangesAsync();
        (_id, _former) = (person.Id, former.Id);

        static Signature By(string name) => new(0, name, DateTime.UtcNow);
    }
}
