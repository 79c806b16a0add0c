using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Radzen.Blazor;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class SettleDutyWorkbookTests : DutyScreens
{
    private const string Sound = "王强,县,联系选民,2026-03-01,西关,走访,";
    [Fact]
    public async Task A_name_is_chosen_and_the_workbook_imported_and_undone()
    {
        var page = await OpenAsync(Sound, "张伟,,联系选民,2026-03-02,西关,接待,");
        Assert.True(Button(page, "导入 1 条").HasAttribute("disabled"));

        page.Find("td select").Change(Duties.Zhang.ToString(System.Globalization.CultureInfo.InvariantCulture));
        page.WaitForAssertion(() => Assert.False(Button(page, "导入 2 条").HasAttribute("disabled")));
        page.Touch(() => Button(page, "导入 2 条").Click());

        page.WaitForAssertion(() => Assert.NotNull(Button(page, "撤销导入")));
        Assert.Equal(2, Duties.Records().Count);

        page.Touch(() => Button(page, "撤销导入").Click());
        page.WaitForElement("[role=alertdialog] button");
        page.Touch(() => page.FindAll("[role=alertdialog] button").First(b => b.TextContent.Trim() == "撤销").Click());
        page.WaitForAssertion(() => Assert.Empty(Duties.Records()));
    }

    [Fact]
    public async Task Rows_with_errors_are_left_out_by_name()
    {
        var page = await OpenAsync(Sound, "李梅,,联系选民,2026-02-30,西关,走访,");
        Assert.Contains("2026-02-30", page.Find("td .mend").TextContent, StringComparison.Ordinal);

        page.Touch(() => Button(page, "不导入有错的").Click());
        Assert.Contains("第 4 行李梅", page.WaitForElement("[role=alertdialog]").TextContent, StringComparison.Ordinal);
        page.Touch(() => page.FindAll("[role=alertdialog] button").First(b => b.TextContent.Trim() == "不导入这些行").Click());

        page.WaitForAssertion(() => Assert.False(Button(page, "导入 1 条").HasAttribute("disabled")));
    }

    [Fact]
    public async Task Another_townships_workbook_is_not_found()
    {
        var id = await Duties.ImportBy(Duties.Township).UploadAsync(DutyOffice.Workbook(Sound));
        SignIn(Role.Township, Office.Pankou);

        var page = Render<SettleDutyWorkbook>(parameters => parameters.Add(p => p.Id, id));

        Assert.Contains("没有找到", page.WaitForElement(".error-bar").TextContent, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<IComponent>> OpenAsync(params string[] rows)
    {
        var id = await Duties.ImportBy(Duties.Township).UploadAsync(DutyOffice.Workbook(rows));
        SignIn(Role.Township, Office.Chengguan);
        IRenderedComponent<IComponent> page = Render(builder =>
        {
            builder.OpenComponent<SettleDutyWorkbook>(0);
            builder.AddComponentParameter(1, nameof(SettleDutyWorkbook.Id), id);
            builder.CloseComponent();
            builder.OpenComponent<RadzenComponents>(2);
            builder.CloseComponent();
        });
        page.WaitForElement(".rows");
        return page;
    }
}
