namespace InfoCenter.Core.Requests;

/// <summary>The words the units' steps are told in.</summary>
internal static class HandlingTexts
{
    public const string AnotherUnit = "正在另行确定承办单位";

    /// <summary>As the county's list of sub-kinds has it.</summary>
    public const string AnswerSubKind = "码上见答复";

    public static string Answered(string number, string words, int citizens) => $"答复群众诉求（{number}）{AnswerTexts.Together(citizens)}：{words}";

    public const string AnotherReport = "代表认为有关单位的办理还不够，已请单位继续办理";

    public const string TwiceDissatisfied = "群众两次评价不满意";

    public const string Yes = "已同意";

    public const string No = "未同意";

    /// <summary>The unit, and whom to ask for there.</summary>
    public static string Called(string unit, string? contact) => contact is null ? unit : $"{unit}（{contact}）";

    public static string TypedCode(string code) => $"查询码{code}";

    public static string SignedFor(string unit) => $"{unit}已经签收";

    public static string Told(string unit, string text) => $"{unit}：{text}";

    public static string TimeAsked(string unit, int days, string reason) => $"{unit}申请延期 {days} 个工作日：{reason}";

    public static string TimeGranted(string unit, int days) => $"{unit}还需要 {days} 个工作日，已经同意";

    /// <summary>The lead, and after it whoever assists.</summary>
    public static string Units(string lead, IReadOnlyCollection<string> assisting) =>
        assisting.Count == 0 ? lead : $"{lead}（主办）、{string.Join('、', assisting)}（协办）";
}

/// <summary>Units and their work in words.</summary>
public static class HandlingLabels
{
    extension(UnitKind kind)
    {
        public string Label => kind switch
        {
            UnitKind.Department => "县直部门",
            UnitKind.Township => "乡镇人民政府",
        };
    }

    extension(ExtensionState state)
    {
        public string Label => state switch
        {
            ExtensionState.Asked => "申请延期，等答复",
            ExtensionState.Granted => "已同意延期",
            ExtensionState.Refused => "未同意延期",
        };
    }
}
