using InfoCenter.Core.Common;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Where a sheet's header lies and which wanted column each heading is.</summary>
internal sealed record Header(int FirstRow, int LastRow, IReadOnlyList<Heading> Headings)
{
    public int Height => LastRow - FirstRow + 1;

    public int Matched => Headings.Count(heading => !string.IsNullOrEmpty(heading.Key));
}

/// <summary>Looks for the header among a sheet's first rows: one row, or up to three under merged group headings.</summary>
internal sealed class HeaderFinder(HeadingMatch match, IReadOnlyList<Column> columns)
{
    private const int RowsLookedAt = 40;
    private const int MostHeaderRows = 3;

    /// <summary>The header whose headings answer to the most wanted columns, or null when no row looks like one.</summary>
    public Header? Find(Sheet sheet)
    {
        Header? best = null;
        for (var first = 0; first < Math.Min(sheet.Rows.Count, RowsLookedAt); first++)
        {
            for (var height = 1; height <= MostHeaderRows && first + height <= sheet.Rows.Count; height++)
            {
                if (sheet.Rows[first + height - 1].Number != sheet.Rows[first].Number + height - 1) break;

                var header = Read(sheet, first, height);
                if (best is null || header.Matched > best.Matched || (header.Matched == best.Matched && header.Height < best.Height)) best = header;
            }
        }

        return best is not null && IsConvincing(best) ? WithGroupHeadings(sheet, best) : null;
    }

    // Headings merged downwards repeat in the lowest row; the rows they come from belong to the header and not to the title.
    private Header WithGroupHeadings(Sheet sheet, Header header)
    {
        var first = sheet.Rows.TakeWhile(row => row.Number < header.FirstRow).Count();
        while (first > 0 && header.Height < MostHeaderRows && header.Headings.Any(heading => IsMergedWithAbove(sheet, first, heading.Column)))
        {
            var taller = Read(sheet, --first, header.Height + 1);
            if (taller.Matched < header.Matched) break;
            header = taller;
        }

        return header;
    }

    private static bool IsMergedWithAbove(Sheet sheet, int row, int column) =>
        sheet.Rows[row][column] is { IsRepeated: true, IsEmpty: false, Text: var text } && sheet.Rows[row - 1][column].Text == text
        && sheet.Rows[row].Number == sheet.Rows[row - 1].Number + 1;

    private bool IsConvincing(Header header)
    {
        var required = columns.Where(column => column.IsRequired).Select(column => column.Key).ToList();
        return header.Matched >= 2 || (required.Count == 1 && header.Headings.Any(heading => heading.Key == required[0]));
    }

    private Header Read(Sheet sheet, int first, int height)
    {
        var headings = new List<Heading>();
        var taken = new HashSet<string>();
        var width = Enumerable.Range(first, height).Max(row => sheet.Rows[row].Width);
        for (var column = 1; column <= width; column++)
        {
            var parts = Parts(sheet, first, height, column);
            if (parts.Count == 0) continue;

            var key = match.KeyOf(parts);
            if (key is { Length: > 0 } && !taken.Add(key)) key = null;
            headings.Add(new Heading(column, string.Join('/', parts), key));
        }

        return new Header(sheet.Rows[first].Number, sheet.Rows[first + height - 1].Number, headings);
    }

    private static List<string> Parts(Sheet sheet, int first, int height, int column)
    {
        var parts = new List<string>(1);
        for (var row = first; row < first + height; row++)
        {
            var cell = sheet.Rows[row][column];
            if (cell.Kind is not CellKind.Text) continue;

            var text = ChineseText.Squeeze(cell.Text);
            if (text.Length > 0 && (parts.Count == 0 || parts[^1] != text)) parts.Add(text);
        }

        return parts;
    }
}
