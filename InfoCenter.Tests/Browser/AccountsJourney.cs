using System.Text.RegularExpressions;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A clerk and the security administrator: passwords, the authenticator, sessions.</summary>
public sealed class AccountsJourney(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task A_clerk_switches_the_authenticator_on_and_signs_in_with_its_code()
    {
        var clerk = App.AddAccount(Role.Clerk);
        var page = await Browser.OpenAsync(App);
        await Browser.EnterAsync(page, "clerk", RunningApp.Password);
        await Link(page, "我的账号").ClickAsync();
        await Expect(page.GetByText("就是这里")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "my-account");
        await page.GetByRole(AriaRole.Link, new() { Name = "启用", Exact = true }).ClickAsync();
        await Expect(page.Locator(".code-picture")).ToBeVisibleAsync();
        await Browser.ExpectAccessibleAsync(page);
        await Browser.PictureAsync(page, "authenticator", page.Locator(".door"));

        // What the app on the telephone takes from the picture or from the typed key.
        var key = (await page.Locator("form code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("三、填手机上显示的 6 位数字").FillAsync(CodeOf(key));
        await Button(page, "启用动态口令").ClickAsync();
        await Expect(page.Locator(".recovery li")).ToHaveCountAsync(10);
        var recovery = await page.Locator(".recovery li").First.InnerTextAsync();

        var again = await Browser.OpenAsync(App);
        await FillDoorAsync(again);
        await Expect(Heading(again, "动态口令")).ToBeVisibleAsync();
        await again.GotoAsync("/office");
        Assert.Contains("/signin", again.Url, StringComparison.Ordinal);
        await FillDoorAsync(again);
        await Expect(Heading(again, "动态口令")).ToBeVisibleAsync();
        await Browser.ExpectAccessibleAsync(again);
        await again.GetByLabel("手机上显示的 6 位数字").FillAsync("000000");
        await again.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Expect(again.GetByText("动态口令不正确")).ToBeVisibleAsync();
        await again.GetByLabel("手机上显示的 6 位数字").FillAsync(recovery);
        await again.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Expect(Heading(again, "工作台")).ToBeVisibleAsync();
        Assert.NotNull(clerk);
    }

    [Fact]
    public async Task The_security_administrator_gives_a_password_and_the_open_page_of_its_holder_closes()
    {
        var clerk = await Browser.SignInAsync(App, Role.Clerk);
        var guard = await Browser.SignInAsync(App, Role.SecurityAdministrator);
        await Link(guard, "账号").Last.ClickAsync();
        var row = guard.GetByRole(AriaRole.Row).Filter(new() { HasText = "信息中心" });
        await row.GetByRole(AriaRole.Button, new() { Name = "登录情况" }).ClickAsync();
        await Expect(guard.GetByText("Chrome 浏览器").First).ToBeVisibleAsync();
        await guard.GetByRole(AriaRole.Button, new() { Name = "关闭", Exact = true }).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "重设密码" }).ClickAsync();
        await guard.Locator("input[name=Password]").FillAsync("Given-by-guard-77");
        await guard.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();

        await Expect(clerk).ToHaveURLAsync(new Regex(@"/signin\?Why=ended"));
        await Expect(guard.GetByText("待改密码")).ToBeVisibleAsync();
    }

    private static async Task FillDoorAsync(IPage page)
    {
        await page.GotoAsync("/signin");
        await page.GetByLabel("登录名").FillAsync("clerk");
        await page.GetByLabel("密码").FillAsync(RunningApp.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
    }

    private static string CodeOf(string key)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(sign => Convert.ToString(alphabet.IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        return new OtpNet.Totp(secret).ComputeTotp(DateTime.UtcNow);
    }
}
