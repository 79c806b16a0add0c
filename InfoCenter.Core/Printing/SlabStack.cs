namespace InfoCenter.Core.Printing;

/// <summary>Slabs one under another in a box that does not know about pages: a table cell, a column.</summary>
internal sealed class SlabStack
{
    private readonly List<Slab> _slabs;

    public SlabStack(IEnumerable<Slab> slabs)
    {
        _slabs = [.. slabs];
        for (var i = 0; i < _slabs.Count; i++) Height += Gap(i) + _slabs[i].Height;
    }

    public double Height { get; }

    public bool IsEmpty => _slabs.Count == 0;

    public static SlabStack Of(IEnumerable<Element> elements, Typesetter typesetter, double width) =>
        new(elements.SelectMany(e => e.Lay(typesetter, width)));

    public void Draw(Sheet sheet, double left, double top)
    {
        for (var i = 0; i < _slabs.Count; i++)
        {
            top += Gap(i);
            _slabs[i].Draw(sheet, left, top);
            top += _slabs[i].Height;
        }
    }

    /// <summary>The slabs that fit the room, and the others.</summary>
    public (SlabStack First, SlabStack Remainder) Split(double room)
    {
        var (count, filled) = (0, 0.0);
        while (count < _slabs.Count && filled + Gap(count) + _slabs[count].Height <= room + 0.01)
        {
            filled += Gap(count) + _slabs[count].Height;
            count++;
        }

        if (count < _slabs.Count && _slabs[count].Split(room - filled - Gap(count)) is { } parts)
            return (new([.. _slabs.Take(count), parts.First]), new([parts.Remainder, .. _slabs.Skip(count + 1)]));

        return (new(_slabs.Take(count)), new(_slabs.Skip(count)));
    }

    private double Gap(int index) => index == 0 ? 0 : Math.Max(_slabs[index - 1].SpaceAfter, _slabs[index].SpaceBefore);
}
