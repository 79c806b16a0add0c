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

    /// <summary>The same, with a sign where it had to be cut.</summary>
    public static string Called(string unit, string? contact, int longest) => Called(unit, contact) is var called && called.Length > longest ? called[..(longest - 1)] + "…" : called;

    public static string TypedCode(string code) => $"查询码{code}";

    public static string SignedFor(string unit) => $"{unit}已经签收";

    public static string Told(string unit, string text) => $"{unit}：{text}";

    public static string TimeAsked(string unit, int days, string reason, bool isSecond) => $"{unit}{(isSecond ? "第二次" : "")}申请延期 {days} 个工作日：{reason}";

    public static string TimeGranted(string unit, int days, bool isSecond) => $"{unit}还需要 {days} 个工作日，{(isSecond ? "县人大代工委" : "")}已经同意";

    public static string TakenOn(string holder) => $"{holder}自己办理，办好以后告诉您";

    public static string AsksAgain(string unit, int days) => $"第二次延期{days}日：{unit}"; // a message's field is cut at its end

    public static string ExtendedFirst(int days) => $"代表同意延期 {days} 个工作日，已经加上";

    public static string ExtendedAgain(int days) => $"代工委同意第二次延期 {days} 个工作日，已经加上";

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
