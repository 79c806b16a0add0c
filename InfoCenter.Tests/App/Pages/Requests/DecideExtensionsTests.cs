using Bunit;
using InfoCenter.App.Pages.Requests;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.App.Pages.Requests;

public sealed class DecideExtensionsTests : Screens
{
    [Fact]
    public async Task The_committee_says_why_and_the_unit_has_its_time()
    {
        var office = new RequestOffice(Office);
        var (wang, bureau) = (office.Deputy("王强"), office.Unit("县城市管理执法局"));
        var told = await office.PassedToAsync(wang);
        var handling = new RequestHandling(Office.Databases, office.Sequel, office.AccountOf(wang), Office.Clock);
        var work = new DepartmentWork(Office.Databases, office.Sequel, office.AccountOf(bureau), Office.Clock);
        await handling.AcceptAsync(told.Id, told.Version);
        await handling.AssignAsync(told.Id, bureau.Id, [], null, told.Version + 1);
        await work.SignForAsync(1, 1);
        await work.AskForTimeAsync(1, 5, "等配件", 2);
        await handling.DecideTimeAsync(told.Id, 1, true, null, (await office.RequestAsync(told.Number)).Version);
        await work.AskForTimeAsync(1, 3, "下雨停工", 4);

        SignIn(Role.Committee);
        var page = Show<DecideExtensions>();
        page.WaitForAssertion(() => Assert.Contains("县城市管理执法局 申请再延 3 个工作日", page.Markup, StringComparison.Ordinal));
        Assert.Contains("下雨停工", page.Markup, StringComparison.Ordinal);
        page.Touch(() => page.Find("section .action").Click());
        page.WaitForElement("form.words");
        page.Touch(() => page.Find("form.words").Submit());
        page.WaitForAssertion(() => Assert.Contains("请写明同意或不同意的理由，单位和代表会看到。", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.Find("form.words textarea").Change("确因天气"));
        page.Touch(() => page.Find("form.words").Submit());

        page.WaitForAssertion(() => Assert.Contains("现在没有等答复的第二次延期申请", page.Markup, StringComparison.Ordinal));
        await using var db = Office.Databases.CreateDbContext();
        Assert.Equal(ExtensionState.Granted, (await db.RequestAssignments.SingleAsync()).Extension);
    }
}
