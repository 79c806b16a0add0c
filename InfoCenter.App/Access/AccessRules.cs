using InfoCenter.Core.Common;

namespace InfoCenter.App.Access;

/// <summary>What the doors refuse.</summary>
internal static class AccessRules
{
    public static RuleBrokenException PageIsTooOld => new("页面打开太久已经失效，请刷新页面后再试一次。");

    public static RuleBrokenException PasswordsDiffer => new("两次输入的密码不一致，请重新输入。");
}
