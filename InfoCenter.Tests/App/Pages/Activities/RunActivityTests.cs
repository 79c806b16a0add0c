using Bunit;
using InfoCenter.App.Pages.Activities;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Tests.Core.Duties.Activities;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Activities;

public sealed class RunActivityTests : Screens
{
    [Fact]
    public async Task The_organiser_marks_everybody_and_closes()
    {
        var activities = new ActivityOffice(Office);
        var id = await activities.SigningInAsync();
        SignIn(Role.Township, Office.Chengguan);
        var page = Render<RunActivity>(p => p.Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.Contains("未登记 2", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.Find("select[aria-label=王强到会]").Change(nameof(Attendance.Absent)));
        page.WaitForAssertion(() => Assert.Contains("缺席 1", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.FindAll("button").First(b => b.TextContent == "未登记的都算出席").Click());
        page.WaitForAssertion(() => Assert.Contains("未登记 0", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.FindAll("button").First(b => b.TextContent == "结束并登记履职").Click());

        page.WaitForAssertion(() => Assert.Contains("已经登记", page.Markup, StringComparison.Ordinal));
        Assert.Equal(2, activities.Duties.Records().Count);
        Assert.Equal(ActivityStatus.Registered, (await activities.PlanAsync(id)).Status);
    }
}
