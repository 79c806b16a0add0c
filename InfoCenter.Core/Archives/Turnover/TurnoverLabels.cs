namespace InfoCenter.Core.Archives.Turnover;

/// <summary>The words of turnovers.</summary>
public static class TurnoverLabels
{
    extension(TurnoverStage stage)
    {
        public string Label => stage switch
        {
            TurnoverStage.Opened => "已开始",
            TurnoverStage.FreezePrepared => "待确认封存",
            TurnoverStage.Frozen => "上一届已封存",
            TurnoverStage.TermMade => "准备新名册",
            TurnoverStage.Submitted => "待确认换届",
            TurnoverStage.Done => "已换届",
            TurnoverStage.Undone => "已撤销",
        };
    }

    internal const string Volume = "一任一册";

    internal const string Ended = "换届，任期届满";

    internal const string Printing = "正在印制上一届档案";

    internal const string Keeping = "正在存放";

    internal static string Frozen(string title, int papers, string manifest) => $"{title}，纸件 {papers} 份，清单校验 {manifest[..12]}";

    internal static string Printed(int papers) => $"共 {papers} 份，请另一个人核对后确认封存";

    internal static string Done(string title, int carried, int departed, int requests) => $"{title}：连任 {carried} 人，任期届满 {departed} 人，移交诉求 {requests} 件";

    internal static string Verified(int papers, int bad) => bad == 0 ? $"纸件 {papers} 份，全部与清单一致" : $"纸件 {papers} 份，{bad} 份与清单不符";

    internal static string Rehearsed(string title, int refusals) => $"{title}，演练，{(refusals == 0 ? "没有被拒绝的步骤" : $"{refusals} 处会被拒绝")}";

    internal static string NewRecords(int count) => $"已有 {count} 条新一届的履职记录";

    internal static string NewSuggestions(int count) => $"已有 {count} 件向新一届提出的建议";

    internal const string Activities = "新一届已经安排活动或者邀请了代表";

    internal const string Volumes = "新一届的公开册已经印制";

    internal const string ManifestDiffers = "纸件清单被改动，与封存时登记的校验值不符";

    internal static string ChangedSince(string what) => $"“{what}”在换届后已有改动";

    internal static string ConvenorOf(string group) => $"{group}（召集人）";

    internal const string FirstPerson = "演练经办人";

    internal const string SecondPerson = "演练确认人";

    internal const string StepFreeze = "封存上一届";

    internal const string StepTerm = "新建届次";

    internal const string StepCarry = "换届";

    internal const string StepUndo = "撤销";

    internal const string Accounts = "新代表已有账号";

    internal const string Absences = "新代表已登记外出";

    internal const string Numbers = "新代表的档案已经打印";

    internal static string Thing(string entity) => entity switch
    {
        "Mandate" => "代表资格",
        "GroupMembership" => "代表编组",
        "Request" or "RequestStep" => "群众诉求",
        "DistrictCover" => "村与选区",
        "Term" => "届次",
        _ => entity,
    };
}
