using InfoCenter.Core.Printing.Pdf;

namespace InfoCenter.Core.Printing;

/// <summary>Fills pages with slabs from top to bottom and decides where they end.</summary>
internal sealed class PageFlow(PdfDocument document, Typesetter typesetter)
{
    private const double Tolerance = 0.01;

    // A slab higher than this share of a page is parted rather than moved whole, or half the page would stay white.
    private const double HighShare = 0.4;

    private const double LeastShare = 0.2;

    private readonly List<Sheet> _sheets = [];
    private readonly List<Slab> _kept = [];
    private readonly Anchors _anchors = new();
    private Section? _section;
    private Sheet? _sheet;
    private double _filled, _spaceAfter;
    private int _run, _number;

    private PageSetup Setup => _section!.Setup;

    private bool IsFresh => _filled == 0;

    public void Fill(Section section)
    {
        CloseSheet();
        _section = section;
        if (section.StartsOnOddPage && _sheets.Count % 2 == 1) OpenSheet(isEmpty: true);
        if (section.RestartsNumbering && _sheets.Count > 0) (_run, _number) = (_run + 1, 0);
        OpenSheet();

        foreach (var slab in section.Elements.SelectMany(e => e.Lay(typesetter, Setup.TextWidth)))
        {
            _kept.Add(slab);
            if (!slab.KeepsWithNext) PlaceKept();
        }

        PlaceKept();
    }

    /// <summary>Ends the last page and writes headers and footers, whose totals are known now.</summary>
    public void Close()
    {
        CloseSheet();
        typesetter.MustHaveFoundAll();
        if (_sheets.Count == 0) throw PrintingRules.DocumentNeedsAPage;

        _anchors.DrawWaiting();
        PageLines.Draw(_sheets, typesetter);
    }

    private void PlaceKept()
    {
        var height = _spaceAfter;
        for (var i = 0; i < _kept.Count; i++)
        {
            // Of a slab that will be parted, its beginning is enough company.
            var isParted = i == _kept.Count - 1 && _kept[i].Height > Setup.TextHeight * HighShare && _kept[i].Split(Setup.TextHeight * LeastShare) is not null;
            height += (i == 0 ? 0 : Math.Max(_kept[i - 1].SpaceAfter, _kept[i].SpaceBefore)) + (isParted ? Setup.TextHeight * LeastShare : _kept[i].Height);
        }

        if (!IsFresh && height > Room + Tolerance && height <= Setup.TextHeight && _kept.Count > 1) OpenSheet();

        foreach (var slab in _kept) Place(slab);
        _kept.Clear();
    }

    private double Room => Setup.TextHeight - _filled;

    private void Place(Slab slab)
    {
        while (true)
        {
            if (IsFresh && slab.Head is { } head) Put(head);

            var gap = IsFresh ? 0 : Math.Max(_spaceAfter, slab.SpaceBefore);
            if (gap + slab.Height <= Room + Tolerance || slab.Height == 0)
            {
                _filled += gap;
                Put(slab);
                _spaceAfter = slab.SpaceAfter;
                if (slab.EndsPage && !IsFresh) OpenSheet();
                return;
            }

            var isHigh = slab.Height > Setup.TextHeight * HighShare;
            if (isHigh && slab.Split(Room - gap) is { } parts)
            {
                _filled += gap;
                Put(parts.First);
                slab = parts.Remainder;
            }
            else if (_filled <= (slab.Head?.Height ?? 0) + Tolerance)
            {
                // Higher than a whole page and not to be parted: it is drawn and runs off the sheet's edge.
                Put(slab);
                return;
            }

            OpenSheet();
        }
    }

    private void Put(Slab slab)
    {
        slab.Draw(_sheet!, Setup.Left, Setup.Top + _filled);
        _filled += slab.Height;
        _spaceAfter = 0;
    }

    private void OpenSheet(bool isEmpty = false)
    {
        CloseSheet();
        _sheet = new(document, document.AddPage(Setup.Width, Setup.Height), _section!, ++_number, _run, _anchors, isEmpty);
        _sheets.Add(_sheet);
        (_filled, _spaceAfter) = (0, 0);
    }

    private void CloseSheet()
    {
        if (_sheet is not null) document.Flush(_sheet.Page);
        _sheet = null;
    }
}
