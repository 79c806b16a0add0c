using Bunit;
using InfoCenter.App.Pages.Roster;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Radzen.Blazor;

namespace InfoCenter.Tests.App.Pages.Roster;

public sealed class PreviewRosterTests : Screens
{
    [Fact]
    public async Task An_error_row_left_out_by_name_clears_the_way()
    {
        SignIn(Role.Clerk);
        var office = new RosterOffice(Office);
        var page = ShowImport(await office.Import.UploadAsync("名册.csv", RosterBook.Of(3).Type(1, RosterField.Sex, "未知").ToCsv()));
        page.WaitForAssertion(() => Assert.Contains("还有 1 行要改正或判定", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.FindAll(".filters button").First(b => b.TextContent == "不导入").Click());

        page.WaitForAssertion(() => Assert.Contains("没有待处理的行，可以导入。", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commit_asks_first_and_undo_brings_back_what_was()
    {
        SignIn(Role.Clerk);
        var office = new RosterOffice(Office);
        var before = await office.EverythingAsync();
        var page = ShowImport(await office.Import.UploadAsync("名册.csv", RosterBook.Of(3).ToCsv()));

        Press(page, "确认导入");
        Answer(page, "导入");
        page.WaitForAssertion(() => Assert.Contains("撤销导入", page.Markup, StringComparison.Ordinal));
        Press(page, "撤销导入");
        Answer(page, "撤销");

        page.WaitForAssertion(() => Assert.DoesNotContain("撤销导入", page.Markup, StringComparison.Ordinal));
        Assert.Equal(before, await office.EverythingAsync());
    }

    [Fact]
    public async Task Missing_deputies_are_ended_only_when_their_number_is_typed()
    {
        SignIn(Role.Clerk);
        var office = new RosterOffice(Office);
        await office.AdoptAsync(RosterBook.Of(3));
        var id = await office.Import.UploadAsync("名册.csv", RosterBook.Of(3).Remove(2).ToCsv());
        var page = ShowImport(id);
        page.WaitForElement(".tabs button:last-child").Click();
        page.WaitForElement("input.sel").Change(true);

        await ConfirmAsync(page, "2");
        page.WaitForAssertion(() => Assert.Contains("请再次输入这个数字确认", page.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".toolbar button[disabled]")));
        await ConfirmAsync(page, "1");

        page.WaitForAssertion(() => Assert.Contains("撤销导入", page.Markup, StringComparison.Ordinal));
        Assert.Equal(ImportState.Committed, (await office.Import.OpenAsync(id)).Run.State);
    }

    private IRenderedComponent<IComponent> ShowImport(int id) => Render(builder =>
    {
        builder.OpenComponent<PreviewRoster>(0);
        builder.AddComponentParameter(1, nameof(PreviewRoster.Id), id);
        builder.CloseComponent();
        builder.OpenComponent<RadzenComponents>(2);
        builder.CloseComponent();
    });

    private static async Task ConfirmAsync(IRenderedComponent<IComponent> page, string number)
    {
        await page.InvokeAsync(() => page.Find("form input[inputmode=numeric]").Change(number));
        await page.InvokeAsync(() => page.Find("form").Submit());
    }

    private static void Press(IRenderedComponent<IComponent> page, string button)
    {
        page.WaitForAssertion(() => Assert.Contains(button, page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.FindAll("button").First(b => b.TextContent == button).Click());
    }

    private static void Answer(IRenderedComponent<IComponent> page, string answer)
    {
        page.WaitForElement("[role=alertdialog]");
        page.Touch(() => page.FindAll("[role=alertdialog] button").First(b => b.TextContent.Trim() == answer).Click());
    }
}
