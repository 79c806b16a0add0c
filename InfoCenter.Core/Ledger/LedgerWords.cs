namespace InfoCenter.Core.Ledger;

/// <summary>The ledger's English names as people call them.</summary>
public static class LedgerWords
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Name"] = "姓名", ["Sex"] = "性别", ["Nationality"] = "民族", ["BirthMonth"] = "出生年月", ["Party"] = "政治面貌", ["Education"] = "文化程度",
        ["Position"] = "单位及职务", ["Phone"] = "联系电话", ["IdNumber"] = "身份证号", ["TownshipCode"] = "所属乡镇", ["PhotoHash"] = "照片",
        ["Level"] = "代表层级", ["Delegation"] = "代表团", ["ElectedBy"] = "选区", ["CardNumber"] = "代表证号", ["Category"] = "代表类别", ["IsReElected"] = "是否连任",
        ["Remark"] = "备注", ["StartedOn"] = "任职起", ["EndedOn"] = "任职止", ["Ending"] = "终止情形", ["EndingReason"] = "终止原因", ["Beginning"] = "任职方式",
        ["From"] = "起", ["Until"] = "至", ["IsConvenor"] = "召集人", ["Status"] = "状态", ["Kind"] = "类别", ["Content"] = "内容", ["Place"] = "地点",
        ["Result"] = "结果", ["Title"] = "名称", ["ReturnReason"] = "退回原因", ["WithdrawReason"] = "撤回原因", ["VerifiedBy"] = "核实人", ["VerifiedAt"] = "核实时间",
        ["PublishedBy"] = "发布人", ["PublishedAt"] = "发布时间", ["SubmittedAt"] = "报送时间", ["HappenedOn"] = "日期", ["Attendance"] = "出席情况", ["Role"] = "角色",
        ["SignInName"] = "登录名", ["DisplayName"] = "显示名", ["IsDisabled"] = "停用", ["Failures"] = "连续输错次数", ["LockedUntil"] = "锁定至",
        ["PasswordHash"] = "密码", ["Value"] = "设置值", ["Population"] = "人口", ["IsOff"] = "放假",
    };

    private static readonly Dictionary<string, string> Things = new()
    {
        ["Person"] = "代表", ["People"] = "代表", ["Mandate"] = "代表资格", ["GroupMembership"] = "小组成员", ["DeputyGroup"] = "代表小组", ["DeputyGroups"] = "代表小组",
        ["DutyRecord"] = "履职记录", ["DutyRecords"] = "履职记录", ["DutyActivity"] = "活动", ["DutyEvidence"] = "佐证材料", ["DutyWorkbook"] = "履职表格",
        ["DutySubKind"] = "履职小类", ["DutySubKinds"] = "履职小类", ["RosterImport"] = "名册导入", ["Roster"] = "名册", ["FullExport"] = "完整号码导出", ["Account"] = "账号", ["Accounts"] = "账号",
        ["Setting"] = "设置", ["Settings"] = "设置", ["Township"] = "乡镇", ["Townships"] = "乡镇", ["Village"] = "村（社区）", ["Villages"] = "村（社区）",
        ["Job"] = "后台任务", ["File"] = "文件", ["Attachment"] = "文件", ["Form"] = "打印件", ["IssuedForm"] = "打印件", ["Backup"] = "备份", ["Permission"] = "权限",
        ["Foreign"] = "范围以外的内容", ["Ledger"] = "台账", ["Clock"] = "时钟", ["ArchiveNumber"] = "档号",
        ["TurnoverRun"] = "换届", ["FrozenPaper"] = "封存纸件", ["FrozenCorrection"] = "封存更正",
        ["Calendar"] = "工作日历", ["CalendarDay"] = "日历的一天", ["CalendarYear"] = "工作日历",
        ["Request"] = "诉求", ["Requests"] = "诉求", ["RequestLimit"] = "办理时限", ["Message"] = "消息", ["Messages"] = "消息", ["ChannelSetting"] = "消息通道", ["WeChatGrant"] = "微信订阅授权", ["Departure"] = "发送记录",
    };

    /// <summary>All acts that have words, by their words: for a list to choose from.</summary>
    public static IReadOnlyList<(string Act, string Words)> Acts { get; } = [.. LedgerActWords.All.Select(a => (a.Key, a.Value)).OrderBy(a => a.Value, StringComparer.Ordinal)];

    /// <summary>The act; its English name where nobody gave it words.</summary>
    public static string Act(string act) => LedgerActWords.All.GetValueOrDefault(act, act);

    /// <summary>What an entry is about: <c>DutyRecord 17</c> is 履职记录 17.</summary>
    public static string Subject(string subject) =>
        subject.Split(' ', 2) is [var thing, .. var rest] && Things.TryGetValue(thing, out var word) ? string.Join(' ', [word, .. rest]) : subject;

    /// <summary>Before and after in words, only of fields people know; empty where there are none.</summary>
    public static string Changes(string? changes) => string.Join('；',
        from change in LedgerChange.Read(changes)
        where change.Kind == "Modified"
        from field in change.Fields
        where Fields.ContainsKey(field.Field)
        select Change(field));

    /// <summary>Every change of an entry, row by row, for the auditor.</summary>
    public static IReadOnlyList<string> Everything(string? changes) =>
        [.. LedgerChange.Read(changes).Select(c => c.Kind switch
        {
            "More" => $"另有 {c.Key} 行 {Subject(c.Entity)}",
            "Added" => $"新增 {Subject($"{c.Entity} {c.Key}").TrimEnd()}：{string.Join('，', c.Fields.Select(f => $"{Field(f.Field)} {f.After}"))}",
            "Deleted" => $"删除 {Subject($"{c.Entity} {c.Key}")}：{string.Join('，', c.Fields.Select(f => $"{Field(f.Field)} {f.Before}"))}",
            _ => $"修改 {Subject($"{c.Entity} {c.Key}")}：{string.Join('；', c.Fields.Select(Change))}",
        })];

    private static string Field(string field) => Fields.GetValueOrDefault(field, field);

    private static string Change(FieldChange field) => field.Before is FieldChange.Hidden || field.After is FieldChange.Hidden
        ? $"{Field(field.Field)}已改"
        : $"{Field(field.Field)} “{field.Before}” → “{field.After}”";
}
