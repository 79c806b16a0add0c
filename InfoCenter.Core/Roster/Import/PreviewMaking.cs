using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Roster.Import;

/// <summary>Makes the preview of a file against the roster as it stands; changes nothing.</summary>
internal static class PreviewMaking
{
    /// <exception cref="Common.RuleBrokenException">The file has no header or no rows.</exception>
    public static RosterPreview Make(Workbook workbook, RosterSnapshot snapshot, PreviewWishes wishes, DateOnly today)
    {
        var read = TableReader.Read(workbook, RosterFieldLabels.Columns, wishes.Mapping);
        var rows = new RosterReading(snapshot.Places, today, wishes).Read(read.Tables);

        var others = wishes.Aim is { } aim ? LeaveOthersOut(rows, aim) : 0;
        FilePeople.Arrange(rows, snapshot, wishes.Aim);
        new RosterMatching(snapshot, wishes).Match(rows);

        return new RosterPreview
        {
            FileName = workbook.FileName,
            Rows = rows,
            Missing = wishes.Aim is null ? Missing(rows, snapshot) : [], // a new term names nobody of the former one
            Headings = [.. read.Tables.SelectMany(t => t.Headings.Select(h => new MappedHeading(t.Sheet, h.Letters, h.Text, h.Key)))],
            Skipped =
            [
                .. others > 0 ? [RosterImportTexts.OtherAssemblies(others, wishes.Aim!.Next)] : Array.Empty<string>(),
                .. read.LeftOut.Select(RosterImportTexts.Skipped),
                .. read.Tables.SelectMany(t => t.Skipped).Select(RosterImportTexts.Skipped),
            ],
            Fields = [.. RosterFieldLabels.All.Where(f => f is RosterField.Township || read.Tables.Any(t => t.ColumnOf(f.ToString()) > 0))],
            Roster = snapshot.Fingerprint,
        };
    }

    /// <summary>The headings of a file's tables.</summary>
    public static IEnumerable<string> Headings(Workbook workbook) =>
        TableReader.Read(workbook, RosterFieldLabels.Columns).Tables.SelectMany(t => t.Headings.Select(h => h.Text));

    // A county's file often holds all four levels; only one congress has its new term now.
    private static int LeaveOthersOut(List<PreviewRow> rows, TermAim aim)
    {
        var place = TermTitle.Parse(aim.Next)!.Value.Place;
        return rows.RemoveAll(row => !row.IsRefused(RosterField.Level) && (row[RosterField.Level] != aim.Level
            || (row[RosterField.Term] is { } written && TermTitle.Parse(written) is { Place.Length: > 1 } title ? title.Place != place
                : aim.Level == Level.Township.Label && row[RosterField.Township] is { } township && township != place)));
    }

    /// <summary>Mandates in office of the levels and townships the file speaks of, which it does not name.</summary>
    private static List<MissingMandate> Missing(List<PreviewRow> rows, RosterSnapshot snapshot)
    {
        var named = rows.Where(r => r.MandateId is not null).Select(r => r.MandateId!.Value).ToHashSet();
        var scope = rows.Select(r => (r[RosterField.Level], r[RosterField.Township])).ToHashSet();
        return
        [
            .. snapshot.Mandates
                .Where(m => m.Ending is null && !named.Contains(m.Id) && scope.Contains((m[RosterField.Level], m[RosterField.Township])))
                .Select(m => new MissingMandate(
                    m.Id, m.PersonId, m[RosterField.Name]!, m[RosterField.Level]!, m[RosterField.Township], m[RosterField.CardNumber])),
        ];
    }
}
