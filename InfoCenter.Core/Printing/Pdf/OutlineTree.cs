namespace InfoCenter.Core.Printing.Pdf;

/// <summary>The bookmarks beside the pages. They are added in reading order; a level deeper than its forerunner becomes its child.</summary>
internal sealed class OutlineTree
{
    private readonly Mark _root = new("", "", 0);
    private readonly Stack<Mark> _path = new();

    public void Add(string title, int level, PdfPage page, double top)
    {
        while (_path.Count > 0 && _path.Peek().Level >= level) _path.Pop();

        var mark = new Mark(title, PdfDocument.Destination(page, top), level);
        (_path.Count > 0 ? _path.Peek() : _root).Children.Add(mark);
        _path.Push(mark);
    }

    /// <summary>Writes the tree and returns its object number; null when there are no bookmarks.</summary>
    internal int? Write(PdfFile file)
    {
        if (_root.Children.Count == 0) return null;

        Number(file, _root);
        file.Put(_root.Object, new ByteBuffer().Ascii(
            $"<</Type/Outlines/First {_root.Children[0].Object} 0 R/Last {_root.Children[^1].Object} 0 R/Count {_root.Children.Count}>>").Written);
        WriteChildren(file, _root);
        return _root.Object;
    }

    private static void Number(PdfFile file, Mark mark)
    {
        mark.Object = file.Reserve();
        foreach (var child in mark.Children) Number(file, child);
    }

    private static void WriteChildren(PdfFile file, Mark parent)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var mark = parent.Children[i];
            var entry = new ByteBuffer().Add("<</Title "u8).TextString(mark.Title).Ascii($"/Parent {parent.Object} 0 R/Dest{mark.Destination}");
            if (i > 0) entry.Ascii($"/Prev {parent.Children[i - 1].Object} 0 R");
            if (i + 1 < parent.Children.Count) entry.Ascii($"/Next {parent.Children[i + 1].Object} 0 R");

            // A negative count keeps a chapter's own marks folded until someone opens it.
            if (mark.Children.Count > 0)
                entry.Ascii($"/First {mark.Children[0].Object} 0 R/Last {mark.Children[^1].Object} 0 R/Count {-mark.Children.Count}");
            file.Put(mark.Object, entry.Add(">>"u8).Written);
            WriteChildren(file, mark);
        }
    }

    private sealed class Mark(string title, string destination, int level)
    {
        public string Title { get; } = title;

        public string Destination { get; } = destination;

        public int Level { get; } = level;

        public List<Mark> Children { get; } = [];

        public int Object { get; set; }
    }
}
