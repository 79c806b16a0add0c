using InfoCenter.Core.Common;

namespace InfoCenter.Core.Roster.Import;

/// <summary>What a roster import refuses, for a cell, a row or the whole file, and what the clerk does next.</summary>
public static class RosterImportRules
{
    public static RuleBrokenException NameIsMissing => new("没有填写姓名，请补填。");

    public static RuleBrokenException NameIsTooLong => new("姓名超过 50 个字，请核对是否填错了列。");

    public static RuleBrokenException LevelIsMissing => new("没有填写代表层级，应为：省、市、县、乡镇。");

    public static RuleBrokenException LevelIsUnknown => new("代表层级不认识，应为：省、市、县、乡镇。");

    public static RuleBrokenException DelegationIsUnknown => new("代表团不认识：不是本县的乡镇，也不是上级代表团。请核对乡镇名称，或先在“乡镇和村”中登记。");

    public static RuleBrokenException TownshipIsUnknown => new("乡镇不认识，应为本县乡镇名称。请核对，或先在“乡镇和村”中登记。");

    public static RuleBrokenException SexIsUnknown => new("性别应为“男”或“女”。");

    public static RuleBrokenException NationalityIsUnknown => new("民族不认识，应为 56 个民族之一，如“汉族”“土家族”。");

    public static RuleBrokenException BirthIsOutsideALivingRange => new("出生年月不在合理范围：代表应年满 18 周岁、不超过 100 周岁，请核对。");

    public static RuleBrokenException PhoneIsTooShort => new("联系电话位数不够，手机应为 11 位，固定电话应带区号。");

    public static RuleBrokenException PhoneIsNotANumber => new("联系电话不是电话号码，手机应为 11 位，固定电话应带区号。");

    public static RuleBrokenException IdNumberIsNumeric =>
        new("身份证号是按数字存的，Excel 已丢失末尾几位。请把这一列设为“文本”格式，再从证件重新录入。");

    public static RuleBrokenException IdNumberHasWrongLength => new("身份证号应为 18 位，请核对。");

    public static RuleBrokenException IdNumberHasWrongCheckDigit => new("身份证号校验码不对，可能有一位录错，请对照证件核对。");

    public static RuleBrokenException IdNumberHasImpossibleDate => new("身份证号中的出生日期不存在，请对照证件核对。");

    public static RuleBrokenException MaskedNumberDiffers => new("带星号的号码与名册中的对不上，可能导出之后又改过。请填写完整号码，或重新导出名册再改。");

    public static RuleBrokenException MaskedNumberIsOfNobody => new("号码带星号，名册中又没有对应的人，看不出完整号码。请填写完整号码，或留空。");

    public static RuleBrokenException TermIsNotUnderstood => new("届次看不懂，应写成“竹山县第十九届”的样式。");

    public static RuleBrokenException AnswerIsNotUnderstood => new("“是否连任”应为“是”或“否”。");

    public static RuleBrokenException TextIsTooLong(int most) => new($"文字超过 {most} 个字，请删减或核对是否填错了列。");

    public static RuleBrokenException SexContradictsTheId(string sex) => new($"身份证号对应的性别与表中填写的“{sex}”不一致，请核对这两格。");

    public static RuleBrokenException SexContradictsTheName(string note) => new($"性别与姓名后注明的“{note}”不一致，请核对。");

    public static RuleBrokenException NationalityContradictsTheName(string note) => new($"民族与姓名后注明的“{note}”不一致，请核对。");

    public static RuleBrokenException TermContradictsTheLevel => new("届次与代表层级不一致，例如“县”级代表的届次应是县人大的届次，请核对这两格。");

    public static RuleBrokenException BirthContradictsTheId(string month) => new($"身份证号中的出生年月与表中填写的“{month}”不一致，请核对这两格。");

    public static RuleBrokenException TwoNamesForOneId(string other, int row) => new($"第 {row} 行的“{other}”用的是同一个身份证号，请核对是谁的证号录错了。");

    public static RuleBrokenException TwoFactsForOnePerson(string other, int row) => new($"同一个人在第 {row} 行填的是“{other}”，两行应当一致，请核对。");

    public static RuleBrokenException CardNumberIsRepeated(string other, int row) => new($"代表证号与第 {row} 行“{other}”重复，请核对。");

    public static RuleBrokenException RowIsRepeated(int row) => new($"与第 {row} 行是同一个人、同一层级、同一届次，重复了，请删去一行。");

    public static RuleBrokenException MandateEndedAlready(string how) => new($"该代表这一届的资格已终止（{how}）。请从表中删去，或选择“不导入”；如属补选，请在代表页面办理。");

    public static RuleBrokenException SeveralPeopleMatch => new("系统中有几个人与这一行相符，请选定是哪一位，或作为新人加入。");

    public static RuleBrokenException CardBelongsToAnother(string holder) => new($"代表证号在系统中属于“{holder}”，请判定是否同一个人。");

    public static RuleBrokenException IdDiffersOnRecord(string name) => new($"系统中的“{name}”姓名、出生年月和乡镇都相同，但身份证号不同，请判定是否同一个人。");

    public static RuleBrokenException FileIsMissing(string path) => new($"没有找到文件“{path}”，请核对路径。");

    public static RuleBrokenException FileCannotBeWritten(string path) => new($"文件“{path}”不能写入，请检查路径和权限，或关闭正在打开它的程序。");

    public static RuleBrokenException RowIsUnknown => new("没有找到这一行，请刷新预览后再试。");

    public static RuleBrokenException NoRowsAreFound => new("表中没有找到代表。请确认选对了文件，表头下面有数据。");

    public static RuleBrokenException RowsAreInTheWay(int rows) => new($"还有 {rows} 行有错误或没有判定，不能导入。请逐行改正、判定，或选择“不导入”。");

    public static RuleBrokenException RosterChangedMeanwhile => new("预览之后名册又有改动，为保证所见即所得，请重新预览后再导入。");

    public static RuleBrokenException PreviewIsRequired => new("请先预览，再导入。");

    public static RuleBrokenException IsSubmittedWithItsTurnover => new("这份新名册已经随换届提交，等另一个人确认，现在不能改。要改，请先在换届里点“退回修改”。");

    public static RuleBrokenException AlreadyCommitted => new("这次导入已经完成，不能再改。如需撤销，请用“撤销导入”。");

    public static RuleBrokenException OnlyCommittedImportsCanBeUndone => new("只有已完成的导入可以撤销。");

    public static RuleBrokenException LaterChangesStandInTheWay(IReadOnlyCollection<string> names) =>
        new($"不能撤销：导入之后{string.Join('、', names.Take(5))}{(names.Count > 5 ? $"等 {names.Count} 人" : "")}的资料又有改动。请先处理这些改动，或直接修改名册。");

    public static RuleBrokenException RecordsStandInTheWay => new("不能撤销：这次导入的代表名下已有履职记录等资料。请直接修改名册，或先移走这些记录。");

    public static RuleBrokenException RemovalIsNotConfirmed(int count) => new($"将终止 {count} 项代表资格，请再次输入这个数字确认。");

    public static RuleBrokenException ChoiceIsNotOffered => new("所选人员不在可选范围内，请刷新预览后重选。");

    public static RuleBrokenException KeepOldNeedsAnOldRow => new("这一行是新增的，没有原值可保留，可选择“采用新表”或“不导入”。");

    public static RuleBrokenException ErrorsCannotBeTaken => new("这一行有错误，改正后才能采用，或选择“不导入”。");

    public static RuleBrokenException RowIsOfAnotherTerm(string next) => new($"届次写的不是“{next}”。换届导入的是新一届名册，请改成“{next}”；不是新一届的人，选“不导入”。");

    public static RuleBrokenException MayBeReElected(string name) => new($"上一届有同名代表“{name}”，出生年月或证号对不上，请选定：是同一个人（连任），还是新的人。");

    public static RuleBrokenException NobodyIsOfTheNewTerm(string next) => new($"表里没有一行是“{next}”的代表。请核对代表层级和届次，换一份表再上传。");

    public static RuleBrokenException TurnoverCommitsIt => new("这份是换届的新名册，不在这里导入或撤销。请回到“换届”页，由另一个人确认换届。");
}
