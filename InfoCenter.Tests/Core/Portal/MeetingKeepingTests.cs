using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class MeetingKeepingTests : IDisposable
{
    private readonly PortalOffice _office = new();

    private MeetingKeeping Keeping => new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);

    private PublicMeetings Public => new(_office.Office.Databases, _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData(MeetingKind.Congress, 19, 2, "第十九届人民代表大会第二次会议")]
    [InlineData(MeetingKind.StandingCommittee, 20, 31, "第二十届人大常委会第三十一次会议")]
    [InlineData(MeetingKind.Chairpersons, 9, 102, "第九届人大常委会第一百零二次主任会议")]
    [InlineData(MeetingKind.Chairpersons, 10, 110, "第十届人大常委会第一百一十次主任会议")]
    public void A_meeting_is_called_as_the_congress_calls_it(MeetingKind kind, int term, int number, string title) => Assert.Equal(title, kind.TitleOf(term, number));

    [Theory]
    [InlineData("2026-01-06", "2026-01-06", "2026年1月6日")]
    [InlineData("2026-01-06", "2026-01-08", "2026年1月6日至8日")]
    [InlineData("2026-01-30", "2026-02-02", "2026年1月30日至2月2日")]
    [InlineData("2025-12-30", "2026-01-02", "2025年12月30日至2026年1月2日")]
    public async Task Its_days_are_said_in_short(string opens, string closes, string said)
    {
        var id = await Keeping.AddAsync(Facts() with { OpensOn = DateOnly.Parse(opens, CultureInfo.InvariantCulture), ClosesOn = DateOnly.Parse(closes, CultureInfo.InvariantCulture) });
        Assert.Equal(said, (await Public.ReadAsync(id)).Row.Days);
    }

    [Fact]
    public async Task A_new_form_knows_the_county_s_term_and_the_next_number_of_its_kind()
    {
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            var assemblies = new[] { new Assembly(Level.County, "竹山县"), new Assembly(Level.City, "十堰市") };
            db.Assemblies.AddRange(assemblies);
            await db.SaveChangesAsync();
            db.Terms.AddRange(new Term(assemblies[0].Id, 18, "竹山县第十八届"), new Term(assemblies[0].Id, 19, "竹山县第十九届"), new Term(assemblies[1].Id, 27, "十堰市第二十七届"));
            await db.SaveChangesAsync();
        }

        await Keeping.AddAsync(Facts() with { Number = 30 });
        var (next, first) = (await Keeping.BeginAsync(MeetingKind.StandingCommittee), await Keeping.BeginAsync(MeetingKind.Congress));

        Assert.Equal((19, 31), (next.Term, next.Number));
        Assert.Equal((19, 1), (first.Term, first.Number));
    }

    [Fact]
    public async Task The_public_reads_the_agenda_and_of_the_papers_those_that_were_let_out()
    {
        var (shown, planned, draft) = (
            await _office.PublishedAsync(PortalOffice.Facts("关于预算的决议")),
            await _office.PublishedAsync(PortalOffice.Facts("明天才公开"), _office.Office.Clock.Now.AddDays(1)),
            await _office.Writing.AddAsync(PortalOffice.Facts("还在写")));
        var id = await Keeping.AddAsync(Facts() with
        {
            Agenda = ["听取报告", " ", "审议决议"],
            Papers = [new(shown, MeetingPart.Resolutions), new(planned, MeetingPart.Papers), new(draft, MeetingPart.News)],
        });

        var meeting = await Public.ReadAsync(id);
        Assert.Equal(["听取报告", "审议决议"], meeting.Agenda);
        Assert.Equal(["关于预算的决议"], meeting.Papers.Select(p => p.Title));
        _office.Office.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal("明天才公开", Assert.Single((await Public.ReadAsync(id)).Of(MeetingPart.Papers)).Title);
        Assert.Equal([true, true, false], (await Keeping.OpenAsync(id)).Papers.OrderBy(p => p.ArticleId).Select(p => p.IsShown));
    }

    [Fact]
    public async Task What_is_not_shown_is_nowhere()
    {
        var id = await Keeping.AddAsync(Facts() with { IsShown = false });
        await Refusal.ExpectAsync(nameof(MeetingRules.IsNotShown), () => Public.ReadAsync(id));
        Assert.Equal(0, (await Public.ListAsync()).Total);

        await Keeping.DescribeAsync(id, Facts(), (await Keeping.OpenAsync(id)).Version);
        Assert.Equal(id, Assert.Single((await Public.ListAsync(MeetingKind.StandingCommittee)).Rows).Id);
        Assert.Equal(0, (await Public.ListAsync(MeetingKind.Congress)).Total);
    }

    [Fact]
    public async Task An_article_leads_back_to_its_meeting_while_that_is_shown()
    {
        var (resolution, other) = (await _office.PublishedAsync(PortalOffice.Facts("关于预算的决议")), await _office.PublishedAsync(PortalOffice.Facts("别的事")));
        var id = await Keeping.AddAsync(Facts() with { Papers = [new(resolution, MeetingPart.Resolutions)] });
        Assert.Equal(new(id, "第十九届人大常委会第一次会议", MeetingPart.Resolutions), (await _office.Public.ReadAsync(resolution)).Meeting);
        Assert.Null((await _office.Public.ReadAsync(other)).Meeting);

        await Keeping.DescribeAsync(id, Facts() with { Papers = [new(resolution, MeetingPart.Resolutions)], IsShown = false }, 1);
        Assert.Null((await _office.Public.ReadAsync(resolution)).Meeting);
        await Keeping.DescribeAsync(id, Facts() with { Papers = [new(other, MeetingPart.News)] }, 2);
        Assert.Null((await _office.Public.ReadAsync(resolution)).Meeting);
        Assert.Equal(MeetingPart.News, (await _office.Public.ReadAsync(other)).Meeting!.Part);
    }

    [Fact]
    public async Task Papers_are_taken_out_put_elsewhere_and_keep_their_order()
    {
        int[] articles = [await _office.PublishedAsync(PortalOffice.Facts("甲")), await _office.PublishedAsync(PortalOffice.Facts("乙")), await _office.PublishedAsync(PortalOffice.Facts("丙"))];
        var id = await Keeping.AddAsync(Facts() with { Papers = [.. articles.Select(a => new MeetingPaperFacts(a, MeetingPart.Papers))] });
        await Keeping.DescribeAsync(id, Facts() with { Papers = [new(articles[2], MeetingPart.Papers), new(articles[0], MeetingPart.Papers)] }, 1);
        Assert.Equal(["丙", "甲"], (await Public.ReadAsync(id)).Papers.Select(p => p.Title));

        await Refusal.ExpectAsync(nameof(MeetingRules.PaperIsElsewhere), () => Keeping.AddAsync(Facts() with { Number = 2, Papers = [new(articles[0], MeetingPart.News)] }));
        await Keeping.AddAsync(Facts() with { Number = 2, Papers = [new(articles[1], MeetingPart.News)] });
    }

    [Fact]
    public async Task What_cannot_stand_is_named()
    {
        var id = await Keeping.AddAsync(Facts());
        await Refusal.ExpectAsync(nameof(MeetingRules.IsThereAlready), () => Keeping.AddAsync(Facts()));
        await Refusal.ExpectAsync(nameof(MeetingRules.NumbersAreRequired), () => Keeping.AddAsync(Facts() with { Number = 0 }));
        await Refusal.ExpectAsync(nameof(MeetingRules.NumbersAreRequired), () => Keeping.AddAsync(Facts() with { Term = 100 }));
        await Refusal.ExpectAsync(nameof(MeetingRules.DaysAreRequired), () => Keeping.AddAsync(Facts() with { Number = 2, ClosesOn = Facts().OpensOn.AddDays(-1) }));
        await Refusal.ExpectAsync(nameof(MeetingRules.LastsTooLong), () => Keeping.AddAsync(Facts() with { Number = 2, ClosesOn = Facts().OpensOn.AddDays(31) }));
        await Refusal.ExpectAsync(nameof(MeetingRules.TooManyItems), () => Keeping.AddAsync(Facts() with { Number = 2, Agenda = [.. Enumerable.Repeat("审议", 61)] }));
        await Refusal.ExpectAsync(nameof(PortalRules.FieldIsTooLong), () => Keeping.AddAsync(Facts() with { Number = 2, Agenda = [new string('长', 201)] }));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Keeping.AddAsync(Facts() with { Number = 2, Papers = [new(999, MeetingPart.News)] }));
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedMeanwhile), () => Keeping.DescribeAsync(id, Facts(), 99));
    }

    private static MeetingFacts Facts() =>
        new() { Kind = MeetingKind.StandingCommittee, Term = 19, Number = 1, OpensOn = new(2026, 3, 2), ClosesOn = new(2026, 3, 3), Place = "县会议中心", IsShown = true };
}
