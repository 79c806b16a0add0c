using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties;

/// <summary>Everything the duty records refuse, and the words the user reads.</summary>
public static class DutyRules
{
    public static RuleBrokenException ContentIsRequired => new("请填写履职内容。");

    public static RuleBrokenException ContentIsTooLong => new("履职内容超过 2000 字，请精简后再报。");

    public static RuleBrokenException WithdrawnRecordsStayAsTheyAre => new("这条记录已经撤回，不再补记成果。要补记，请重新报一条。");

    public static RuleBrokenException ResultIsTooLong => new("履职成果超过 2000 字，请精简后再报。");

    public static RuleBrokenException TextIsTooLong => new("地点、组织单位不超过 100 字，子类不超过 30 字，备注不超过 500 字，请精简后再报。");

    public static RuleBrokenException DayIsRequired => new("请填写履职日期。");

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

    public static RuleBrokenException PublicTextNamesANumber(string line, string place, string kind, string masked) =>
        new($"“{line}”的{place}里有{kind} {masked}，不能公开。请退回乡镇删去这个号码后重新报送，再发布。");

    public static RuleBrokenException OnlyPublishedRecordsCanBeWithdrawn => new("只有已发布的记录可以撤回，请刷新后再看。");

    public static RuleBrokenException NobodyVerifiesTheirOwnSubmission => new("不能核实自己报送的记录，请由另一位同志核实。");

    public static RuleBrokenException WorkbookIsCommitted => new("这份表格已经导入，不能再改；如需重来，请先撤销导入。");

    public static RuleBrokenException OnlyPreviewedWorkbooksCanBeCommitted => new("这份表格不在待导入状态，请刷新后再看。");

    public static RuleBrokenException OnlyCommittedWorkbooksCanBeUndone => new("只有已导入的表格可以撤销导入。");

    public static RuleBrokenException PersonHasNoTownship => new("这位代表在名册中没有所属乡镇，请先在名册中补上再登记。");

    public static RuleBrokenException NobodyTookPart => new("请至少选定一位代表。");

    public static RuleBrokenException PersonIsListedTwice => new("名单中有人重复，请去掉重复的再登记。");

    public static RuleBrokenException OnlyDraftsCanBeDiscarded => new("只有草稿可以删除；已报送的记录请由核实人退回。");

    public static RuleBrokenException EvidenceIsClosed => new("记录已经核实，佐证材料不能再改；如需补充，请先由核实人退回。");

    public static RuleBrokenException TooManyFiles(int most) => new($"每条记录最多附 {most} 个佐证文件，请去掉几个再添加。");

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

    public static RuleBrokenException NameIsMissing => new("没有填写代表姓名，请补上。");

    public static RuleBrokenException KindIsMissing =>
        new("没有写明履职类别，请填写出席会议、调研视察、提出建议、联系选民、小组活动之一。");

    public static RuleBrokenException TownshipIsUnknown =>
        new("看不出是哪个乡镇的表，请在标题、工作表名或文件名中写明乡镇，或在上传时选定乡镇。");

    public static RuleBrokenException KindIsNotUnderstood(string text) =>
        new($"看不懂履职类别“{text}”，请改为出席会议、调研视察、提出建议、联系选民、小组活动之一。");

    public static RuleBrokenException LevelIsNotUnderstood(string text) =>
        new($"看不懂代表层级“{text}”，请改为省、市、县、乡镇之一。");

    public static RuleBrokenException PartIsNotUnderstood(string text) =>
        new($"看不懂参加情况“{text}”，请改为参加、主持、发言、列席、领衔、附议、请假、缺席之一。");

    public static RuleBrokenException FundsAreNotUnderstood(string text) => new($"看不懂资金“{text}”，请只写数字，如“65”或“65万元”。");

    public static RuleBrokenException PeopleAreNotUnderstood(string text) => new($"看不懂人数“{text}”，请只写数字，如“1200”。");

    public static RuleBrokenException ColumnIsMissing(string title) => new($"没有找到“{title}”这一列，请在表头写明列名。");

    public static RuleBrokenException TownshipIsForeign(string name) => new($"这一行是{name}的，您只能报送本乡镇的记录。");

    public static RuleBrokenException TownshipIsNotKnown(string name) => new($"没有“{name}”这个乡镇，请写全称，如“潘口乡”。");

    public static RuleBrokenException RecordsAreDecidedAlready(int count) =>
        new($"其中 {count} 条记录已经核实或退回，不能整份撤销；请逐条退回。");

    public static RuleBrokenException RecordsCameMeanwhile(int count) =>
        new($"预览以后，表中有 {count} 条记录已由别人报送，请重新预览再导入。");

    public static RuleBrokenException SameRecordIsThere(DutyStatus status) =>
        new($"同一代表、日期、类别、地点、内容的记录已经有了（{status.Label}），不再重复导入。");

    public static RuleBrokenException SameRowIsAbove(string file, string sheet, int row) =>
        new($"与《{file}》“{sheet}”第 {row} 行完全相同，不再重复导入。");

    public static RuleBrokenException SimilarRecordIsThere(DutyStatus status, string content) =>
        new($"同一代表、日期、类别、地点已有一条记录（{status.Label}）“{content}”，内容不同，请核对是否重复。");

    public static RuleBrokenException SimilarRowIsAbove(string file, string sheet, int row) =>
        new($"与《{file}》“{sheet}”第 {row} 行是同一代表、日期、类别、地点，内容不同，请核对是否重复。");

    public static RuleBrokenException FileIsMissing(string path) => new($"没有找到文件“{path}”，请核对路径。");

    /// <summary>Tells the second clerk who decided what; <paramref name="at"/> is UTC.</summary>
    public static RuleBrokenException AlreadyDecided(string name, DutyStatus outcome, DateTime at) =>
        new($"{name}已在 {at.InOffice:M月d日 HH:mm} 办过这条记录，结果是“{outcome.Label}”，不必再办。");
}
