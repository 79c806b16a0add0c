using Bunit;
using InfoCenter.App.Pages.Requests;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Requests;

public sealed class HandleAssignedTests : Screens
{
    private readonly RequestOffice _office;

    public HandleAssignedTests() => _office = new RequestOffice(Office);

    [Fact]
    public async Task The_unit_signs_and_replies()
    {
        var wang = _office.Deputy("王强");
        var bureau = _office.Unit("县城市管理执法局");
        var told = await _office.PassedToAsync(wang);
        var handling = new RequestHandling(Office.Databases, _office.Sequel, _office.AccountOf(wang), Office.Clock);
        await handling.AcceptAsync(told.Id, told.Version);
        await handling.AssignAsync(told.Id, bureau.Id, [], "请看现场", told.Version + 1);

        SignIn(_office.AccountOf(bureau), Role.Department);
        var list = Show<AssignedRequests>();
        list.WaitForAssertion(() => Assert.Contains("路灯坏了", list.Find(".request-cards").TextContent, StringComparison.Ordinal));
        var page = Render(builder =>
        {
            builder.OpenComponent<HandleAssigned>(0);
            builder.AddAttribute(1, nameof(HandleAssigned.Id), 1);
            builder.CloseComponent();
        });
        page.WaitForElement(".act-bar");
        Assert.Contains("请看现场", page.Markup, StringComparison.Ordinal);
        Press(page, "签收");
        page.WaitForAssertion(() => Assert.Contains("办理回复", page.Markup, StringComparison.Ordinal));
        Press(page, "办理回复");
        page.WaitForElement("textarea");
        page.Touch(() => page.Find("input[value=Solved]").Change("Solved"));
        page.Touch(() => page.Find("textarea").Change("已换灯泡三盏。"));
        page.Touch(() => page.Find("form.words").Submit());

        page.WaitForAssertion(() => Assert.Contains("已解决：已换灯泡三盏。", page.Markup, StringComparison.Ordinal));
        Assert.Equal(RequestStatus.Handled, (await _office.RequestAsync(told.Number)).Status);
    }

    private static void Press(IRenderedComponent<IComponent> page, string text) =>
        page.Touch(() => page.FindAll("button").First(b => b.TextContent.Trim() == text).Click());
}
