using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>Everything that can be refused about plates and the ways a request takes.</summary>
public static class PlateRules
{
    public static RuleBrokenException PlaceIsRequired => new("请写明码牌挂在哪里，例如“村委会大门左侧”。");

    public static RuleBrokenException TownshipIsRequired => new("请选择码牌所在的乡镇。");

    public static RuleBrokenException TextIsTooLong => new("文字太长了，请写短一些。");

    public static RuleBrokenException PlateIsRetired => new("这块码牌已经停用，请刷新后再看。");

    public static RuleBrokenException PlateIsInUse => new("这块码牌正在使用，请刷新后再看。");

    public static RuleBrokenException PlateCannotForwardToItself => new("停用的码牌不能转到它自己，请另选一块。");

    public static RuleBrokenException ForwardingGoesInACircle => new("要转去的那块码牌已经停用或又转回来，请选一块在用的。");

    public static RuleBrokenException VillageIsElsewhere => new("这个村不属于所选的乡镇，请核对后重选。");

    public static RuleBrokenException NoPlatesChosen => new("请至少选一块码牌。");

    public static RuleBrokenException TooManyPlates(int most) => new($"一次最多办 {most} 块，请分几次。");

    public static RuleBrokenException EveryVillageHasOne => new("所选范围里每个村都已有在用的码牌，不必再做。");

    public static RuleBrokenException SiteAddressIsMissing => new("还没有填写群众访问的网址，二维码不知道指向哪里。请在“码牌”页上方填好后再印。");

    public static RuleBrokenException SiteAddressIsWrong => new("网址要以 http:// 或 https:// 开头，后面是群众手机能打开的地址。");

    public static RuleBrokenException AbsenceEndsBeforeItBegins => new("结束日期早于开始日期，请核对。");

    public static RuleBrokenException AbsenceIsPutDownAlready => new("这位代表在这段时间已经登记过，请先结束原来的登记。");

    public static RuleBrokenException DistrictIsRequired => new("请选择选区。");
}
