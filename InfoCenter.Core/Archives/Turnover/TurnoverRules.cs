using InfoCenter.Core.Common;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>What a turnover refuses.</summary>
public static class TurnoverRules
{
    public static RuleBrokenException AssemblyHasNoTerm => new("这一级人大在名册里还没有届次和代表，没有可以结束的一届。请先导入名册。");

    public static RuleBrokenException IsUnderWayAlready => new("这一级人大的换届正在办理，请从列表里打开那一项接着办。");

    public static RuleBrokenException NumberDoesNotFollow(int expected) => new($"新一届应当是第 {expected} 届，请核对届数。");

    public static RuleBrokenException FirstDayIsUnlikely => new("新一届第一次会议的日期不对：应当在上一届开始之后、明年年底以前。请核对后重填。");

    public static RuleBrokenException FirstSessionIsAhead(DateOnly on) => new($"上一届任期到新一届第一次会议（{on:yyyy-MM-dd}）为止，到那天才能封存。现在可以先演练。");

    public static RuleBrokenException RecordsAreWaiting(int count) => new($"上一届还有 {count} 条没有办完：履职记录已报送（或者退回）没有发布，活动通知了没有登记。封存后不能再办，活动也不再记入上一届档案。请先办完；确定不办的，勾选“照样封存”。");

    public static RuleBrokenException PapersCouldNotBePrinted(string who) => new($"有档案没有印成，不能封存：{who}。请按提示改好后重新印制。");

    public static RuleBrokenException PapersAreOld => new("印制以后档案又有变化，纸件和档案对不上了。请重新印制，再确认封存。");

    public static RuleBrokenException PapersComeFirst => new("还没有印制上一届的档案，请先点“印制上一届档案”。");

    public static RuleBrokenException TermIsFrozenAlready => new("上一届已经封存，届数、日期和纸件不能再改。要改只能撤销换届后重办。");

    public static RuleBrokenException FreezeComesFirst => new("上一届还没有封存，请先印制档案，再由另一个人确认封存。");

    public static RuleBrokenException NewTermIsThere => new("新一届已经建好，请接着导入新名册。");

    public static RuleBrokenException TermNumberIsTaken(string title) => new($"名册里已经有“{title}”，请核对届数；是误建的，请先撤销那次名册导入。");

    public static RuleBrokenException TermComesFirst => new("新一届还没有建好，请先完成前面的步骤。");

    public static RuleBrokenException NewRosterComesFirst => new("还没有上传新一届名册，请先上传并核对。");

    public static RuleBrokenException RosterRowsAreInTheWay(int rows) => new($"新名册还有 {rows} 行要改正或判定，请到“核对新名册”里处理完再提交。");

    public static RuleBrokenException IsSubmittedAlready => new("已经提交，等另一个人确认。要改，请先点“退回修改”。");

    public static RuleBrokenException IsNotSubmitted => new("还没有提交确认，请经办人核对后先提交。");

    public static RuleBrokenException AnotherPersonConfirms => new("自己经办的要由另一个人确认，请请同事（信息中心或代工委）登录后办理。");

    public static RuleBrokenException IsDoneAlready(string by) => new($"“{by}”已经确认过，换届只办一次，请刷新后看结果。");

    public static RuleBrokenException IsUndoneAlready => new("这次换届已经撤销，请刷新后再看。要再办，请重新开始。");

    public static RuleBrokenException ReasonIsRequired => new("请写明为什么撤销，原因会记入台账。");

    public static RuleBrokenException ReasonIsTooLong(int most) => new($"原因最多 {most} 个字，请缩短。");

    public static RuleBrokenException SomebodyHasWorkedInIt(string what) => new($"新一届已经开始履职，不能再撤销：{what}。个别错误请到相应页面单独更正。");

    public static RuleBrokenException LaterTurnoverStandsInTheWay => new("这一级人大后来又办过换届，请先撤销后面那一次。");

    public static RuleBrokenException DistrictIsUnknown(string name) => new($"新名册里没有“{name}”这个选区，请从列表里选。");

    public static RuleBrokenException NothingIsFrozen => new("这次换届还没有印制过档案，没有可以核验的纸件。");
}
