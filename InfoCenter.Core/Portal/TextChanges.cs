namespace InfoCenter.Core.Portal;

/// <summary>What became of a line.</summary>
public enum ChangeKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A line of a text, and what became of it.</summary>
public sealed record ChangedLine(ChangeKind Kind, string Text);

/// <summary>What changed between two texts, line by line: the longest run of lines both have stays, the rest was taken out or put in.</summary>
public static class TextChanges
{
    // Beyond it the table of all pairs would not fit: the middle is shown as taken out and put in.
    private const int MostPairs = 4_000_000;

    /// <summary>Lines of both, in reading order; empty lines are no lines.</summary>
    public static IReadOnlyList<ChangedLine> Between(string older, string newer)
    {
        var (before, after) = (Lines(older), Lines(newer));
        var head = 0;
        while (head < before.Length && head < after.Length && before[head] == after[head]) head++;
        var tail = 0;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;

        return
        [
            .. before[..head].Select(line => new ChangedLine(ChangeKind.Same, line)),
            .. Middle(before[head..^tail], after[head..^tail]),
            .. before[^tail..].Select(line => new ChangedLine(ChangeKind.Same, line)),
        ];
    }

    private static List<ChangedLine> Middle(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MostPairs)
            return [.. before.Select(line => new ChangedLine(ChangeKind.Removed, line)), .. after.Select(line => new ChangedLine(ChangeKind.Added, line))];

        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--) common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var lines = new List<ChangedLine>();
        var (x, y) = (0, 0);
        while (x < before.Length || y < after.Length)
        {
            if (x < before.Length && y < after.Length && before[x] == after[y])
            {
                lines.Add(new(ChangeKind.Same, before[x++]));
                y++;
            }
            else if (y == after.Length || (x < before.Length && common[x + 1, y] >= common[x, y + 1]))
            {
                lines.Add(new(ChangeKind.Removed, before[x++]));
            }
            else
            {
                lines.Add(new(ChangeKind.Added, after[y++]));
            }
        }

        return lines;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
