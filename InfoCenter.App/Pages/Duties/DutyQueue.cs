using InfoCenter.Core.Duties;

namespace InfoCenter.App.Pages.Duties;

/// <summary>The verifier's queue: it knows where the reader stands and keeps the place when a record leaves it.</summary>
public sealed class DutyQueue(DutyPage first)
{
    private readonly List<DutyRow> _rows = [.. first.Rows];
    private int _at;

    public IReadOnlyList<DutyRow> Rows => _rows;

    /// <summary>Where the next page begins; null when all are here.</summary>
    public DutyPlace? Next { get; private set; } = first.Next;

    public DutyRow? Current => _at < _rows.Count ? _rows[_at] : null;

    public void Add(DutyPage page)
    {
        _rows.AddRange(page.Rows);
        Next = page.Next;
    }

    public void Open(int id)
    {
        if (_rows.FindIndex(r => r.Id == id) is >= 0 and var found) _at = found;
    }

    /// <summary>One on or back; stays at the ends.</summary>
    public void Step(int by) => _at = Math.Clamp(_at + by, 0, Math.Max(_rows.Count - 1, 0));

    /// <summary>The record as it is now; null takes it out, and what came after it moves up to the reader.</summary>
    public void Replace(int id, DutyRow? now)
    {
        var found = _rows.FindIndex(r => r.Id == id);
        if (found < 0) return;
        if (now is not null)
        {
            _rows[found] = now;
            return;
        }

        _rows.RemoveAt(found);
        if (found < _at) _at--;
        Step(0);
    }
}
