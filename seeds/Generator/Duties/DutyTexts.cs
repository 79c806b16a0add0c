using System.Globalization;
using System.Text.RegularExpressions;
using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Duties;

/// <summary>What a record says: a content with its possible results. Marks like {村} or {2-9} are filled in per record.</summary>
internal sealed record DutyText(string Place, string Content, params string[] Results);

/// <summary>The phrases of the records one deputy makes alone.</summary>
internal static partial class DutyTexts
{
    public static readonly DutyText[] Inspections =
    [
        new("{村}", "视察{村}通村公路建设情况，实地查看{2-6}个点位", "提出意见{2-5}条，已交{镇}办理", "督促补修路面{2-9}00米", "协调落实道路资金{8-60}万元，受益群众{3-20}60人"),
        new("{村}", "调研{村}农村饮水安全情况，查看水源地和管网", "反映管网老化问题{2-4}处，水利部门已安排维修", "协调资金{6-65}万元新建蓄水池，受益{6-30}0户", ""),
        new("{镇}中心学校", "视察学校食堂和周边食品安全", "提出整改意见{2-5}条，学校一周内完成整改", "形成视察报告1篇"),
        new("{镇}卫生院", "调研基层医疗服务和家庭医生签约情况", "提出建议{2-4}条，被卫健部门采纳", "推动增加慢病用药{5-15}种"),
        new("{村}", "调研{村}茶叶产业发展情况，走访茶农{3-12}户", "形成调研报告1篇", "帮助对接收购企业{1-3}家，带动{2-9}0户增收"),
        new("{村}", "调研食用菌种植和冷链运输情况", "提出意见{2-4}条", "协调贷款{10-50}万元，受益农户{10-60}户"),
        new("{镇}集镇", "视察集镇环境整治和背街小巷治理情况", "现场交办问题{2-6}个，均已办结", "清理堆积物{3-15}处"),
        new("{镇}集镇", "调研停车难问题，统计停车位和车流量", "推动新增停车位{10-60}个", "形成专题材料报代工委"),
        new("{村}", "对河道保洁和河长制落实情况进行视察", "清理河道{1-5}公里", "提出意见{2-3}条，已反馈河长办"),
        new("{村}", "调研高标准农田建设质量和后期管护", "督促施工方整改问题{2-5}处", "受益耕地{2-9}00亩，受益群众{2-9}00人"),
        new("{村}", "检查{村}养老服务设施和独居老人探访情况", "协调安装扶手、呼叫器{5-20}套", "提出意见{2-4}条"),
        new("{镇}政务服务中心", "视察便民服务事项下放和窗口服务情况", "提出意见{2-4}条，窗口延时服务已实行", ""),
        new("{村}", "参加农村公路安全生命防护工程专题视察", "督促补装防护栏{2-9}00米", "形成视察意见1份交县交通运输局"),
        new("{村}", "调研秸秆禁烧和森林防火工作", "查出隐患{2-5}处，已全部整改", ""),
    ];

    public static readonly DutyText[] Suggestions =
    [
        new("{镇}代表联络站", "提出《关于{题}的建议》", "已立案交办", "办理单位已答复，代表表示满意", "列入{年}年建设计划", "承办单位答复，拟安排资金{10-90}万元"),
        new("县人大代工委", "闭会期间提出《关于{题}的建议》", "交{部门}办理", "办理单位已面复，基本满意"),
        new("{镇}人大主席团", "领衔提出《关于{题}的建议》，{2-6}名代表附议", "主席团已交镇政府相关站所办理", "问题已解决，受益群众{2-15}50人", "已答复"),
        new("{镇}代表联络站", "根据选民反映，书面提出《关于{题}的建议》", "已转{部门}，三个月内答复", "落实资金{5-45}万元，项目已开工"),
        new("{镇}人大主席团", "就{题}提出批评和意见", "已交办，{部门}制定整改措施{2-5}条", ""),
        new("{镇}代表联络站", "跟踪督办《关于{题}的建议》办理情况", "办理结果由B类转为A类", "项目完工，受益{5-40}0户"),
    ];

    public static readonly DutyText[] VoterContacts =
    [
        new("{镇}代表联络站", "在代表联络站接待选民{2-9}人次，收集意见{2-6}条", "当场答复{1-3}条，其余已转办", "已全部回复选民", "反映问题已办结"),
        new("{村}", "走访联系选区群众{3-15}户，了解生产生活情况", "帮助解决实际困难{1-3}件", "反映问题已办结", ""),
        new("{村}", "入户宣讲惠农补贴政策，发放资料{2-9}0份", "解答咨询{3-12}人次", ""),
        new("{村}", "参与调解邻里宅基地纠纷{1-3}起", "双方达成调解协议", "化解矛盾纠纷{1-3}起"),
        new("{村}", "看望慰问困难老人{2-8}户，送去米面油等生活物资", "协调办理临时救助{1-3}人", ""),
        new("{村}", "召开院坝会听取选民对村庄规划的意见，到会{15-60}人", "收集意见{3-9}条，交村委会研究", "形成村规民约修改意见{2-4}条"),
        new("{村}", "接群众反映停水问题，当日到场并联系水利部门抢修", "48小时内恢复供水，受益群众{2-12}00人", "协调资金{5-65}万元更换主管网，受益群众{3-12}00人"),
        new("{村}", "协助返乡务工人员办理创业贷款和用工手续", "落实贷款{5-30}万元，带动就业{3-20}人", "帮助{3-9}人就近就业"),
        new("{村}", "联系农技人员到田间指导病虫害防治", "培训农户{10-45}人次", "受益农田{3-30}0亩"),
        new("{镇}代表联络站", "向选民述职，报告一年来履职情况，听取选民评议", "收到意见{2-6}条并作出说明", "到会选民{20-60}人，评议结果满意"),
        new("{村}", "走访联系脱贫户{2-8}户，帮助销售农产品", "销售香菇、茶叶等{1-9}万元", "帮助增收{2-8}户"),
        new("{村}", "收集群众对路灯照明的意见，协调安装太阳能路灯", "安装路灯{8-40}盏，受益{4-20}0户", "已列入“一事一议”项目，资金{3-15}万元"),
        new("{村}", "巡查汛期地质灾害点，劝导群众转移避险", "转移群众{3-12}户{9-45}人，无人员伤亡", ""),
    ];

    private static readonly string[] Topics =
    [
        "解决{村}季节性缺水问题", "改造{村}至集镇公路", "加快{镇}人居环境整治", "增设{镇}集镇公共停车位", "支持{镇}茶叶加工升级", "规范绿松石市场经营秩序",
        "加强{村}河堤护岸建设", "改善{镇}卫生院就医条件", "延长农村客运班线", "扶持返乡人员创业", "加强农村留守儿童关爱服务", "增加{镇}中心学校学位和宿舍",
        "完善农村养老互助服务", "推进{村}老旧电网改造", "加强农产品冷链物流建设", "治理{镇}集镇背街小巷", "完善高标准农田后期管护", "扩大森林防火监控覆盖",
        "加强野猪危害防控和补偿", "推进老旧小区加装扶手和路灯", "提高村级公益岗位待遇", "加强乡村文化站运行保障", "在{村}增设便民公交站点", "加快堵河沿线旅游步道建设",
    ];

    private static readonly string[] Departments =
        ["县水利和湖泊局", "县交通运输局", "县农业农村局", "县住房和城乡建设局", "县教育局", "县卫生健康局", "县民政局", "县林业局", "县文化和旅游局", "县供电公司"];

    public static DutyText[] Of(DutyKind kind) => kind switch
    {
        DutyKind.Inspection => Inspections,
        DutyKind.Suggestion => Suggestions,
        DutyKind.VoterContact => VoterContacts,
        DutyKind.Meeting or DutyKind.GroupActivity => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Shared events have their own texts."),
    };

    /// <summary>Fills the marks of a text; {村} is the same village throughout one record.</summary>
    public static string Fill(string text, Township township, string village, int year, Dice dice)
    {
        text = text.Replace("{题}", dice.Pick(Topics));
        text = text.Replace("{镇}", township.Name).Replace("{村}", village).Replace("{年}", $"{year + 1}").Replace("{部门}", dice.Pick(Departments));
        text = Range().Replace(text, match => $"{dice.Between(Number(match.Groups[1]), Number(match.Groups[2]))}");
        return township.Rank == '乡' ? text.Replace("镇政府", "乡政府") : text;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(\d+)-(\d+)\}")]
    private static partial Regex Range();
}
