using Bunit;
using InfoCenter.App.Components;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class ImportDutiesTests : DutyScreens
{
    [Fact]
    public async Task A_handed_in_workbook_leads_to_its_preview()
    {
        SignIn(Role.Township, Office.Chengguan);
        var page = Show<ImportDuties>();
        page.WaitForElement(".empty");

        await HandInAsync(page, DutyOffice.Workbook("王强,县,联系选民,2026-03-01,西关,走访,").Content);

        Assert.EndsWith("/office/duties/import/1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Empty(Duties.Records());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_beside_the_upload()
    {
        SignIn(Role.Township, Office.Chengguan);
        var page = Show<ImportDuties>();
        page.WaitForElement(".empty");

        await HandInAsync(page, "没有表头"u8.ToArray());

        Assert.Contains("没有找到表头", page.WaitForElement(".error-bar").TextContent, StringComparison.Ordinal);
    }

    private async Task HandInAsync(IRenderedComponent<IComponent> page, byte[] content)
    {
        var stored = await Services.GetRequiredService<Attachments>().KeepAsync("城关镇.csv", new MemoryStream(content), FilePurpose.DutyWorkbook);
        await page.InvokeAsync(() => page.FindComponent<FileUpload>().Instance.TakeAsync(stored));
    }
}
