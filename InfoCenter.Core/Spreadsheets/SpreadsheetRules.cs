using InfoCenter.Core.Common;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Why a workbook, a column or a date cannot be read, and what the user does next.</summary>
public static class SpreadsheetRules
{
    public static RuleBrokenException FileIsEmpty => new("文件是空的。请确认选对了文件，在表格软件中打开并保存后重新上传。");
    public static RuleBrokenException FileIsTooLarge => new("文件超过 10 MB。请删除表中的图片和空白工作表，或按乡镇拆成几个文件后分别上传。");
    public static RuleBrokenException PasswordIsSet => new("文件设有打开密码，无法读取。请在表格软件中打开，取消密码保护后保存，再重新上传。");
    public static RuleBrokenException MacrosAreNotRead => new("文件是含宏的工作簿。请打开后“另存为”，类型选“Excel 工作簿（*.xlsx）”，再上传新文件。");
    public static RuleBrokenException BinaryWorkbookIsNotRead => new("文件是二进制工作簿（xlsb）。请打开后“另存为”，类型选“Excel 工作簿（*.xlsx）”，再上传新文件。");
    public static RuleBrokenException OpenDocumentIsNotRead => new("文件是 ODS 表格。请打开后“另存为”，类型选“Excel 工作簿（*.xlsx）”，再上传新文件。");
    public static RuleBrokenException WebPageIsNotRead => new("文件内容是网页或 XML，并不是表格文件。请用表格软件打开后“另存为”，类型选“Excel 工作簿（*.xlsx）”，再上传新文件。");
    public static RuleBrokenException FileIsNotAWorkbook => new("文件不是表格。请上传 .xlsx、.xls 或 .csv 文件。");
    public static RuleBrokenException FileIsDamaged => new("文件已损坏，无法读取。请用表格软件打开检查，“另存为”一个新的 .xlsx 文件后重新上传。");
    public static RuleBrokenException FileIsUnsafe => new("文件的内部结构异常（解压后过大或含有外部定义），为安全起见不予读取。请把内容复制到新建的工作簿中保存后再上传。");
    public static RuleBrokenException ReadingTakesTooLong => new("读取文件的时间过长，已停止。请删除空白工作表和多余格式，或拆成几个文件后重新上传。");
    public static RuleBrokenException TooMuchText => new("表中文字总量过大，无法读取。请拆成几个文件后分别上传。");
    public static RuleBrokenException TooManyCells => new("表中格子太多，无法一次读取。请删除多余的列和空白工作表，或拆成几个文件后分别上传。");
    public static RuleBrokenException ReadingBrokeDown => new("表格过大或已损坏，读取没有完成。请用表格软件打开检查，另存为新的 .xlsx 文件后再上传。");
    public static RuleBrokenException CellTextIsTooLong => new("有一格文字超过 32767 字，表格文件放不下。请缩短这段文字后再导出。");
    public static RuleBrokenException NoHeaderIsFound => new("没有找到表头。请确认表中有一行列名（如“姓名”），再重新上传。");

    public static RuleBrokenException TooManyRows(int most) => new($"表中数据超过 {most:N0} 行，无法一次读取。请拆成几个文件后分别上传。");
    public static RuleBrokenException TooManyColumns(int most) => new($"表中内容超出第 {most} 列，无法读取。请删除右侧多余的内容后重新上传。");

    /// <summary>A refusal of these rules that was said in another process.</summary>
    public static RuleBrokenException AsSaidByTheWorker(string rule, string message) => new(message, rule);

    public static RuleBrokenException DateIsMissing => new("没有填写日期。");
    public static RuleBrokenException DateIsNotUnderstood(string text) => new($"看不懂日期“{text}”。请按“1968-05”或“2025-07-01”的样式填写。");
    public static RuleBrokenException DateIsImpossible(string text) => new($"日期“{text}”不存在。请核对年、月、日后重新填写。");
    public static RuleBrokenException MonthIsMissing(string text) => new($"“{text}”只有年份。请补上月份，如“{text}-05”。");
    public static RuleBrokenException DayIsMissing(string text) => new($"“{text}”没有写到日。请写全年、月、日，如“2025-07-01”。");
}
