namespace InfoCenter.Core.Messages;

/// <summary>What the ledger says about the channels' settings: no secrets.</summary>
internal static class ChannelWords
{
    public static string Changed(SmsSettings before, SmsSettings after) =>
        $"短信：{Switch(before.IsOn, after.IsOn)}，地址 {after.Address}，签名 {after.SignName}，模板 {after.Templates.Count(t => t.Value.Length > 0)} 个，密钥{(before.Secret == after.Secret ? "未改" : "已改")}";

    public static string Changed(WeChatSettings before, WeChatSettings after) =>
        $"微信：{Switch(before.IsOn, after.IsOn)}，代表登录{Switch(before.SignsIn, after.SignsIn)}，地址 {after.Address}，AppID {after.AppId}，模板 {after.Templates.Count(t => t.Value.Id.Length > 0)} 个，密钥{(before.Secret == after.Secret ? "未改" : "已改")}";

    public static string Of(MessageLimits limits) =>
        $"{limits.QuietFrom} 点至 {limits.QuietUntil} 点不发；同一人间隔 {limits.MinutesBetween} 分钟，每天最多 {limits.PersonDaily} 条；全站每天最多 {limits.SiteDaily} 条";

    private static string Switch(bool before, bool after) => after ? before ? "启用" : "改为启用" : before ? "改为停用" : "停用";
}
