using InfoCenter.Core.Common;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Tells records from what clerks put around them: repeated headers, subtotals, footers, rows numbered ahead.</summary>
internal sealed class RowSorting
{
    private readonly int[] _required;
    private readonly Heading[] _mapped;
    private readonly HashSet<int> _numbering;
    private bool _isBelowFooter;

    public RowSorting(SheetTable table, IReadOnlyList<Column> columns)
    {
        _required = [.. columns.Where(column => column.IsRequired).Select(column => table.ColumnOf(column.Key)).Where(column => column > 0)];
        _mapped = [.. table.Headings.Where(heading => !string.IsNullOrEmpty(heading.Key))];
        _numbering = [.. table.Headings.Where(heading => RowWords.Numbering().IsMatch(HeadingMatch.Bare(heading.Text))).Select(heading => heading.Column)];
    }

    /// <summary>Nothing of its own: all cells empty, or only repeated from a merged range above.</summary>
    public static bool IsEmpty(TableRow row, int width)
    {
        for (var column = 1; column <= width; column++)
        {
            if (row.At(column) is { IsEmpty: false, IsRepeated: false }) return false;
        }

        return true;
    }

    public SkipReason? ReasonToSkip(TableRow row, int width)
    {
        if (IsOnlyNumbered(row, width)) return SkipReason.OnlyNumbered;
        if (IsGroupTitle(row, width)) return RowWords.Footer().IsMatch(FirstText(row, width)) ? SkipReason.Footer : SkipReason.GroupTitle;

        var isComplete = IsComplete(row);
        var first = FirstText(row, width);
        if (IsSubtotal(row, width, isComplete)) return SkipReason.Subtotal;
        if (IsRepeatedHeader(row)) return SkipReason.RepeatedHeader;
        if (!isComplete && RowWords.Footer().IsMatch(first))
        {
            _isBelowFooter = true;
            return SkipReason.Footer;
        }

        return _isBelowFooter && !isComplete ? SkipReason.AfterFooter : null;
    }

    private bool IsComplete(TableRow row) => _required.Length > 0 && _required.All(column => !row.At(column).IsEmpty);

    private bool IsOnlyNumbered(TableRow row, int width)
    {
        if (_numbering.Count == 0) return false;
        for (var column = 1; column <= width; column++)
        {
            if (row.At(column) is { IsEmpty: false, IsRepeated: false } && !_numbering.Contains(column)) return false;
        }

        return true;
    }

    // "一、某某代表团" across the table, merged or alone in its row, outside the columns a record needs.
    private bool IsGroupTitle(TableRow row, int width)
    {
        var (own, text, hasRepeats) = (0, "", false);
        for (var column = 1; column <= width; column++)
        {
            if (row.At(column) is not { IsEmpty: false } cell) continue;
            if (cell.Kind is not CellKind.Text || (text.Length > 0 && cell.Text != text)) return false;
            text = cell.Text;
            if (cell.IsRepeated) hasRepeats = true;
            else if (own++ > 0) return false;
            else if (!hasRepeats && width == column && _required.Contains(column)) return false;
        }

        return own == 1 && (hasRepeats || _mapped.Length >= 4);
    }

    private bool IsRepeatedHeader(TableRow row)
    {
        var (same, left) = (0, _mapped.Length);
        foreach (var heading in _mapped)
        {
            if ((same + left--) * 2 < _mapped.Length) return false;
            if (row.At(heading.Column) is { Kind: CellKind.Text } cell && heading.Text.EndsWith(ChineseText.Squeeze(cell.Text), StringComparison.Ordinal)) same++;
        }

        return same >= 2 && same * 2 >= _mapped.Length;
    }

    private static bool IsSubtotal(TableRow row, int width, bool isComplete)
    {
        for (var column = 1; column <= width; column++)
        {
            if (row.At(column) is not { Kind: CellKind.Text } cell || cell.Text.Length > 30 || !cell.Text.Contains(RowWords.SumSign)) continue;
            var text = ChineseText.Squeeze(cell.Text);
            if (RowWords.Sum().IsMatch(text) || (!isComplete && RowWords.NamedSum().IsMatch(text))) return true;
        }

        return false;
    }

    private static string FirstText(TableRow row, int width)
    {
        for (var column = 1; column <= width; column++)
        {
            if (!row.At(column).IsEmpty) return ChineseText.Squeeze(row.At(column).Text);
        }

        return "";
    }
}
