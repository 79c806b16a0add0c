using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>Everything that can be refused about templates, and about requests that are handled together.</summary>
public static class AnswerRules
{
    public static RuleBrokenException TemplateTitleIsRequired => new("请给范本起个名字，例如“路灯已修好”。");

    public static RuleBrokenException TemplateTextIsRequired => new("请写下范本的内容。");

    public static RuleBrokenException TemplateTitleIsTaken => new("同一用途下已有同名范本，请换个名字，或者直接修改原来那条。");

    public static RuleBrokenException UnitsOnlyReport => new("本单位的范本只能用于办理回复，请把用途改成“单位办理回复”。");

    public static RuleBrokenException BlankIsLeft(string blank) => new($"还有没填的空“{blank}”，请填好或删去再发出。");

    public static RuleBrokenException AnotherLeads(string? holder) => new($"这件诉求并在同一件事里一起办，请在牵头的那件上办理{(holder is null ? "" : $"（{holder}承办）")}；要分开办，先点“单独办理”。");

    public static RuleBrokenException NotJoinedToItself => new("一件诉求不能并入它自己，请另选一件。");

    public static RuleBrokenException AnotherTownshipsMatter => new("不是同一个乡镇的诉求，不能并在一起办。");

    public static RuleBrokenException LeadIsOver => new("牵头的那件已经答复或不予受理，不能再并入，请刷新后再看。");

    public static RuleBrokenException OnlyEarlyRequestsJoin => new("这件已经交办、答复或不予受理，不能并入别的件；需要时请让它牵头。");

    public static RuleBrokenException LeadIsBehind => new("牵头的那件办得比这件慢，请反过来：让这件牵头，把那件并进来。");

    public static RuleBrokenException ResumeBeforeJoining => new("有一件正在暂停，请先恢复再并在一起。");

    public static RuleBrokenException JoinedAlready => new("这件诉求已经并在一起了，请刷新后再看。");

    public static RuleBrokenException NotJoined => new("这件诉求没有并入别的件，请刷新后再看。");
}
