using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>
/// Finds what is reported twice: same deputy, day, kind and place. Equal in content as well, it is not taken a second time;
/// with other content it is taken and pointed out. Remembers the rows it has seen, so that several files of one run are one.
/// </summary>
internal sealed class DutyDoubles
{
    private readonly Dictionary<Key, List<Earlier>> _earlier = [];

    /// <summary>Learns the records already there for the people and days of the rows, in one query.</summary>
    public async Task LearnAsync(InfoCenterDb db, IReadOnlyList<DutyWorkbookRow> rows, CancellationToken cancel)
    {
        var told = rows.Where(r => r is { Deputy: not null, Facts: not null }).ToList();
        if (told.Count == 0) return;

        var (first, last) = (told.Min(r => r.Facts!.On), told.Max(r => r.Facts!.On));
        var (firstYear, lastYear) = (first.Year, last.Year);
        var people = told.Select(r => r.Deputy!.PersonId).Distinct().ToList();
        var records = await db.DutyRecords
            .Where(r => people.Contains(r.PersonId) && r.Year >= firstYear && r.Year <= lastYear && r.Status != DutyStatus.Withdrawn)
            .Select(r => new { r.PersonId, r.On, r.Kind, r.Place, r.Content, r.Status })
            .ToListAsync(cancel);
        foreach (var r in records) Remember(new(r.PersonId, r.On, r.Kind, ChineseText.Squeeze(r.Place)), new(ChineseText.Squeeze(r.Content), r.Content, r.Status));
    }

    /// <summary>The rows with what they repeat or resemble; earlier rows count before later ones.</summary>
    public IReadOnlyList<DutyWorkbookRow> Mark(string fileName, IReadOnlyList<DutyWorkbookRow> rows) => [.. rows.Select(row => Mark(fileName, row))];

    private DutyWorkbookRow Mark(string fileName, DutyWorkbookRow row)
    {
        if (row is not { Deputy: { } deputy, Facts: { } facts } || row.State is DutyRowState.Wrong or DutyRowState.Undecided or DutyRowState.LeftOut) return row;

        var (key, content) = (new Key(deputy.PersonId, facts.On, facts.Kind, ChineseText.Squeeze(facts.Place)), ChineseText.Squeeze(facts.Content));
        var earlier = _earlier.GetValueOrDefault(key) ?? [];
        var same = earlier.Find(e => e.Content == content);
        var like = same ?? earlier.FirstOrDefault();
        if (same is null) Remember(key, new(content, facts.Content, null, fileName, row.Sheet, row.Row));
        return like is null
            ? row with { State = DutyRowState.New, Double = null }
            : row with
            {
                State = same is null ? DutyRowState.Similar : DutyRowState.Repeated,
                Double = new CellFault(row.Sheet, row.Row, 0, "", row.Name, like.Said(isSame: same is not null).Message),
            };
    }

    private void Remember(Key key, Earlier earlier)
    {
        if (!_earlier.TryGetValue(key, out var known)) _earlier[key] = known = [];
        known.Add(earlier);
    }

    private readonly record struct Key(int PersonId, DateOnly On, DutyKind Kind, string Place);

    private sealed record Earlier(string Content, string Text, DutyStatus? Status, string File = "", string Sheet = "", int Row = 0)
    {
        public RuleBrokenException Said(bool isSame) => (Status, isSame) switch
        {
            ({ } status, true) => DutyRules.SameRecordIsThere(status),
            ({ } status, false) => DutyRules.SimilarRecordIsThere(status, Text),
            (null, true) => DutyRules.SameRowIsAbove(File, Sheet, Row),
            (null, false) => DutyRules.SimilarRowIsAbove(File, Sheet, Row),
        };
    }
}
