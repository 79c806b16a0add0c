using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Duties;

/// <summary>The columns of township workbooks under the many headings townships give them.</summary>
internal static class DutySynonyms
{
    public const string Name = nameof(Name);
    public const string Kind = nameof(Kind);
    public const string SubKind = nameof(SubKind);
    public const string On = nameof(On);
    public const string Until = nameof(Until);
    public const string Place = nameof(Place);
    public const string Content = nameof(Content);
    public const string Result = nameof(Result);
    public const string Level = nameof(Level);
    public const string Card = nameof(Card);
    public const string Position = nameof(Position);
    public const string Township = nameof(Township);
    public const string Organiser = nameof(Organiser);
    public const string Role = nameof(Role);
    public const string Funds = nameof(Funds);
    public const string Beneficiaries = nameof(Beneficiaries);
    public const string Remark = nameof(Remark);

    public static IReadOnlyList<Column> All { get; } =
    [
        new(Name, "代表姓名", "姓名", "代表", "代表名字", "人大代表", "人大代表姓名", "履职代表", "参加代表", "参与代表", "报送代表") { IsRequired = true },
        new(Kind, "履职类别", "类别", "履职类型", "类型", "活动类型", "活动类别", "履职种类", "种类", "履职项目", "项目类别", "事项类别"),
        new(SubKind, "子类", "履职子类", "具体类别", "履职形式", "活动形式", "形式", "履职方式"),
        new(On, "履职时间", "时间", "日期", "履职日期", "活动时间", "活动日期", "开展时间", "开始时间", "开始日期", "起始日期", "会议时间") { IsRequired = true },
        new(Until, "结束时间", "结束日期", "截止日期", "终止日期"),
        new(Place, "履职地点", "地点", "活动地点", "地址", "开展地点", "会议地点", "地点(村、社区)"),
        new(Content, "履职内容", "内容", "活动内容", "主要内容", "内容摘要", "事项", "履职事项", "履职情况", "事由", "事由及内容", "具体内容", "具体事项", "内容(事项)",
            "活动情况", "工作内容", "履职内容及事项", "建议标题", "履职主题", "活动主题", "主题", "事迹") { IsRequired = true },
        new(Result, "履职成果", "成果", "结果", "成效", "履职成效", "履职结果", "办理结果", "取得成效", "取得成果", "工作成效", "活动成效", "成果(成效)", "办理情况",
            "落实情况", "成果及办理情况", "意见建议及办理结果"),
        new(Level, "代表层级", "层级", "代表级别", "级别", "代表身份", "哪级代表", "何级代表"),
        new(Card, "代表证号", "证号", "代表证编号", "代表证号码", "代表编号"),
        new(Position, "工作单位及职务", "单位及职务", "单位职务", "工作单位", "工作单位职务"),
        new(Township, "所属乡镇", "乡镇", "乡镇名称", "所在乡镇", "乡(镇)", "乡镇(街道)"),
        new(Organiser, "组织单位", "主办单位", "组织者", "活动组织单位", "牵头单位"),
        new(Role, "参加方式", "角色", "履职角色", "参与方式", "参加情况", "出席情况", "到会情况", "参会情况", "参与情况", "考勤"),
        new(Funds, "资金(万元)", "资金", "落实资金", "协调资金", "投入资金", "争取资金", "涉及资金", "资金数额", "资金(元)", "落实资金(万元)", "协调资金(万元)", "投入资金(万元)", "争取资金(万元)"),
        new(Beneficiaries, "受益人数", "受益群众", "受益群众(人)", "受益人数(人)", "惠及人数", "受益人口", "惠及群众"),
        new(Remark, "备注", "说明", "备注说明"),
    ];
}
