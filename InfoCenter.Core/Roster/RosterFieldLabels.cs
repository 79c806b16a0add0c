using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Roster;

/// <summary>The columns' headings and what else clerks write above them.</summary>
public static class RosterFieldLabels
{
    extension(RosterField column)
    {
        /// <summary>The heading of the office's own form.</summary>
        public string Label => column switch
        {
            RosterField.Number => "序号",
            RosterField.Level => "代表层级",
            RosterField.Delegation => "代表团",
            RosterField.Group => "代表小组",
            RosterField.Name => "姓名",
            RosterField.Sex => "性别",
            RosterField.Nationality => "民族",
            RosterField.BirthMonth => "出生年月",
            RosterField.Party => "政治面貌",
            RosterField.Education => "文化程度",
            RosterField.Position => "工作单位及职务",
            RosterField.Category => "代表类别",
            RosterField.ElectedBy => "选区",
            RosterField.CardNumber => "代表证号",
            RosterField.Phone => "联系电话",
            RosterField.IdNumber => "身份证号",
            RosterField.Term => "届次",
            RosterField.ReElected => "是否连任",
            RosterField.Remark => "备注",
            RosterField.Township => "所属乡镇",
        };

        /// <summary>Whether the column tells of the person and not of one mandate.</summary>
        public bool IsPersonal => column is RosterField.Group or RosterField.Name or RosterField.Sex or RosterField.Nationality
            or RosterField.BirthMonth or RosterField.Party or RosterField.Education or RosterField.Position or RosterField.Phone
            or RosterField.IdNumber or RosterField.Township;

        /// <summary>Whether screens show the column only in part.</summary>
        public bool IsMasked => column is RosterField.Phone or RosterField.IdNumber;

        /// <summary>A value of the column as screens show it.</summary>
        public string? Masked(string? value) => column switch
        {
            RosterField.Phone => value is null ? null : string.Join('/', value.Split('/').Select(Masking.Phone)),
            RosterField.IdNumber => value is null ? null : Masking.IdNumber(value),
            _ => value,
        };

        private string[] Synonyms => column switch
        {
            RosterField.Number => ["编号", "号", "No", "NO.", "No."],
            RosterField.Level => ["层级", "级别", "代表级别", "人大代表层级", "所属层级", "代表层次"],
            RosterField.Delegation => ["所在代表团", "所属代表团", "代表团名称", "团"],
            RosterField.Group => ["小组", "代表小组名称", "所在小组", "所属小组", "所在代表小组", "所属代表小组", "编组"],
            RosterField.Name => ["代表姓名", "姓 名", "名字", "人大代表姓名", "人大代表"],
            RosterField.Sex => ["男女"],
            RosterField.Nationality => ["族别", "民 族"],
            RosterField.BirthMonth => ["出生日期", "出生时间", "生日", "出生", "出生年月日", "出生（年月）", "出生年、月"],
            RosterField.Party => ["党派", "政治面貌（党派）", "党派/政治面貌", "面貌", "党派（政治面貌）"],
            RosterField.Education => ["学历", "最高学历", "文化", "学历学位", "教育程度"],
            RosterField.Position =>
                ["工作单位", "单位及职务", "单位职务", "工作单位和职务", "工作单位、职务", "职务", "单位", "现任职务", "工作单位与职务", "单位及职业"],
            RosterField.Category => ["类别", "代表构成", "代表结构", "身份", "职业类别", "代表身份"],
            RosterField.ElectedBy => ["选举单位", "选区/选举单位", "选区（选举单位）", "选区或选举单位", "选区名称", "所在选区", "当选选区", "选区号", "选举单位（选区）"],
            RosterField.CardNumber => ["代表证", "证号", "代表证编号", "证件号", "代表证书号", "代表证书编号", "代表证件号"],
            RosterField.Phone => ["电话", "手机", "手机号", "手机号码", "联系方式", "电话号码", "联系手机", "移动电话"],
            RosterField.IdNumber => ["身份证", "身份证号码", "公民身份号码", "身份证件号码", "身份号码", "居民身份证号", "公民身份证号码"],
            RosterField.Term => ["届", "届别", "所属届次", "当选届次", "第几届", "人大届次"],
            RosterField.ReElected => ["连任", "连任否", "是否为连任", "是否连任代表", "连任情况"],
            RosterField.Remark => ["备 注", "说明", "附注"],
            RosterField.Township => ["乡镇", "所在乡镇", "乡（镇）", "乡镇名称", "乡镇（街道）", "所属乡镇（街道）"],
        };
    }

    /// <summary>All fields in order.</summary>
    public static IReadOnlyList<RosterField> All { get; } = Enum.GetValues<RosterField>();

    /// <summary>The columns an import looks for; the key is the field's name.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
        [.. All.Select(field => new Column(field.ToString(), field.Label, field.Synonyms) { IsRequired = field is RosterField.Name })];
}
