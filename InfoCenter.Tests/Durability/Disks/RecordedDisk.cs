using System.Text;

namespace InfoCenter.Tests.Durability.Disks;

/// <summary>How much a power cut takes of what was not flushed.</summary>
internal enum Loss
{
    /// <summary>All of it.</summary>
    Everything,

    /// <summary>Some writes and not others, whatever their order.</summary>
    SomeWrites,

    /// <summary>Some sectors of 512 bytes and not others: writes are torn as well.</summary>
    SomeSectors,
}

/// <summary>A disk as a record leaves it: what is sure to be on it, and what a power cut may still take.</summary>
internal sealed class RecordedDisk
{
    private const int Sector = 512;

    private readonly Dictionary<string, RecordedFile> _names = [];
    private readonly Dictionary<string, RecordedFile> _sureNames;
    private readonly List<DiskNote> _unsureNames = [];
    private readonly Dictionary<DiskNote, RecordedFile> _created = [];
    private readonly Dictionary<long, RecordedFile> _open = [];
    private readonly Dictionary<long, string> _folders = [];
    private readonly StringBuilder _acknowledged = new();
    private readonly string _root;

    /// <param name="root">The data folder as it was when the record began.</param>
    public RecordedDisk(string root)
    {
        _root = root;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)) _names[path] = new(File.ReadAllBytes(path));
        _sureNames = new(_names);
    }

    /// <summary>What the client had been told so far.</summary>
    public Acknowledgements Acknowledged => Acknowledgements.Of(_acknowledged.ToString());

    public void Carry(DiskNote note)
    {
        switch (note.Call)
        {
            case DiskCall.Opened: _open[note.Id] = _names[note.Path]; break;
            case DiskCall.Created: Name(note, _open[note.Id] = new([])); break;
            case DiskCall.OpenedFolder: _folders[note.Id] = note.Path; break;
            case DiskCall.Wrote or DiskCall.Resized: _open[note.Id].Unsure.Add(note); break;
            case DiskCall.Flushed: _open[note.Id].Flush(); break;
            case DiskCall.FlushedFolder: FlushNames(_folders[note.Id]); break;
            case DiskCall.Removed or DiskCall.Renamed or DiskCall.Linked: Name(note, null); break;
            case DiskCall.Acknowledged: _acknowledged.Append(Encoding.UTF8.GetString(note.Bytes)); break;
            case DiskCall.MadeFolder: _unsureNames.Add(note); break;
        }
    }

    /// <summary>Cuts the power and writes what is left into a folder.</summary>
    public void Cut(Loss loss, Random dice, string into)
    {
        var names = new Dictionary<string, RecordedFile>(_sureNames);
        var folders = new HashSet<string>(_unsureNames.Where(n => n.Call is DiskCall.MadeFolder).Select(n => n.Path));
        // A file system keeps the order of names: what survives is a beginning.
        var survive = loss is Loss.Everything ? 0 : dice.Next(_unsureNames.Count + 1);
        foreach (var note in _unsureNames.Take(survive))
        {
            if (note.Call is DiskCall.MadeFolder) folders.Remove(note.Path);
            else Apply(note, names);
        }

        var keep = dice.NextDouble();
        foreach (var (path, file) in names)
        {
            if (folders.Any(f => path.StartsWith(f + "/", StringComparison.Ordinal))) continue; // the folder itself is lost

            var target = Path.Combine(into, Path.GetRelativePath(_root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, file.After(Surviving(file, loss, keep, dice)));
        }
    }

    private static IEnumerable<DiskNote> Surviving(RecordedFile file, Loss loss, double keep, Random dice) => loss switch
    {
        Loss.Everything => [],
        Loss.SomeWrites => file.Unsure.Where(_ => dice.NextDouble() < keep),
        Loss.SomeSectors => file.Unsure.SelectMany(Torn).Where(_ => dice.NextDouble() < keep),
    };

    private static IEnumerable<DiskNote> Torn(DiskNote note)
    {
        if (note.Call is DiskCall.Resized) return [note];

        var first = (int)(Sector - (note.At % Sector));
        return Pieces();

        IEnumerable<DiskNote> Pieces()
        {
            for (int from = 0, to = Math.Min(first, note.Bytes.Length); from < note.Bytes.Length; (from, to) = (to, Math.Min(to + Sector, note.Bytes.Length)))
                yield return note with { At = note.At + from, Bytes = note.Bytes[from..to] };
        }
    }

    private void Name(DiskNote note, RecordedFile? created)
    {
        if (created is not null) _created[note] = created;
        Apply(note, _names);
        _unsureNames.Add(note);
    }

    private void FlushNames(string folder)
    {
        foreach (var note in _unsureNames.Where(n => Path.GetDirectoryName(n.To.Length > 0 ? n.To : n.Path) == folder).ToList())
        {
            if (note.Call is not DiskCall.MadeFolder) Apply(note, _sureNames);
            _unsureNames.Remove(note);
        }
    }

    private void Apply(DiskNote note, Dictionary<string, RecordedFile> names)
    {
        if (note.Call is DiskCall.Created) names[note.Path] = _created[note];
        else if (note.Call is DiskCall.Removed) names.Remove(note.Path);
        else if (names.TryGetValue(note.Path, out var file))
        {
            names[note.To] = file;
            if (note.Call is DiskCall.Renamed) names.Remove(note.Path);
        }
    }
}
