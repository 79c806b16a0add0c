using InfoCenter.App.Access;

namespace InfoCenter.Tests.App.Access;

public sealed class DeviceWordsTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0", "Edge 浏览器，Windows 电脑")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36", "Chrome 浏览器，Linux 电脑")]
    [InlineData("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0", "微信，安卓手机")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1", "Safari 浏览器，苹果手机")]
    [InlineData(null, "其他程序，其他设备")]
    public void A_browser_is_named_as_its_owner_knows_it(string? userAgent, string words) => Assert.Equal(words, DeviceWords.Of(userAgent));
}
