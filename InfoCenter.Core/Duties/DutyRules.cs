using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties;

/// <summary>Everything the duty records refuse, and the words the user reads.</summary>
public static class DutyRules
{
    public static RuleBrokenException ContentIsRequired => new("请填写履职内容。");

    public static RuleBrokenException ContentIsTooLong => new("履职内容超过 2000 字，请精简后再报。");

    public static RuleBrokenException ResultIsTooLong => new("履职成果超过 2000 字，请精简后再报。");

    public static RuleBrokenException TextIsTooLong => new("地点、组织单位不超过 100 字，子类不超过 30 字，备注不超过 500 字，请精简后再报。");

    public static RuleBrokenException EndIsBeforeStart => new("结束日期早于开始日期，请核对后重填。");

    public static RuleBrokenException NumberIsNegative => new("资金和受益人数不能是负数，请核对后重填。");

    public static RuleBrokenException SubKindNameIsRequired => new("请填写子类名称。");

    public static RuleBrokenException SubKindNameIsTaken => new("这一类下已有同名子类，请换一个名称。");

    public static RuleBrokenException ReasonIsRequired => new("请写明原因，乡镇要据此补正。");

    public static RuleBrokenException OnlyDraftsAndReturnedRecordsCanBeChanged => new("只有草稿或被退回的记录可以修改。");

    public static RuleBrokenException OnlyDraftsAndReturnedRecordsCanBeSubmitted => new("只有草稿或被退回的记录可以报送。");

    public static RuleBrokenException OnlySubmittedRecordsCanBeVerified => new("只有已报送的记录可以核实，请刷新后再看。");

    public static RuleBrokenException OnlySubmittedOrVerifiedRecordsCanBeReturned => new("只有已报送或已核实的记录可以退回，请刷新后再看。");

    public static RuleBrokenException OnlyVerifiedRecordsCanBePublished => new("只有已核实的记录可以发布，请先核实。");

    public static RuleBrokenException OnlyPublishedRecordsCanBeWithdrawn => new("只有已发布的记录可以撤回，请刷新后再看。");

    public static RuleBrokenException NobodyVerifiesTheirOwnSubmission => new("不能核实自己报送的记录，请由另一位同志核实。");

    public static RuleBrokenException WorkbookIsCommitted => new("这份表格已经导入，不能再改；如需重来，请先撤销导入。");

    public static RuleBrokenException OnlyPreviewedWorkbooksCanBeCommitted => new("这份表格不在待导入状态，请刷新后再看。");

    public static RuleBrokenException OnlyCommittedWorkbooksCanBeUndone => new("只有已导入的表格可以撤销导入。");

    public static RuleBrokenException DayIsInTheFuture(DateOnly on) =>
        new($"履职日期 {on:yyyy-MM-dd} 还没有到，请核对年份和日期。");

    public static RuleBrokenException DayIsTooLongAgo(DateOnly on, DateOnly earliest) =>
        new($"履职日期 {on:yyyy-MM-dd} 早于 {earliest:yyyy-MM-dd}，请核对年份。");

    public static RuleBrokenException RowsAreUnsettled(int count) =>
        new($"还有 {count} 行没有处理：请逐行改正、选定代表，或者点名“不导入这些行”，再导入。");

    public static RuleBrokenException NobodyBearsTheName(string name) =>
        new($"本乡镇名册中没有“{name}”，请选定是哪位代表，或先在名册中补录。");

    public static RuleBrokenException NameDoesNotFit(string name, string hint) =>
        new($"本乡镇有“{name}”，但与“{hint}”不符，请选定是哪位代表。");

    public static RuleBrokenException SeveralBearTheName(string name, int count) =>
        new($"本乡镇有 {count} 位“{name}”，请选定是哪一位，或在表中写明代表层级、代表证号。");

    /// <summary>Tells the second clerk who decided what; <paramref name="at"/> is UTC.</summary>
    public static RuleBrokenException AlreadyDecided(string name, DutyStatus outcome, DateTime at) =>
        new($"{name}已在 {at.InOffice:M月d日 HH:mm} 办过这条记录，结果是“{outcome.Label}”，不必再办。");
}
