using System.Globalization;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>A growing piece of PDF syntax: ASCII, numbers in points and raw bytes.</summary>
internal sealed class ByteBuffer(int capacity = 1024)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public ByteBuffer Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Take(bytes.Length));
        return this;
    }

    public ByteBuffer Add(byte value)
    {
        Take(1)[0] = value;
        return this;
    }

    public ByteBuffer Ascii(string text)
    {
        var target = Take(text.Length);
        for (var i = 0; i < text.Length; i++) target[i] = (byte)text[i];
        return this;
    }

    public ByteBuffer Number(int value)
    {
        var target = Reserve(12);
        value.TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    /// <summary>A real number with at most three decimals, which is finer than any printer; PDF knows no exponents.</summary>
    public ByteBuffer Number(double value)
    {
        var thousandths = (long)Math.Round(value * 1000);
        if (thousandths < 0)
        {
            Add((byte)'-');
            thousandths = -thousandths;
        }

        Number((int)(thousandths / 1000));
        var rest = (int)(thousandths % 1000);
        if (rest == 0) return this;

        Add((byte)'.').Add((byte)('0' + rest / 100));
        if (rest % 100 == 0) return this;

        Add((byte)('0' + rest / 10 % 10));
        return rest % 10 == 0 ? this : Add((byte)('0' + rest % 10));
    }

    /// <summary>Four hexadecimal digits.</summary>
    public ByteBuffer Hex(ushort value)
    {
        const string Digits = "0123456789ABCDEF";
        var target = Take(4);
        for (var i = 3; i >= 0; i--, value >>= 4) target[i] = (byte)Digits[value & 15];
        return this;
    }

    /// <summary>A text string for people (bookmarks, titles): UTF-16BE with a byte order mark, written in hexadecimal.</summary>
    public ByteBuffer TextString(string text)
    {
        Add("<FEFF"u8);
        foreach (var unit in text) Hex(unit);
        return Add((byte)'>');
    }

    public ByteBuffer UInt16(int value)
    {
        var target = Take(2);
        target[0] = (byte)(value >> 8);
        target[1] = (byte)value;
        return this;
    }

    public ByteBuffer UInt32(uint value) => UInt16((int)(value >> 16)).UInt16((int)(value & 0xFFFF));

    /// <summary>Writes over two bytes written before.</summary>
    public void PatchUInt16(int position, int value)
    {
        _bytes[position] = (byte)(value >> 8);
        _bytes[position + 1] = (byte)value;
    }

    /// <summary>Writes over four bytes written before.</summary>
    public void PatchUInt32(int position, uint value)
    {
        PatchUInt16(position, (int)(value >> 16));
        PatchUInt16(position + 2, (int)(value & 0xFFFF));
    }

    private Span<byte> Take(int count)
    {
        var span = Reserve(count);
        Length += count;
        return span;
    }

    private Span<byte> Reserve(int count)
    {
        if (Length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length, count);
    }
}
