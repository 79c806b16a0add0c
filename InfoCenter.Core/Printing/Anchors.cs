using System.Globalization;

namespace InfoCenter.Core.Printing;

/// <summary>Where the headings of a document came to stand, and what waits to know it.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, (Sheet Sheet, double Top)> _places = [];
    private readonly List<(string Anchor, Action<string, Sheet, double> Draw)> _waiting = [];

    public void Set(string anchor, Sheet sheet, double top) => _places.TryAdd(anchor, (sheet, top));

    /// <summary>Draws, once all pages are laid out, with the page number, the sheet and the height the anchor came to.</summary>
    public void Later(string anchor, Action<string, Sheet, double> draw) => _waiting.Add((anchor, draw));

    public void DrawWaiting()
    {
        foreach (var (anchor, draw) in _waiting)
        {
            if (!_places.TryGetValue(anchor, out var place)) throw PrintingRules.ContentsMustLeadSomewhere(anchor);

            draw(place.Sheet.Number.ToString(CultureInfo.InvariantCulture), place.Sheet, place.Top);
        }
    }
}
