namespace InfoCenter.Core.Messages;

/// <summary>What the outbox says about a message's way.</summary>
internal static class MessageWords
{
    public static string Withdrawn => "联系方式已按规定删除，不再发送";

    public static string NoAnswer => "短信或微信平台没有应答";

    public static string TooOld => "超过两天没有发出，请打电话告知";

    public static string DailyCap(int most) => $"此人今天已发 {most} 条短信，明天再发，急事请打电话";

    public static string SiteCap(int most) => $"全站今天已发 {most} 条短信，明天再发，急事请打电话";

    public static string Refused(string? code) => $"平台拒绝发送（{code ?? "没有说明原因"}）";

    public static string Status(int status) => $"平台出错（{status}）";

    public static string NotDelivered(string? status) => $"平台回执：没有送达（{status}）";

    public static string NoPhone => "没有可以收短信的手机号码";

    public static string NoTemplate(string title) => $"“{title}”还没有填写短信模板编号，请系统管理员在“消息通道”里填写";
}
