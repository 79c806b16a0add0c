namespace InfoCenter.Core.Roster.Import;

/// <summary>A place in a file and what is the matter with it; the row as Excel numbers it.</summary>
public sealed record ReportedCell(string File, string Sheet, int Row, string Column, string Found, string Message);

/// <summary>What an import found, for programs: totals of the file, rows by what they would do, and every cell in the way.</summary>
public sealed record ImportReport
{
    public required int Persons { get; init; }

    public required int Mandates { get; init; }

    public required int New { get; init; }

    public required int Changed { get; init; }

    public required int Same { get; init; }

    /// <summary>Mandates in office that the file does not name though it covers their level and township.</summary>
    public required int Missing { get; init; }

    public required IReadOnlyList<ReportedCell> Errors { get; init; }

    public required IReadOnlyList<ReportedCell> Conflicts { get; init; }

    /// <summary>Rows that repeat another row or its card number; they are among the errors too.</summary>
    public required IReadOnlyList<ReportedCell> Duplicates { get; init; }

    public static ImportReport Of(RosterPreview preview) => new()
    {
        Persons = preview.Persons,
        Mandates = preview.Mandates,
        New = preview.Count(RowState.New),
        Changed = preview.Count(RowState.Changed),
        Same = preview.Count(RowState.Same),
        Missing = preview.Missing.Count,
        Errors = Cells(preview, r => r.State is RowState.Error),
        Conflicts = Cells(preview, r => r.State is RowState.Conflict),
        Duplicates = Cells(preview, r => r.Repeats is not null),
    };

    private static List<ReportedCell> Cells(RosterPreview preview, Func<PreviewRow, bool> which) =>
    [
        .. preview.Rows.Where(which)
            .SelectMany(row => row.Problems.Select(p => new ReportedCell(preview.FileName, row.Sheet, row.Number, p.Heading, p.Found, p.Message))),
    ];
}
