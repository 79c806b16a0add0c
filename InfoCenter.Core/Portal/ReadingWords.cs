using System.Globalization;

namespace InfoCenter.Core.Portal;

/// <summary>The words of the report on reading.</summary>
public static class ReadingWords
{
    public const string WhatIsCounted = "每打开一次页面算一次，刷新也算。只记每天每页被看了几次，不记是谁、从哪里看的，不用 Cookie；搜索引擎等自报身份的程序不算。数字最多晚半分钟；服务器突然断电时，最后半分钟可能少记。保存 2 年。";

    /// <summary>Of a page that is neither an article, a column nor a deputy.</summary>
    internal static string NameOf(string address) => address switch
    {
        "/" => "首页",
        "/search" => "搜索",
        _ when address.StartsWith("/requests/", StringComparison.Ordinal) => $"公开的诉求 {address["/requests/".Length..]}",
        _ when address.StartsWith("/meetings/", StringComparison.Ordinal) => $"会议 {address["/meetings/".Length..]}",
        _ when address.StartsWith("/laws/", StringComparison.Ordinal) => $"法律法规 {address["/laws/".Length..]}",
        _ => address,
    };

    internal static string Title(ReadingReport report) => string.Create(CultureInfo.InvariantCulture, $"门户阅读统计{report.From:yyyyMMdd}-{report.Until:yyyyMMdd}");
}
