using InfoCenter.Core.Common;

namespace InfoCenter.App.Access;

/// <summary>What the doors refuse.</summary>
internal static class AccessRules
{
    public static RuleBrokenException PageIsTooOld => new("页面打开太久已经失效，请刷新页面后再试一次。");

    public static RuleBrokenException TooManyFailures => new("这台电脑或这个网络登录失败次数太多，请 15 分钟后再试，或联系安全管理员。");

    public static RuleBrokenException TooManyRequests => new("操作太频繁，系统暂时不再接收，请稍等一会儿再试。");

    public static RuleBrokenException FormIsTooLong => new("填写的内容太长，系统没有接收。请返回上一页，删减一些再提交。");

    public static RuleBrokenException CameFromElsewhere => new("这次提交不是从本系统的页面发出的，没有办理。请从本系统的页面重新操作。");

    public static RuleBrokenException PasswordsDiffer => new("两次填的新密码不一样，请重新填写。");

    public static RuleBrokenException RuntimeIsTooOld(string found, string least) =>
        new($"本机的 .NET 运行时是 {found}，有已公开的安全漏洞，不能启动；请先把 ASP.NET Core 运行时升级到 {least} 或更新的版本。");

    public static RuleBrokenException AddressIsTaken(string urls) =>
        new($"地址 {urls} 已被另一个程序占用，请先关闭它，或用 --urls 换一个端口。");
}
