using Bunit;
using InfoCenter.App.Pages.Requests;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Requests;

public sealed class HandleRequestTests : Screens
{
    private readonly RequestOffice _office;
    private readonly int _wang;

    public HandleRequestTests()
    {
        _office = new RequestOffice(Office);
        _wang = _office.Deputy("王强");
    }

    [Fact]
    public async Task The_deputy_accepts_and_answers()
    {
        var told = await _office.PassedToAsync(_wang);
        var page = Open(told.Id);
        Press(page, "接单");
        page.WaitForAssertion(() => Assert.Contains("已接单", page.Markup, StringComparison.Ordinal));
        Press(page, "答复咨询");
        page.WaitForElement("textarea");
        page.Touch(() => page.Find("textarea").Change("路灯由城管局管，已请他们今天来修。"));
        page.Touch(() => page.Find("form.words").Submit());

        page.WaitForAssertion(() => Assert.Contains("待评价", page.Markup, StringComparison.Ordinal));
        Assert.Equal(RequestStatus.AwaitingRating, (await _office.RequestAsync(told.Number)).Status);
    }

    [Fact]
    public async Task What_was_typed_stays_when_somebody_was_faster()
    {
        var told = await _office.PassedToAsync(_wang);
        var handling = new RequestHandling(Office.Databases, _office.Sequel, _office.AccountOf(_wang), Office.Clock);
        await handling.AcceptAsync(told.Id, told.Version);
        var page = Open(told.Id);
        Press(page, "答复咨询");
        page.WaitForElement("textarea");
        page.Touch(() => page.Find("textarea").Change("我写了很久的答复。"));
        await handling.NoteAsync(told.Id, "另一台手机上记的", (await _office.RequestAsync(told.Number)).Version);
        page.Touch(() => page.Find("form.words").Submit());

        page.WaitForAssertion(() => Assert.Contains("另一台手机上记的", page.Markup, StringComparison.Ordinal));
        Assert.Equal("我写了很久的答复。", page.Find("textarea").GetAttribute("value"));
        page.Touch(() => page.Find("form.words").Submit());
        page.WaitForAssertion(() => Assert.Contains("待评价", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_deputys_request_is_not_there()
    {
        var told = await _office.PassedToAsync(_wang);
        SignIn(_office.AccountOf(_office.Deputy("赵云", "城关镇第2选区")), Role.Deputy);
        var page = Render(told.Id);

        page.WaitForAssertion(() => Assert.Contains("没有找到", page.Find(".error-bar").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("桥头", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<IComponent> Open(int id)
    {
        SignIn(_office.AccountOf(_wang), Role.Deputy);
        var page = Render(id);
        page.WaitForElement(".told");
        return page;
    }

    private IRenderedComponent<IComponent> Render(int id) => Render(builder =>
    {
        builder.OpenComponent<HandleRequest>(0);
        builder.AddAttribute(1, nameof(HandleRequest.Id), id);
        builder.CloseComponent();
    });

    private static void Press(IRenderedComponent<IComponent> page, string text) =>
        page.Touch(() => page.FindAll("button").First(b => b.TextContent.Trim() == text).Click());
}
