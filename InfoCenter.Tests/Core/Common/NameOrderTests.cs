using InfoCenter.Core.Common;

namespace InfoCenter.Tests.Core.Common;

public class NameOrderTests
{
    [Theory]
    [InlineData("王强", "wq")]
    [InlineData("欧阳文全", "oywq")]
    [InlineData("单国强", "sgq")]
    [InlineData("解放", "xf")]
    [InlineData("仇英", "qy")]
    [InlineData("区小平", "oxp")]
    [InlineData("查良", "zl")]
    [InlineData("曾华", "zh")]
    [InlineData("任重", "rz")]
    [InlineData("尉迟恭", "ycg")]
    [InlineData("万俟雅", "mqy")]
    [InlineData("覃勇", "qy")]
    [InlineData("长孙无", "zsw")]
    [InlineData("李䶮", "ly")]
    [InlineData("A强1", "aq1")]
    public void Initials_follow_how_the_name_is_said(string name, string initials) =>
        Assert.Equal(initials, NameOrder.Initials(name));

    [Fact]
    public void Pinyin_order_reads_surnames_as_surnames() =>
        Assert.Equal(["丁一", "区明", "单雄", "王五", "曾华", "张三"], Sorted(NameOrder.ByPinyin, "张三", "曾华", "王五", "单雄", "丁一", "区明"));

    [Fact]
    public void Stroke_order_counts_strokes() =>
        Assert.Equal(["丁一", "王五", "李四", "欧阳", "曾华"], Sorted(NameOrder.ByStrokes, "曾华", "欧阳", "李四", "丁一", "王五"));

    private static string[] Sorted(Func<string, string> key, params string[] names) => [.. names.OrderBy(key, StringComparer.Ordinal)];
}
