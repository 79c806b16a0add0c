using InfoCenter.Core.Common;

namespace InfoCenter.Core.Messages;

/// <summary>Everything the messages' screens refuse.</summary>
public static class MessageRules
{
    public static RuleBrokenException AlreadyOver => new("这条消息已经有人办过了，请刷新名单再看。");

    public static RuleBrokenException NoteIsRequired => new("请写明电话的结果，例如“已告知本人”或“无人接听”。");

    public static RuleBrokenException ReasonIsRequired => new("请写明查看号码的原因，会记入台账。");

    public static RuleBrokenException AddressIsNoAddress => new("平台地址应以 https:// 或 http:// 开头，请检查。");

    public static RuleBrokenException SecretIsRequired => new("启用前请填写密钥。");

    public static RuleBrokenException SignIsRequired => new("启用短信前请填写短信签名。");

    public static RuleBrokenException TemplateIsRequired => new("启用前请至少填写一个模板编号。");

    public static RuleBrokenException AppIsRequired => new("启用微信前请填写小程序的 AppID。");

    public static RuleBrokenException MiniProgramIsOff => new("还没有启用微信登录，请用浏览器登录；需要时请系统管理员在“消息通道”里启用。");

    public static RuleBrokenException WeChatMessagesAreOff => new("还没有启用微信消息，有进展时会用短信或电话告诉您，这里不用再办什么。");

    public static RuleBrokenException KindIsNotOffered => new("没有这一类微信消息，请先取回可以订阅的消息，把其中的 template 照样填上，至少填一类。");

    public static RuleBrokenException WeChatCodeIsWrong => new("微信登录已过期或已经用过，请退出小程序重新打开再试。");

    public static RuleBrokenException WeChatIsAskedTooOften => new("登录太频繁，微信暂时不受理，请过一分钟再试。");

    public static RuleBrokenException WeChatBlocksTheUser => new("微信认为这个微信号有风险，不让登录，请用浏览器登录，或按微信的提示处理。");

    public static RuleBrokenException WeChatIsSetWrong => new("小程序的 AppID 或密钥不对，请联系系统管理员在“消息通道”里改正。");

    public static RuleBrokenException WeChatIsAway => new("微信没有回答，请过一会儿再试；急事请用浏览器登录。");

    public static RuleBrokenException LimitsAreUnsound => new("时间应是 0 到 23 点，间隔 0 到 1440 分钟，每人每天 1 到 100 条，全站每天 1 到 100000 条，请改正。");

    public static RuleBrokenException BodyIsTooLong => new("请求内容、请求头和签名原文各不超过 2000 个字符，请改短。");

    public static RuleBrokenException ReceiptIsForged => new("回执的签名不对，没有受理。");

    public static RuleBrokenException ReceiptIsUnreadable => new("回执的内容读不懂，没有受理。");

    public static RuleBrokenException WeChatKeysAreUnreadable(string title) => new($"“{title}”的字段对应写法不对，应像 place=thing1,due=time2 这样，只用列出的字段名。");
}
