using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class DutyRecordsTests : DutyScreens
{
    [Fact]
    public void A_township_sees_its_records_and_the_tabs_count_them()
    {
        Duties.Submitted("走访选民");
        Duties.Submitted("别处的事", townshipCode: Office.Pankou, personId: Duties.Stranger);
        SignIn(Role.Township, Office.Chengguan);

        var page = Show<DutyRecords>();

        page.WaitForAssertion(() => Assert.Contains("走访选民", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("别处的事", page.Markup, StringComparison.Ordinal);
        Assert.Contains("已报送 1", Text(page.FindAll(".tabs a")[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_stand_in_the_address()
    {
        Duties.Submitted("走访选民");
        SignIn(Role.Committee);
        var page = Show<DutyRecords>();
        page.WaitForElement(".filters");

        page.Touch(() => page.FindAll(".filters select")[1].Change("Suggestion"));

        Assert.Contains("Kind=Suggestion", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_come_behind_the_first_fifty()
    {
        foreach (var day in Enumerable.Range(1, 55)) Duties.Submitted(daysAgo: day);
        SignIn(Role.Committee);
        var page = Show<DutyRecords>();

        page.WaitForElement(".more button").Click();

        page.WaitForAssertion(() => Assert.Equal(55, page.FindAll(".rows tbody tr").Count));
    }

    [Fact]
    public void An_empty_office_is_told_what_to_do()
    {
        SignIn(Role.Township, Office.Chengguan);

        var page = Show<DutyRecords>();

        Assert.Equal("导入表格", page.WaitForElement(".empty a.action").TextContent);
    }

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
