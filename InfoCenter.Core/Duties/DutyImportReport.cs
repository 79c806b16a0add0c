using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Duties;

/// <summary>One file's rows, what was passed over, and why the whole file could not be read.</summary>
internal sealed record DutyFileReading(DutyFile File, IReadOnlyList<DutyWorkbookRow> Rows, string Notes, RuleBrokenException? Unreadable);

/// <summary>One thing to say about one cell of one file; <paramref name="Row"/> as Excel numbers it, 0 for the whole file.</summary>
public sealed record DutyImportEntry(string File, string Sheet, int Row, string Column, string Found, string Message);

/// <summary>What an import run found: how many records landed or would land, and what was wrong, unclear or double.</summary>
public sealed record DutyImportReport(
    int Records, IReadOnlyList<DutyImportEntry> Errors, IReadOnlyList<DutyImportEntry> Conflicts, IReadOnlyList<DutyImportEntry> Duplicates)
{
    public bool IsRefused => Errors.Count > 0 || Conflicts.Count > 0;

    internal static DutyImportReport Of(IReadOnlyList<DutyFileReading> files) => new(
        files.Sum(f => f.Rows.Count(r => r.Lands)),
        [
            .. files.Where(f => f.Unreadable is not null).Select(f => new DutyImportEntry(f.File.Name, "", 0, "", "", f.Unreadable!.Message)),
            .. Entries(files, row => row.Faults),
        ],
        [.. Entries(files, row => row.Question is { } question ? [question] : [])],
        [.. Entries(files, row => row.Double is { } twice ? [twice] : [])]);

    private static IEnumerable<DutyImportEntry> Entries(IReadOnlyList<DutyFileReading> files, Func<DutyWorkbookRow, IReadOnlyList<CellFault>> faults) =>
        from file in files
        from row in file.Rows
        from fault in faults(row)
        select new DutyImportEntry(file.File.Name, fault.Sheet, fault.Row, fault.Heading, fault.Found, fault.Message);
}
