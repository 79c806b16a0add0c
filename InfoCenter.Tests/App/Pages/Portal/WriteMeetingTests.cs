using Bunit;
using InfoCenter.App.Pages.Portal;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Portal;

public sealed class WriteMeetingTests : Screens
{
    private MeetingKeeping Keeping => new(Office.Databases, Office.With(Role.Clerk), Office.Clock);

    [Fact]
    public async Task A_meeting_is_entered_with_its_agenda_and_an_article_found_by_its_title()
    {
        await new ArticleWriting(Office.Databases, Office.With(Role.Clerk), Office.Clock).AddAsync(PortalOffice.Facts("关于预算的决议"));
        SignIn(Role.Clerk);
        var page = Show<WriteMeeting>();
        page.WaitForElement("textarea[name=agenda]");
        page.Touch(() => page.Find("input[name=number]").Change("31"));
        page.Touch(() => page.Find("textarea[name=agenda]").Change("听取报告\n审议决议"));
        page.Touch(() => page.Find("input[type=search]").Change("决议"));
        page.WaitForElement("button[aria-label='加上 关于预算的决议']");
        page.Touch(() => page.Find("button[aria-label='加上 关于预算的决议']").Click());
        page.Touch(() => page.Find(".meeting-papers select").Change(nameof(MeetingPart.Resolutions)));
        page.Touch(() => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.Contains("会议已保存。", page.Markup, StringComparison.Ordinal));

        var row = Assert.Single(await Keeping.ListAsync());
        Assert.Equal(("第一届人大常委会第三十一次会议", 2, 1, false), (row.Title, row.Items, row.Papers, row.IsShown));
        Assert.Equal(MeetingPart.Resolutions, Assert.Single((await Keeping.OpenAsync(row.Id)).Facts.Papers).Part);
    }

    [Fact]
    public async Task What_is_refused_is_said_and_what_was_typed_stays()
    {
        var facts = new MeetingFacts { Kind = MeetingKind.StandingCommittee, Term = 1, Number = 1, OpensOn = new(2026, 3, 2), ClosesOn = new(2026, 3, 2) };
        await Keeping.AddAsync(facts);
        SignIn(Role.Clerk);
        var page = Show<WriteMeeting>();
        page.WaitForElement("textarea[name=agenda]");
        page.Touch(() => page.Find("input[name=number]").Change("1"));
        page.Touch(() => page.Find("textarea[name=agenda]").Change("听取报告"));
        page.Touch(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Contains(MeetingRules.IsThereAlready.Message, page.Markup, StringComparison.Ordinal));
        Assert.Equal("听取报告", page.Find("textarea[name=agenda]").GetAttribute("value"));
    }
}
