using Bunit;
using InfoCenter.App.Pages.Calendar;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Calendar;

public sealed class KeepCalendarTests : Screens
{
    [Fact]
    public void A_day_is_marked_where_it_stands()
    {
        SignIn(Role.Clerk);
        var page = Show<KeepCalendar>();

        page.WaitForAssertion(() => Assert.Equal(12, page.FindAll(".year-month").Count));
        page.Touch(() => page.Find("button[title='7月4日，周末']").Click());
        page.WaitForElement(".day-panel");
        page.Touch(() => page.Find(".day-panel select").Change("False"));
        page.WaitForElement(".day-panel input[type=text]");
        page.Touch(() => page.Find(".day-panel input[type=text]").Change("抗洪"));
        page.Touch(() => page.Find(".day-panel").Submit());

        page.WaitForAssertion(() => Assert.NotNull(page.Find("button[title='7月4日，抗洪调休上班']")));
    }

    [Fact]
    public void A_notice_is_previewed_before_it_counts()
    {
        SignIn(Role.Clerk);
        var page = Show<KeepCalendar>();
        page.WaitForElement("textarea");
        page.Touch(() => page.Find("textarea").Change("2027年部分节假日安排 一、元旦：1月1日（周五）至3日（周日）放假，共3天。"));
        page.Touch(() => page.Find("section[aria-labelledby=import] form").Submit());
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("section[aria-labelledby=import] tbody tr").Count));

        page.Touch(() => page.Find("section[aria-labelledby=import] button.action").Click());

        page.WaitForAssertion(() => Assert.Contains("2027 年", page.Find("#year").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("button[title='1月2日，元旦放假']")));
    }
}
