using System.Globalization;
using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Requests;

/// <summary>A few requests under way, told so many hours before the county is loaded: one or more for each screen.</summary>
internal static class OpenRequests
{
    public const string Heading = "hours_ago,village,place,words,name,phone,category,stage,holder,unit";

    // The first two stages need no holder: nobody has passed them on yet, or the rules choose.
    private static readonly (double HoursAgo, int Township, int Village, string Words, string Category, string Stage, string Holder, string Unit)[] All =
    [
        (1.5, 0, 2, "小区门口的井盖松了，骑车经过很危险", "公共安全", "Waiting", "", ""),
        (5, 5, 4, "想问村里的水费为什么比去年多了一半", "农村饮水", "Waiting", "", ""),
        (29, 9, 1, "为了三年前的案子法院已经判决，希望代表帮忙说句话", "其他", "Waiting", "", ""),
        (3, 0, 2, "广场的健身器材坏了两样，孩子容易夹手", "环境卫生", "Routed", "deputy1", ""),
        (52, 9, 0, "班车站没有雨棚，老人下雨天没处躲", "交通出行", "Routed", "deputy2", ""),
        (20, 0, 2, "低保复核要带哪些材料，能不能让村里代办", "养老低保", "Accepted", "deputy1", ""),
        (300, 0, 2, "楼道里堆满杂物，物业一直不清", "物业管理", "Accepted", "deputy1", ""),
        (44, 9, 0, "通村路急弯处护栏倒了一段", "农村道路", "Assigned", "deputy2", "交通运输局"),
        (26, 0, 2, "巷子里的路灯有三盏不亮", "背街小巷治理", "Assigned", "deputy1", "住房和城乡建设局"),
        (700, 0, 2, "楼顶的防水层开裂，下雨就往屋里渗", "老旧小区改造", "Signed", "deputy1", "住房和城乡建设局"),
        (190, 9, 0, "学校门口没有人行横道", "公共安全", "Handled", "deputy2", "交通运输局"),
        (260, 0, 2, "菜场周边摊位占道，早上车过不去", "城区停车", "Turned", "deputy1", ""),
        (120, 0, 2, "老人证过期了在哪里换", "养老低保", "AwaitingRating", "deputy1", ""),
        (150, 9, 0, "自来水断断续续，想问什么时候修好", "农村饮水", "AwaitingRating", "deputy2", ""),
        (75, 9, 1, "邻居家打架，希望有人管", "公共安全", "Refused", "", ""),
        (16, 16, 11, "山洪冲坏了便桥，三户人家出不了门", "农村道路", "Routed", "township", ""),
        (60, 16, 11, "村里的卫生室门常常锁着", "医疗医保", "Accepted", "township", ""),
        (9, 3, 0, "请问茶园改造的补助还有没有", "农业生产", "Routed", "", ""),
    ];

    public static IEnumerable<string> Lines()
    {
        var dice = new Dice("open requests");
        return All.Select((open, index) => string.Create(
            CultureInfo.InvariantCulture,
            $"{open.HoursAgo},{Township.All[open.Township].CodedVillages().ElementAt(open.Village).Code},{dice.Pick(RequestTexts.Places)},{open.Words},{RequestTexts.Name(dice)},199{10_900 + index:00000000},{open.Category},{open.Stage},{open.Holder},{open.Unit}"));
    }
}

/// <summary>The units of the county that requests are assigned to.</summary>
internal static class Units
{
    public const string Heading = "单位名称,类别,联系人,联系电话";

    public static IEnumerable<string> Lines()
    {
        var dice = new Dice("units");
        string[] others = ["教育局", "民政局", "农业农村局", "卫生健康局", "人力资源和社会保障局"];
        var departments = RequestTexts.Troubles.Select(t => t.Unit).Where(unit => !unit.EndsWith("人民政府", StringComparison.Ordinal)).Concat(others).Distinct().Select(unit => (unit, "县直部门"));
        return departments.Concat(Township.All.Select(t => ($"{t.Name}人民政府", "乡镇人民政府")))
            .Select((unit, index) => string.Create(CultureInfo.InvariantCulture, $"{unit.Item1},{unit.Item2},{RequestTexts.Name(dice)},1990003{index:0000}"));
    }
}
