using Bunit;
using InfoCenter.App.Pages.Requests;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Requests;

public sealed class AnswerStartTests : Screens
{
    [Fact]
    public async Task A_template_fills_what_is_known_and_is_not_sent_with_a_blank_in_it()
    {
        var office = new RequestOffice(Office);
        var wang = office.Deputy("王强");
        var told = await office.PassedToAsync(wang);
        await new RequestHandling(Office.Databases, office.Sequel, office.AccountOf(wang), Office.Clock).AcceptAsync(told.Id, told.Version);
        SignIn(office.AccountOf(wang), Role.Deputy);
        var page = Render(builder =>
        {
            builder.OpenComponent<HandleRequest>(0);
            builder.AddAttribute(1, nameof(HandleRequest.Id), told.Id);
            builder.CloseComponent();
            builder.OpenComponent<Radzen.Blazor.RadzenComponents>(2);
            builder.CloseComponent();
        });
        page.WaitForElement(".told");
        Press(page, "答复咨询");
        page.WaitForElement(".answer-start li button");
        Press(page, "政策咨询");
        page.WaitForAssertion(() => Assert.Contains("您问的“桥头”的事", page.Find("textarea").GetAttribute("value"), StringComparison.Ordinal));
        page.Touch(() => page.Find("form.words").Submit());

        page.WaitForAssertion(() => Assert.Contains("还有没填的空", page.Markup, StringComparison.Ordinal));
        Assert.Equal(RequestStatus.Accepted, (await office.RequestAsync(told.Number)).Status);
    }

    [Fact]
    public async Task Templates_of_other_classes_are_folded_away()
    {
        var templates = new AnswerTemplates(Office.Databases, Office.With(Role.Clerk), Office.Clock);
        await templates.AddAsync(new("修路", TemplateUse.Answer, "道路年内修。", 1));
        await templates.AddAsync(new("通水", TemplateUse.Answer, "自来水年内通。", 2));
        SignIn(Role.Committee);
        var page = Render(builder =>
        {
            builder.OpenComponent<AnswerStart>(0);
            builder.AddAttribute(1, nameof(AnswerStart.Use), TemplateUse.Answer);
            builder.AddAttribute(2, nameof(AnswerStart.CategoryId), (int?)1);
            builder.CloseComponent();
        });
        page.WaitForElement(".rest");

        Assert.Equal("修路", page.Find("li button").TextContent);
        Assert.Equal(["通水"], page.FindAll(".rest li button").Select(b => b.TextContent));
        Assert.Contains("套用范本（3）", page.Find("summary").TextContent, StringComparison.Ordinal); // the own one, and two for any class
        Assert.Contains("全部范本（还有其他类别的 1 条）", page.Find(".rest summary").TextContent, StringComparison.Ordinal);
    }

    private static void Press(IRenderedComponent<IComponent> page, string text) =>
        page.Touch(() => page.FindAll("button").First(b => b.TextContent.Trim() == text).Click());
}
