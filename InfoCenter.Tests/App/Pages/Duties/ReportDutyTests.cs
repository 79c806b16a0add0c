using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class ReportDutyTests : DutyScreens
{
    [Fact]
    public async Task A_returned_record_is_mended_and_sent_again()
    {
        var mark = Duties.Submitted();
        await Duties.VerificationBy(Duties.Committee).ReturnAsync(mark, "成果没有写明");
        SignIn(Role.Township, Office.Chengguan);

        var page = Render<ReportDuty>(parameters => parameters.Add(p => p.Id, mark.Id));
        Assert.Contains("成果没有写明", page.WaitForElement(".notice").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.True(page.FindAll("select")[1].ChildElementCount > 1)); // the sub-kinds arrive last
        page.Touch(() => page.FindAll("textarea")[1].Change("解决问题2件"));
        page.Find("form.panel").Submit();

        page.WaitForAssertion(() => Assert.Equal((DutyStatus.Submitted, "解决问题2件"), (Duties.Record(mark.Id).Status, Duties.Record(mark.Id).Result)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whichever_answer_of_the_database_comes_last_the_page_waits_for_it(int last)
    {
        var mark = Duties.Submitted();
        await Duties.VerificationBy(Duties.Committee).ReturnAsync(mark, "成果没有写明");
        SignIn(Role.Township, Office.Chengguan);
        var databases = new SlowDatabases(Office.Databases);
        Services.AddSingleton<IDbContextFactory<InfoCenterDb>>(databases);

        databases.WaitAt(last);
        var page = Render<ReportDuty>(parameters => parameters.Add(p => p.Id, mark.Id));
        databases.LetGo();

        Assert.Contains("成果没有写明", page.WaitForElement(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_new_record_to_one_to_mend_on_the_same_page()
    {
        var mark = Duties.Submitted();
        await Duties.VerificationBy(Duties.Committee).ReturnAsync(mark, "成果没有写明");
        SignIn(Role.Township, Office.Chengguan);
        var databases = new SlowDatabases(Office.Databases);
        Services.AddSingleton<IDbContextFactory<InfoCenterDb>>(databases);
        var page = Render<ReportDuty>();
        page.WaitForElement("form.panel");

        databases.WaitAt(2);
        page.Render(parameters => parameters.Add(p => p.Id, mark.Id));
        databases.LetGo();

        Assert.Contains("成果没有写明", page.WaitForElement(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_not_the_townships_is_not_found()
    {
        var mark = Duties.Submitted();
        SignIn(Role.Township, Office.Pankou);

        var page = Render<ReportDuty>(parameters => parameters.Add(p => p.Id, mark.Id));

        Assert.Contains("没有找到", page.WaitForElement(".error-bar").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_deputy_nothing_is_reported()
    {
        SignIn(Role.Township, Office.Chengguan);
        var page = Show<ReportDuty>();
        page.WaitForElement("input[type=date]").Change("2026-06-01");
        page.Touch(() => page.FindAll("textarea")[0].Change("走访选民"));

        page.Find("form.panel").Submit();

        page.WaitForAssertion(() => Assert.Contains(DutyRules.NobodyTookPart.Message, page.Markup, StringComparison.Ordinal));
        Assert.Empty(Duties.Records());
    }
}
