namespace InfoCenter.Core.Files;

/// <summary>The bits of a scan, read or written; a byte of ones is followed by a stuffed nought.</summary>
internal sealed class JpegBits
{
    private readonly byte[] _source;
    private readonly MemoryStream? _target;
    private int _at;
    private int _held;
    private int _count;

    public JpegBits(byte[] source, int at) => (_source, _at) = (source, at);

    public JpegBits(MemoryStream target) => (_source, _target) = ([], target);

    public int Read(int length)
    {
        while (_count < length)
        {
            var next = _source[_at++];
            if (next == 0xFF && _source[_at++] != 0) throw FilesRules.PictureIsBroken;
            (_held, _count) = (((_held << 8) | next) & 0xFFFFFF, _count + 8);
        }

        _count -= length;
        return (_held >> _count) & ((1 << length) - 1);
    }

    /// <summary>A signed value of the length: the upper half is positive (annex F.2.2.1).</summary>
    public int ReadValue(int length)
    {
        if (length == 0) return 0;
        var value = Read(length);
        return value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
    }

    /// <summary>Over the marker that lets a scan begin anew.</summary>
    public void Restart()
    {
        (_held, _count) = (0, 0);
        while (_source[_at] == 0xFF && _source[_at + 1] == 0xFF) _at++;
        if (_source[_at] != 0xFF || _source[_at + 1] is < 0xD0 or > 0xD7) throw FilesRules.PictureIsBroken;
        _at += 2;
    }

    public void Write(int value, int length)
    {
        for (var bit = length - 1; bit >= 0; bit--)
        {
            (_held, _count) = ((_held << 1) | ((value >> bit) & 1), _count + 1);
            if (_count == 8) Put();
        }
    }

    public void WriteValue(int value, int length) => Write(value < 0 ? value + (1 << length) - 1 : value, length);

    /// <summary>Fills the last byte with ones.</summary>
    public void Close()
    {
        while (_count != 0) Write(1, 1);
    }

    /// <summary>How many bits a value needs.</summary>
    public static int LengthOf(int value) => value == 0 ? 0 : 32 - int.LeadingZeroCount(Math.Abs(value));

    private void Put()
    {
        _target!.WriteByte((byte)_held);
        if ((byte)_held == 0xFF) _target.WriteByte(0);
        (_held, _count) = (0, 0);
    }
}
