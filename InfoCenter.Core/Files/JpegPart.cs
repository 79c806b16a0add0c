namespace InfoCenter.Core.Files;

/// <summary>One component of a JPEG, brightness or a colour: how its blocks lie, how they are read, and how they are written anew.</summary>
internal sealed class JpegPart
{
    private const int NoMore = 0x00, Sixteen = 0xF0;

    private readonly int _table;
    private readonly bool _isColour;
    private readonly JpegHuffman _toDc;
    private readonly JpegHuffman _toAc;
    private JpegHuffman? _fromDc;
    private JpegHuffman? _fromAc;
    private int _dark;
    private int _last;
    private int _lastWritten;

    private JpegPart(int across, int down, int table, bool isColour)
    {
        (Across, Down, _table, _isColour) = (across, down, table, isColour);
        (_toDc, _toAc) = (JpegHuffman.StandardDc(isColour), JpegHuffman.StandardAc(isColour));
    }

    /// <summary>Blocks of it in each unit, side by side.</summary>
    public int Across { get; }

    public int Down { get; }

    /// <summary>The components a frame lists.</summary>
    public static JpegPart[] Of(ReadOnlySpan<byte> frame)
    {
        var parts = new JpegPart[frame[0]];
        for (var i = 0; i < parts.Length; i++)
        {
            var (shape, table) = (frame[2 + (3 * i)], frame[3 + (3 * i)]);
            // A picture of one component has one block a unit, whatever it says.
            parts[i] = parts.Length == 1 ? new(1, 1, table & 3, false) : new(Math.Max(1, shape >> 4), Math.Max(1, shape & 15), table & 3, i > 0);
        }

        return parts;
    }

    /// <summary>The tables a scan names for it.</summary>
    public void Choose(Dictionary<int, JpegHuffman> tables, byte named, int[] dark)
    {
        if (!tables.TryGetValue(named >> 4, out _fromDc) || !tables.TryGetValue(0x10 | (named & 15), out _fromAc)) throw FilesRules.PictureIsBroken;
        _dark = _isColour ? 0 : dark[_table];
    }

    /// <summary>A scan that begins anew forgets what came before; the copy has no such marks.</summary>
    public void Restart() => _last = 0;

    /// <summary>Reads the blocks of one unit and writes them, or plain ones in their place.</summary>
    public void Copy(JpegBits from, JpegBits to, bool isCovered)
    {
        for (var block = 0; block < Across * Down; block++)
        {
            _last += from.ReadValue(_fromDc!.Read(from));
            var level = isCovered ? _dark : _last;
            var step = level - _lastWritten;
            _lastWritten = level;
            var length = JpegBits.LengthOf(step);
            _toDc.Write(to, length);
            to.WriteValue(step, length);
            CopyDetails(from, to, isCovered);
            if (isCovered) _toAc.Write(to, NoMore);
        }
    }

    private void CopyDetails(JpegBits from, JpegBits to, bool isCovered)
    {
        for (var place = 1; place < 64; place++)
        {
            var symbol = _fromAc!.Read(from);
            var length = symbol & 15;
            var value = from.ReadValue(length);
            if (!isCovered)
            {
                _toAc.Write(to, symbol);
                to.WriteValue(value, length);
            }

            if (symbol == NoMore) return;
            place += symbol == Sixteen ? 15 : symbol >> 4;
        }
    }
}
