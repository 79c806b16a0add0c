using InfoCenter.Core.Common;

namespace InfoCenter.App.Commands;

/// <summary>What the command line refuses by itself.</summary>
internal static class CommandRules
{
    public static RuleBrokenException OnlyAdministratorsAreAppointed => new("这里只能新建系统管理员、安全管理员、审计管理员；其他账号请由安全管理员在“账号”里新建。");

    public static RuleBrokenException PasswordIsRequired(string variable) => new($"请先把初始密码放进环境变量 {variable}，再运行一次。");
}
