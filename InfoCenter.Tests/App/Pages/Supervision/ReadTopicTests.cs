using Bunit;
using InfoCenter.App.Pages.Supervision;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Core.Supervision;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Supervision;

public sealed class ReadTopicTests : Screens
{
    [Fact]
    public void A_memo_comes_with_its_words_and_refuses_to_stand_on_no_law()
    {
        var category = SupervisionOffice.Tell(Office);
        SignIn(Role.Clerk);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/office/supervision/topics/new?Category={category}");
        var page = Show<ProposeTopic>();
        page.WaitForElement("textarea[name=grounds]");
        Assert.Contains("后面有 3 件诉求", page.Markup, StringComparison.Ordinal);
        Assert.Contains("诉求 3 件", page.Find("textarea[name=grounds]").GetAttribute("value"), StringComparison.Ordinal);
        for (var ticked = page.FindAll("fieldset input[checked]").Count; ticked > 0; ticked--) page.Touch(() => page.Find("fieldset input[checked]").Change(false));
        page.Touch(() => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.Contains(TopicRules.BasisIsRequired.Message, page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_decide_says_why_not_and_is_not_the_one_who_wrote_it()
    {
        var id = await SubmittedAsync(SignIn(Role.Committee));
        var page = Open(id);
        page.WaitForElement(".act-bar");
        Press(page, "审定为监督议题");
        page.WaitForAssertion(() => Assert.Contains(TopicRules.SecondPersonDecides.Message, page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_chain_page_opens_every_request_and_lists_a_problem()
    {
        var id = await SubmittedAsync(Office.With(Role.Clerk));
        await new TopicApproval(Office.Databases, Office.With(Role.Leader), Office.Clock).ApproveAsync(id, 2);
        SignIn(Role.Clerk);
        var page = Open(id);
        page.WaitForElement(".act-bar");
        Assert.Equal(3, page.FindAll("a[href$='/life']").Count);
        Press(page, "列一个问题");
        page.WaitForElement("input[name=basis]");
        page.Touch(() => page.Find("input[name=title]").Change("水厂没有消毒设备"));
        page.Touch(() => page.Find("textarea[name=text]").Change("三个村"));
        page.Touch(() => page.Find("input[name=basis]").Change("饮用水标准"));
        page.Touch(() => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.Contains("水厂没有消毒设备", page.Find("article h3").TextContent, StringComparison.Ordinal));
        Assert.Contains("还没有交办", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_accepts_and_is_told_that_a_report_needs_evidence()
    {
        var id = await SubmittedAsync(Office.With(Role.Clerk));
        await new TopicApproval(Office.Databases, Office.With(Role.Leader), Office.Clock).ApproveAsync(id, 2);
        HandlingUnit unit;
        await using (var db = Office.Databases.CreateDbContext())
        {
            unit = db.HandlingUnits.Add(new("县水利和湖泊局", UnitKind.Department, null)).Entity;
            await db.SaveChangesAsync();
        }

        await new ProblemKeeping(Office.Databases, Office.With(Role.Clerk), Office.Clock).AddAsync(id, new("水厂没有消毒设备", "三个村", "标准", Office.Clock.Today.AddDays(5)), [], 3, unit.Id);
        SignIn(new CurrentUser(new Standing(870, unit.Name, Role.Department.Rights(), UnitId: unit.Id)), Role.Department);
        var page = Render(builder =>
        {
            builder.OpenComponent<HandleProblem>(0);
            builder.AddAttribute(1, nameof(HandleProblem.Id), 1);
            builder.CloseComponent();
            builder.OpenComponent<Radzen.Blazor.RadzenComponents>(2);
            builder.CloseComponent();
        });
        page.WaitForElement(".act-bar");
        Press(page, "签收");
        page.WaitForAssertion(() => Assert.Contains("报整改", page.Find(".act-bar").TextContent, StringComparison.Ordinal));
        Press(page, "报整改");
        page.WaitForElement("textarea[name=report]");
        page.Touch(() => page.Find("textarea[name=report]").Change("都装了"));
        page.Touch(() => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.Contains(ProblemRules.EvidenceIsRequired(Rectification.MostFiles).Message, page.Markup, StringComparison.Ordinal));
    }

    private async Task<int> SubmittedAsync(CurrentUser by)
    {
        var (category, month) = (SupervisionOffice.Tell(Office), MonthSpan.MonthOf(Office.Clock.Today));
        var proposing = new TopicProposing(Office.Databases, new(Office.Databases, by, Office.Clock), by, Office.Clock);
        var id = await proposing.AddAsync((await proposing.DraftAsync(month, month, category)).Facts, month, month, category);
        await proposing.SubmitAsync(id, 1);
        return id;
    }

    private IRenderedComponent<IComponent> Open(int id) => Render(builder =>
    {
        builder.OpenComponent<ReadTopic>(0);
        builder.AddAttribute(1, nameof(ReadTopic.Id), id);
        builder.CloseComponent();
        builder.OpenComponent<Radzen.Blazor.RadzenComponents>(2);
        builder.CloseComponent();
    });

    private static void Press(IRenderedComponent<IComponent> page, string name) => page.Touch(() => page.FindAll("button").First(b => b.TextContent == name).Click());
}
