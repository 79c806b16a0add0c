using InfoCenter.Core.Common;

namespace InfoCenter.App.Api;

/// <summary>What the interface for programs refuses by itself.</summary>
internal static class ApiRules
{
    public static RuleBrokenException BodyIsUnreadable => new("发来的内容读不懂，请按接口说明用 JSON 发送，字段类型要对。");

    public static RuleBrokenException NoSuchAddress => new("接口里没有这个地址，请对照接口说明检查。");

    public static RuleBrokenException MethodIsWrong => new("这个地址不接受这种请求方法，请对照接口说明检查。");

    public static RuleBrokenException WentWrong(string trace) => new($"服务器出了问题，请稍后再试；如再次出现，请把编号 {trace} 告诉系统管理员。");
}
