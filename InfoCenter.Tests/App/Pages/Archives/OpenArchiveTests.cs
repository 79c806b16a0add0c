using Bunit;
using InfoCenter.App.Pages.Archives;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Archives;

public sealed class OpenArchiveTests : Screens
{
    private readonly ArchiveOffice _archives;
    private readonly int _person;

    public OpenArchiveTests()
    {
        _archives = new ArchiveOffice(Office);
        _person = _archives.Deputy("王小明", Office.Pankou);
        _archives.Record(_person, DutyKind.VoterContact, new(2025, 3, 1), content: "走访一组");
        _archives.Record(_person, DutyKind.VoterContact, new(2025, 3, 9), content: "走访二组");
        _archives.Record(_person, DutyKind.Inspection, new(2025, 7, 2), DutyStatus.Verified, content: "视察饮水");
        _archives.Record(_person, DutyKind.Inspection, new(2024, 7, 2), content: "上一年的视察");
    }

    [Fact]
    public void The_latest_year_shows_counts_days_and_what_waits()
    {
        SignIn(Role.Clerk);
        var page = Open();

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("tbody tr").Count));
        Assert.Equal(["2025年 2", "2024年 1"], page.FindAll(".tabs a").Select(a => a.TextContent));
        Assert.Contains("1日 9日", page.FindAll(".months button")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("另有 1 条已核实、待发布", page.Markup, StringComparison.Ordinal);
        Assert.Equal($"/office/archives/{_person}/print", page.Find(".toolbar a.action").GetAttribute("href"));
        Assert.DoesNotContain("1990000", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_and_a_kind_narrow_the_items()
    {
        SignIn(Role.Clerk);
        var page = Open();
        page.WaitForElement(".months button");

        page.Touch(() => page.FindAll(".months button")[6].Click());
        Assert.Contains("视察饮水", Assert.Single(page.FindAll("tbody tr")).TextContent, StringComparison.Ordinal);

        page.Find(".more button").Click();
        page.Touch(() => page.FindAll(".kind-cards button")[3].Click());
        Assert.Equal(2, page.FindAll("tbody tr").Count);
    }

    [Fact]
    public void A_foreign_archive_is_refused_in_words()
    {
        SignIn(Role.Township, Office.Chengguan);
        var page = Open();

        page.WaitForAssertion(() => Assert.Contains("没有找到", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("王小明", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<IComponent> Open() => Render(builder =>
    {
        builder.OpenComponent<OpenArchive>(0);
        builder.AddAttribute(1, nameof(OpenArchive.PersonId), _person);
        builder.CloseComponent();
    });
}
