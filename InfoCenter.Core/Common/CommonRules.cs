using System.Globalization;

namespace InfoCenter.Core.Common;

/// <summary>What any part of the office may refuse.</summary>
public static class CommonRules
{
    public static RuleBrokenException SignInIsRequired => new("登录已失效，请重新登录。");

    public static RuleBrokenException PermissionIsRequired => new("您没有办理这项工作的权限，需要时请联系安全管理员。");

    /// <summary>Foreign and missing look the same, so that nobody can probe for what they may not see.</summary>
    public static RuleBrokenException NotFound => new("没有找到这条记录，可能已被移走。请返回列表刷新后再试。");

    public static RuleBrokenException ChangedMeanwhile => new("这条记录刚刚被其他人改动过，请刷新后核对再办理。");

    /// <summary>Said to the one who was slower: who, when, and what is different now.</summary>
    /// <param name="who">The account's name.</param>
    /// <param name="when">UTC.</param>
    /// <param name="what">In words, as the ledger has it.</param>
    public static RuleBrokenException ChangedBy(string who, DateTime when, string what) =>
        new($"{who}在{when.InOffice.ToString("M月d日HH:mm", CultureInfo.InvariantCulture)}改动过这条记录（{what}）。您填写的内容还在页面上，请核对后再办理一次。");

    public static RuleBrokenException DatabaseIsBusy => new("系统繁忙，本次操作没有保存，请稍等片刻再试一次。");
}
