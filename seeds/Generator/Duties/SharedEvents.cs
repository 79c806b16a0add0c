using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Duties;

/// <summary>A meeting or a group's activity many deputies attend on the same day.</summary>
internal sealed record SharedEvent(DutyKind Kind, DateOnly On, string Place, string Content, string[] Results, string Levels);

/// <summary>The year's meetings and group activities of one township's deputies.</summary>
internal static class SharedEvents
{
    private static readonly string[] None = [""];

    private static readonly DutyText[] GroupTexts =
    [
        new("{镇}代表联络站", "参加代表小组集中学习代表法", "交流发言", "撰写学习体会1篇", ""),
        new("{村}", "参加“聚力支点建设·代表行动”小组活动，视察项目建设", "现场协调解决问题{1-3}件", "提出意见{2-4}条", ""),
        new("{镇}代表之家", "参加代表小组述职评议活动", "述职并接受评议", "参加测评", ""),
        new("{村}", "代表小组开展义务植树活动", "栽植树苗{3-20}0株", ""),
        new("{村}", "代表小组集中视察民生实事项目进展", "形成小组意见{2-5}条交主席团", "票决项目进度符合要求", ""),
        new("{镇}代表之家", "参加代表小组季度例会，研究下一步活动计划", "领办实事{1-2}件", ""),
        new("{村}", "代表小组开展移风易俗宣传，走访农户{10-40}户", "发放倡议书{5-20}0份", ""),
        new("{村}", "代表小组联合开展矛盾纠纷排查", "化解纠纷{1-4}起", "排查隐患{2-6}处", ""),
        new("{镇}集镇", "代表小组参与集镇环境卫生整治志愿活动", "清运垃圾{2-9}车", ""),
        new("{镇}代表联络站", "代表小组组织“民生码上见”使用宣传，指导群众扫码反映问题", "指导群众{20-90}人次", "收集诉求{2-6}件", ""),
        new("{村}", "代表小组到产业基地开展互学互评", "推广种植经验{1-3}项", ""),
        new("{镇}代表之家", "参加代表小组法律知识讲座，学习湖北省有关代表工作的规定", "", "交流发言"),
    ];

    public static List<SharedEvent> Of(Township township, int year, DateOnly last, Dice dice)
    {
        var calendar = new OfficeDays(year, last);
        var events = new List<SharedEvent>();
        foreach (var meeting in Meetings(township, year))
        {
            if (calendar.Open(new(year, meeting.Month, meeting.Day)) is { } day)
                events.Add(meeting.Event with { On = day });
        }

        foreach (var text in dice.Shuffle(GroupTexts))
        {
            var village = dice.Pick(township.Villages);
            events.Add(new(
                DutyKind.GroupActivity, calendar.Any(dice), DutyTexts.Fill(text.Place, township, township.Name + village, year, dice),
                DutyTexts.Fill(text.Content, township, village, year, dice),
                [.. text.Results.Select(result => DutyTexts.Fill(result, township, village, year, dice))], "省市县乡镇"));
        }

        return events;
    }

    private static IEnumerable<(int Month, int Day, SharedEvent Event)> Meetings(Township township, int year)
    {
        var session = year - 2021; // the county's fourth session was held in 2025
        var ordinal = "一二三四五六七八九"[session - 1];
        var (first, second) = ("一二三四五六七八九十"[session * 2 - 3], "一二三四五六七八九十"[session * 2 - 2]);
        var hall = $"{township.Name}人民政府会议室";

        yield return (1, 14, Meeting("竹山县会议中心", $"出席竹山县第十九届人民代表大会第{ordinal}次会议，审议政府工作报告", ["在代表团发言", "提交审议意见2条", "参加各项表决"], "县"));
        yield return (1, 9, Meeting("竹山县会议中心", "参加县人代会会前集中视察和培训", ["熟悉报告草案", ""], "县"));
        yield return (2, 6, Meeting("十堰市会议中心", "出席十堰市人民代表大会会议，参加竹山代表团审议", ["在代表团发言", "联名提出建议1件"], "市"));
        yield return (1, 19, Meeting("武汉洪山礼堂", "出席湖北省人民代表大会会议，参加十堰代表团审议", ["在代表团发言", "领衔提出建议1件"], "省"));
        yield return (2, 26, Meeting(hall, $"出席{township.Name}{township.Term}人民代表大会第{first}次会议，票决民生实事项目", ["参加票决", "提出审议意见1条", "在小组发言"], "乡镇"));
        yield return (7, 24, Meeting(hall, $"出席{township.Name}{township.Term}人民代表大会第{second}次会议，听取上半年工作报告", ["参加满意度测评", "提出审议意见2条", ""], "乡镇"));
        foreach (var month in new[] { 2, 4, 6, 8, 10, 12 })
            yield return (month, 27, Meeting("竹山县人大常委会会议室", $"列席县十九届人大常委会第{(year - 2025) * 6 + 23 + month / 2}次会议", ["提出审议意见1条", "就民生议题发言", ""], "县市"));
        foreach (var (month, topic) in new[] { (3, "农村饮水安全"), (5, "义务教育"), (9, "安全生产"), (11, "民生实事项目") })
            yield return (month, 18, Meeting(hall, $"参加{township.Name}人大主席团会议，听取{topic}工作情况汇报", ["提出意见2条，交政府研究处理", "参加专题询问", ""], "省市县乡镇"));
        yield return (4, 10, Meeting("竹山县委党校", "参加县人大代表履职能力提升培训班", ["完成全部课程", "交流学习体会"], "县市"));
        yield return (8, 13, Meeting(hall, "参加乡镇人大代表培训会，学习代表法和议事规则", None, "乡镇"));
    }

    private static SharedEvent Meeting(string place, string content, string[] results, string levels) =>
        new(DutyKind.Meeting, default, place, content, results, levels);
}
