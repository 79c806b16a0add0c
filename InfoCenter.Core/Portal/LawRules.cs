using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>Everything that can be refused about laws.</summary>
public static class LawRules
{
    public static RuleBrokenException TitleIsRequired => new("请填写法律法规的名称。");

    public static RuleBrokenException DaysAreRequired => new("请填写公布日期和施行日期。");

    public static RuleBrokenException EndsBeforeItHolds => new("被修改或者废止的日期不能早于施行日期，请检查。");

    public static RuleBrokenException AddressIsHttps => new("官方文本的网址要以 https:// 开头；没有就留空。");

    public static RuleBrokenException TextIsTooLong => new("正文太长，请只放官方文本的网址。");

    public static RuleBrokenException IsThereAlready => new("同名、同一天公布的法律法规已经有了，请在列表里找到它再改。");

    public static RuleBrokenException IsNotShown => new("这部法律法规没有公开。可以从“法律法规”再找。");
}
