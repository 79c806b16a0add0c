using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class EnterActivityTests : DutyScreens
{
    [Fact]
    public void A_pasted_list_is_settled_and_becomes_a_record_each()
    {
        SignIn(Role.Township, Office.Chengguan);
        var page = Show<EnterActivity>();
        page.WaitForElement("input[type=date]").Change("2026-06-01");
        page.Touch(() => page.FindAll("textarea")[0].Change("视察民生项目"));
        page.Find("textarea[placeholder*=请假]").Change("王强（主持）、张伟、李梅（请假）");
        page.Touch(() => page.FindAll("button").First(b => b.TextContent == "对照名册").Click());

        Assert.True(page.WaitForElement("button.action").HasAttribute("disabled"));
        page.WaitForElement(".rows td.text select").Change(Duties.OtherZhang.ToString(System.Globalization.CultureInfo.InvariantCulture));
        page.WaitForAssertion(() => Assert.False(page.Find("button.action").HasAttribute("disabled")));
        page.Find("form.panel").Submit();

        page.WaitForAssertion(() => Assert.Equal(3, Duties.Records().Count));
        Assert.Equal([Duties.Wang, Duties.OtherZhang, Duties.Li], Duties.Records().Select(r => r.PersonId));
        Assert.Equal(Attendance.OnLeave, Duties.Records()[2].Attendance);
    }
}
