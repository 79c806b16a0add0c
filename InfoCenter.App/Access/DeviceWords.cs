namespace InfoCenter.App.Access;

/// <summary>What a browser says of itself, in words its owner recognises.</summary>
internal static class DeviceWords
{
    // The first that fits: many pretend to be the later ones too.
    private static readonly (string Sign, string Word)[] Browsers =
    [
        ("MicroMessenger", "微信"), ("Edg", "Edge 浏览器"), ("QIHU", "360 浏览器"), ("360SE", "360 浏览器"), ("360EE", "360 浏览器"), ("QQBrowser", "QQ 浏览器"),
        ("MetaSr", "搜狗浏览器"), ("Firefox", "Firefox 浏览器"), ("Chrome", "Chrome 浏览器"), ("Safari", "Safari 浏览器"),
    ];

    private static readonly (string Sign, string Word)[] Systems =
    [
        ("Windows", "Windows 电脑"), ("Android", "安卓手机"), ("iPhone", "苹果手机"), ("iPad", "苹果平板"), ("Macintosh", "苹果电脑"), ("UOS", "统信电脑"),
        ("Kylin", "麒麟电脑"), ("Linux", "Linux 电脑"),
    ];

    public static string Of(string? userAgent) => $"{Word(Browsers, userAgent, "其他程序")}，{Word(Systems, userAgent, "其他设备")}";

    private static string Word((string Sign, string Word)[] words, string? text, string otherwise) =>
        words.FirstOrDefault(word => text?.Contains(word.Sign, StringComparison.OrdinalIgnoreCase) == true).Word ?? otherwise;
}
