using Bunit;
using InfoCenter.App.Pages.Appraisals;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Appraisals;
using InfoCenter.Tests.Core.Appraisals;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Radzen.Blazor;

namespace InfoCenter.Tests.App.Pages.Appraisals;

public sealed class LeadMeetingTests : Screens
{
    [Fact]
    public async Task The_vote_is_closed_when_papers_and_marks_add_up()
    {
        var office = new AppraisalOffice(Office);
        var id = await office.VotingAsync(3, office.Duties.Wang);
        await office.CastAsync(id, 1, 0);
        SignIn(Role.Township, Office.Chengguan);
        var page = Open(id);
        page.WaitForElement("input[name=returned]");

        page.Touch(() => page.Find("input[name=returned]").Change("1-3"));
        page.Touch(() => page.Find("form[aria-label=登记收回的纸票]").Submit());
        page.WaitForAssertion(() => Assert.Contains("1 号", page.Find(".rz-growl, .rz-notification, [role=alert]").TextContent, StringComparison.Ordinal)); // voted by telephone
        page.Touch(() => page.Find("input[name=returned]").Change("2-3"));
        page.Touch(() => page.Find("form[aria-label=登记收回的纸票]").Submit());
        page.WaitForAssertion(() => Assert.Contains("纸票收回 2 张", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.Find("input[aria-label=王强称职]").Change("1"));
        page.Touch(() => page.Find("form[aria-label=纸票计票]").Submit());
        page.WaitForAssertion(() => Assert.Contains(BallotRules.MarksDoNotAddUp("王强", 1, 2).Message, page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.Find("input[aria-label=王强称职]").Change("2"));
        page.Touch(() => page.Find("form[aria-label=纸票计票]").Submit());
        page.WaitForAssertion(() => Assert.Contains("已经计过，可以重填", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.Find("input[name=scrutineer]").Change("张监票"));
        page.Touch(() => page.Find("input[name=teller]").Change("李计票"));
        page.Touch(() => page.Find("form[aria-label=宣布结果]").Submit());
        page.WaitForAssertion(() => Assert.Contains("发出 3 张，收回 3 张（手机 1，纸票 2），有效 3 张", page.Markup, StringComparison.Ordinal));
        Assert.NotNull((await office.OfAsync(id)).Appraisals[0].Grade);
    }

    [Fact]
    public async Task Who_may_not_hold_meetings_sees_no_ballots()
    {
        var office = new AppraisalOffice(Office);
        var id = await office.VotingAsync(3, office.Duties.Wang);
        SignIn(Role.Leader);
        var page = Open(id);
        page.WaitForAssertion(() => Assert.Contains("述职代表（1 位）", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form"));
    }

    private IRenderedComponent<IComponent> Open(int id) => Render((RenderTreeBuilder builder) =>
    {
        builder.OpenComponent<LeadMeeting>(0);
        builder.AddComponentParameter(1, nameof(LeadMeeting.Id), id);
        builder.CloseComponent();
        builder.OpenComponent<RadzenComponents>(2);
        builder.CloseComponent();
    });
}
