using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class PublicDeputiesTests : IDisposable
{
    private const string Village = "420323100001";
    private readonly DutyOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void Only_what_the_law_has_published_can_show()
    {
        static string Of(Type type) => string.Join(' ', type.GetProperties().Select(p => p.Name).Where(name => name is not "EqualityContract").Order(StringComparer.Ordinal));

        // A new name here is a decision: DOMAIN 2.5 lists what is public. That a term ran out follows from the term, which is.
        Assert.Equal("Groups HasCode HasPhoto Id IsFormer Name Nationality Position Seats Sex Total Township Year Years", Of(typeof(PublicDeputy)));
        Assert.Equal("Id Name Position Seats Township", Of(typeof(PublicDeputyRow)));
        Assert.Equal("Delegation ElectedBy Level Term", Of(typeof(PublicSeat)));
        Assert.Equal("IsConvenor Name", Of(typeof(PublicGroup)));
        Assert.Equal("Attendance Beneficiaries Content FundsInFen Id IsObjectedTo Kind On Organiser Place Result Role SubKind Until", Of(typeof(PublicDuty)));
    }

    [Fact]
    public async Task A_record_shows_once_it_is_published_and_not_after_it_was_taken_back()
    {
        var draft = new DutyRecord(_office.Wang, Office.Chengguan, new() { Kind = DutyKind.VoterContact, Content = "草稿", On = new(2026, 6, 1) }, DutySource.Form, new(2026, 6, 30));
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.DutyRecords.Add(draft);
            await db.SaveChangesAsync();
        }

        _office.Submitted("已报送", daysAgo: 2);
        await VerifiedAsync("已核实", 3);
        await PublishedAsync("已撤回", 4);
        var returned = _office.Submitted("已退回", daysAgo: 5);
        await _office.VerificationBy(_office.Committee).ReturnAsync(returned, "缺材料");
        await PublishedAsync("公开的", 6);
        var withdrawn = _office.Records().Single(r => r.Content == "已撤回");
        await _office.PublicationBy(_office.Centre).WithdrawAsync(new(withdrawn.Id, withdrawn.Version), "有误");

        var deputy = await Public.ReadAsync(_office.Wang);
        Assert.Equal("公开的", Assert.Single(deputy.Year.Records).Content);
        Assert.Equal(1, deputy.Total);
        Assert.Empty((await Public.ReadAsync(_office.Li)).Year.Records);
    }

    [Fact]
    public async Task Whose_last_mandate_has_ended_is_not_there_any_more()
    {
        await PublishedAsync("走访", 3);
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.Mandates.Single(m => m.PersonId == _office.Wang).End(new(2026, 6, 1), Ending.MovedAway);
            await db.SaveChangesAsync();
        }

        await Refusal.ExpectAsync(nameof(PublicDeputiesRules.IsNotShown), () => Public.ReadAsync(_office.Wang));
        await Refusal.ExpectAsync(nameof(PublicDeputiesRules.IsNotShown), () => Public.OpenPhotoAsync(_office.Wang));
        await Refusal.ExpectAsync(nameof(PublicDeputiesRules.IsNotShown), () => Public.DrawCodeAsync(_office.Wang));
        Assert.DoesNotContain((await Public.ListAsync(new())).Rows, r => r.Id == _office.Wang);
    }

    [Fact]
    public async Task Counts_say_of_how_many_and_a_year_is_chosen()
    {
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            Add(new(2026, 3, 2), Attendance.Attended, DutyKind.MeetingAttendance);
            Add(new(2026, 3, 9), Attendance.OnLeave, DutyKind.MeetingAttendance);
            Add(new(2026, 5, 4), Attendance.Absent, DutyKind.MeetingAttendance);
            Add(new(2026, 5, 5), Attendance.Attended, DutyKind.Suggestion, DutyRole.Seconder, 2_000_000, 30);
            Add(new(2025, 12, 5), Attendance.Attended, DutyKind.VoterContact);
            await db.SaveChangesAsync();

            void Add(DateOnly on, Attendance attendance, DutyKind kind, DutyRole role = default, long? funds = null, int? people = null)
            {
                var record = new DutyRecord(
                    _office.Wang, Office.Chengguan, new() { Kind = kind, Content = "某事", On = on, Attendance = attendance, Role = role, FundsInFen = funds, Beneficiaries = people }, DutySource.Form, new(2026, 6, 30));
                foreach (var act in new Action<Signature>[] { record.Submit, record.Verify, record.Publish }) act(new(0, "某人", DateTime.UtcNow));
                db.DutyRecords.Add(record);
            }
        }

        var deputy = await Public.ReadAsync(_office.Wang);
        Assert.Equal((2026, 5, 4), (deputy.Year.Year, deputy.Total, deputy.Year.Records.Count));
        Assert.Equal([2026, 2025], deputy.Years);
        Assert.Equal(new PublicKindCount(DutyKind.MeetingAttendance, 1, 3), deputy.Year.Kinds[0]);
        Assert.Equal((2, 1, 1, 1), (deputy.Year.Attended, deputy.Year.Leaves, deputy.Year.Absences, deputy.Year.Seconded));
        Assert.Equal((1, 2_000_000, 30), (deputy.Year.WithResult, deputy.Year.FundsInFen, deputy.Year.Beneficiaries));
        Assert.Equal([2, 2], new[] { 3, 5 }.Select(month => deputy.Year.In(month).Count));
        Assert.Equal(2025, (await Public.ReadAsync(_office.Wang, 2025)).Year.Year);
        Assert.Equal(2026, (await Public.ReadAsync(_office.Wang, 1999)).Year.Year);
    }

    [Fact]
    public async Task A_village_leads_to_the_deputies_of_its_districts_and_one_without_to_the_townships()
    {
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.Villages.AddRange(new Village(Village, "西关社区", Office.Chengguan), new Village("420323100002", "东门社区", Office.Chengguan));
            db.DistrictCovers.Add(new(Village, Level.County, "第一选区"));
            foreach (var id in new[] { _office.Wang, _office.Li })
            {
                var mandate = db.Mandates.Single(m => m.PersonId == id);
                mandate.Describe(mandate.Facts with { ElectedBy = "第一选区" }); // Li's is the township's district of the same name
            }

            await db.SaveChangesAsync();
        }

        var own = await Public.ListAsync(new() { TownshipCode = Office.Chengguan, VillageCode = Village });
        Assert.Equal(_office.Wang, Assert.Single(own.Rows).Id);
        Assert.True(own.IsByDistrict);
        var all = await Public.ListAsync(new() { TownshipCode = Office.Chengguan, VillageCode = "420323100002" });
        Assert.Equal((5, false), (all.People, all.IsByDistrict));
    }

    [Fact]
    public async Task A_name_and_its_initials_are_searched_and_nothing_that_is_private()
    {
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            var wang = db.People.Single(p => p.Id == _office.Wang);
            wang.Describe(wang.Facts with { Phone = "19900000123", IdNumber = RosterBook.Id(3), Party = "群众", Position = "教师，电话19900000123" });
            await db.SaveChangesAsync();
        }

        foreach (var text in new[] { "王", "强", "wq", "WQ", " 王 强 " }) Assert.Equal(_office.Wang, Assert.Single((await Public.ListAsync(new() { Text = text })).Rows).Id);
        foreach (var text in new[] { "19900000123", RosterBook.Id(3), "群众", "教师", $"County{_office.Wang}" }) Assert.Empty((await Public.ListAsync(new() { Text = text })).Rows);
        Assert.Equal("教师，电话■■■■■■■■■■■", (await Public.ListAsync(new() { Text = "wq" })).Rows[0].Position);
        Assert.Equal("教师，电话■■■■■■■■■■■", (await Public.ReadAsync(_office.Wang)).Position);
    }

    [Fact]
    public async Task Whoever_holds_two_seats_is_one_deputy_and_counts_at_both_levels()
    {
        var both = _office.Deputy("孙丽", Office.Pankou, Level.County, Level.Township);
        var list = await Public.ListAsync(new() { TownshipCode = Office.Pankou });
        Assert.Equal((2, 3), (list.People, list.Seats));
        Assert.Equal([new(Level.County, 2), new(Level.Township, 1)], list.Levels);
        Assert.Equal(2, list.Rows.Single(r => r.Id == both).Seats.Count);
        Assert.Equal(both, Assert.Single((await Public.ListAsync(new() { TownshipCode = Office.Pankou, Level = Level.Township })).Rows).Id);
    }

    [Fact]
    public async Task A_whole_county_is_listed_in_three_questions_and_everybody_stands_on_one_page()
    {
        using var roster = new RosterOffice(new Office());
        await roster.AdoptAsync(RosterBook.Of(1229));
        var published = new PublicDeputies(roster.Office.Databases, new FileStore(roster.Office.Folder), roster.Office.Clock);
        var asked = await QueryCount.OfAsync(() => published.ListAsync(new() { VillageCode = Village, Text = "w", Page = 3 }));
        Assert.InRange(asked, 1, 3);

        var seen = new List<int>();
        var pages = (await published.ListAsync(new())).Pages;
        for (var page = 1; page <= pages; page++) seen.AddRange((await published.ListAsync(new() { Page = page })).Rows.Select(r => r.Id));
        Assert.Equal((1229, 1229), (seen.Count, seen.Distinct().Count()));
        Figures.Note("L11", "questions to the database for a page of the public's deputies, 1,229 in the county", asked, null, "at most 3; everybody on exactly one page");
    }

    [Fact]
    public async Task The_pages_code_leads_to_its_own_address_once_the_portals_is_known()
    {
        await Refusal.ExpectAsync(nameof(PublicDeputiesRules.IsNotShown), () => Public.DrawCodeAsync(_office.Wang));
        Assert.False((await Public.ReadAsync(_office.Wang)).HasCode);
        await new PlateKeeping(_office.Office.Databases, _office.Centre, _office.Office.Clock).ChangeAddressAsync("https://rd.example");

        Assert.True((await Public.ReadAsync(_office.Wang)).HasCode);
        Assert.StartsWith("<svg ", await Public.DrawCodeAsync(_office.Wang), StringComparison.Ordinal);
        Assert.NotEqual(await Public.DrawCodeAsync(_office.Wang), await Public.DrawCodeAsync(_office.Li));
    }

    private PublicDeputies Public => new(_office.Office.Databases, new FileStore(_office.Office.Folder), _office.Office.Clock);

    private async Task<DutyMark> VerifiedAsync(string content, int daysAgo)
    {
        var mark = _office.Submitted(content, daysAgo: daysAgo);
        await _office.VerificationBy(_office.Committee).VerifyAsync(mark);
        return new(mark.Id, _office.Record(mark.Id).Version);
    }

    private async Task PublishedAsync(string content, int daysAgo) => await _office.PublicationBy(_office.Centre).PublishAsync(await VerifiedAsync(content, daysAgo));
}
