using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>What is typed is there again: after a reload, after leaving by mistake, and gone once it is handed in.</summary>
public sealed class DraftJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    private const string Kept = "草稿已保存";

    [Fact]
    public async Task A_form_left_by_mistake_is_as_it_was_and_gone_once_handed_in()
    {
        var clerk = await EnterAsAsync("clerk");
        await clerk.GotoAsync("/office/roster/new");
        await clerk.GetByLabel("姓名").PressSequentiallyAsync("钱试");
        await clerk.GetByLabel("工作单位及职务").FillAsync("柳林乡农技站站长");
        await clerk.GetByLabel("届次").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(clerk.GetByText(Kept)).ToBeVisibleAsync();
        await Link(clerk, "返回名册").ClickAsync();
        await Expect(Heading(clerk, "代表名册")).ToBeVisibleAsync();

        await clerk.GotoAsync("/office/roster/new");
        await Expect(clerk.GetByText("填写、还没有提交的内容")).ToBeVisibleAsync();
        await Expect(clerk.GetByLabel("姓名")).ToHaveValueAsync("钱试");
        await Expect(clerk.GetByLabel("工作单位及职务")).ToHaveValueAsync("柳林乡农技站站长");
        await Button(clerk, "登记").ClickAsync();
        await Expect(Heading(clerk, "钱试")).ToBeVisibleAsync();

        await clerk.GotoAsync("/office/roster/new");
        await Expect(clerk.GetByLabel("姓名")).ToHaveValueAsync("");
        await Expect(clerk.GetByText("填写、还没有提交的内容")).ToHaveCountAsync(0);
    }
}
