using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Roster.Import;

/// <summary>What the import writes for people besides its refusals: file names, ledger sentences, reports.</summary>
public static class RosterImportTexts
{
    internal const string SheetName = "代表名册";

    internal static string ErrorFileName(string fileName) => $"{Path.GetFileNameWithoutExtension(fileName)}-错误.xlsx";

    internal static string Skipped(SheetLeftOut sheet) => $"{sheet.Sheet}：{sheet.Reason.Label}";

    internal static string Skipped(SkippedRow row) => $"{row.Sheet} 第 {row.Row} 行（{row.Reason.Label}）：{row.Text}";

    internal static string Exported(int mandates, bool isFull) => $"{mandates} 项职务{(isFull ? "，含电话和身份证号" : "")}";

    internal static string Uploaded(string fileName, RosterPreview preview) => $"{fileName}：{preview.Persons} 人，{preview.Mandates} 项职务";

    internal static string Committed(RosterImportRun run, int ended) => $"{run.FileName}：新增 {run.New} 项职务，变化 {run.Changed} 行，终止 {ended} 项";

    internal static string Ended(Mandate mandate, Removal removal) => $"{mandate.Level.Label}代表资格终止：{removal.How.Label}，{removal.On:yyyy-MM-dd}";

    /// <summary>The cells of a row that differ, without phone and ID number.</summary>
    internal static string Changes(int runId, PreviewRow row) => $"名册导入 {runId}：" + string.Join('；', RosterFieldLabels.All.Where(row.Differs).Select(
        field => field.IsMasked ? $"{field.Label}已改" : $"{field.Label}“{row.Former![(int)field]}”改为“{row[field]}”"));

    extension(ImportReport report)
    {
        /// <summary>One line with all totals.</summary>
        public string InWords =>
            $"{report.Persons} 人，{report.Mandates} 项职务：新增 {report.New}，变化 {report.Changed}，相同 {report.Same}，" +
            $"错误 {report.Errors.Count} 处，待判定 {report.Conflicts.Count} 处，名册中有而表中没有 {report.Missing} 项";
    }

    extension(ReportedCell cell)
    {
        /// <summary>File, sheet, row, column, what was found, what is expected.</summary>
        public string InWords => $"{cell.File} / {cell.Sheet} / 第 {cell.Row} 行 / {cell.Column}：“{cell.Found}” {cell.Message}";
    }

    public static string OtherAssemblies(int rows, string next) => $"{rows} 行是别的层级或别的乡镇的代表，不属于“{next}”，没有采用。";
}
