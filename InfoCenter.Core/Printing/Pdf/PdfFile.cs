using System.IO.Compression;
using System.Security.Cryptography;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>The outermost layer of a PDF: numbered objects one after another, then the cross-reference table. Forward only, so any stream will do.</summary>
internal sealed class PdfFile : IDisposable
{
    // Measured on archives of two pages: level 3 costs two thirds of level 6 and its files are 2 % larger; level 1 would make them 20 % larger.
    private static readonly ZLibCompressionOptions Deflating = new() { CompressionLevel = 3 };

    private readonly Stream _output;
    private readonly List<long> _offsets = [0];
    private readonly ByteBuffer _line = new(256);
    private readonly MemoryStream _deflated = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _position;

    public PdfFile(Stream output)
    {
        _output = output;
        // Four bytes above 127 tell every program on the way that this is binary.
        Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Takes the next object number; the object itself may be written any time before the end.</summary>
    public int Reserve()
    {
        _offsets.Add(-1);
        return _offsets.Count - 1;
    }

    public int Add(ReadOnlySpan<byte> body)
    {
        var number = Reserve();
        Put(number, body);
        return number;
    }

    /// <summary>Writes a reserved object.</summary>
    public void Put(int number, ReadOnlySpan<byte> body)
    {
        Begin(number);
        Write(body);
        Write("\nendobj\n"u8);
    }

    public int AddStream(string entries, ReadOnlySpan<byte> content)
    {
        var number = Reserve();
        PutStream(number, entries, content);
        return number;
    }

    /// <summary>Writes a deflated stream; the entries are the dictionary's own, without length and filter.</summary>
    public void PutStream(int number, string entries, ReadOnlySpan<byte> content)
    {
        _deflated.SetLength(0);
        using (var deflate = new ZLibStream(_deflated, Deflating, leaveOpen: true))
        {
            deflate.Write(content);
        }

        PutRawStream(number, entries + "/Filter/FlateDecode", _deflated.GetBuffer().AsSpan(0, (int)_deflated.Length));
    }

    /// <summary>Writes a stream's bytes as they are.</summary>
    public void PutRawStream(int number, string entries, ReadOnlySpan<byte> content)
    {
        Begin(number);
        _line.Clear();
        Write(_line.Add("<<"u8).Ascii(entries).Add("/Length "u8).Number(content.Length).Add(">>\nstream\n"u8).Written);
        Write(content);
        Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>Closes the file. Its identifier is a hash of all that went before, so equal input gives equal files.</summary>
    public void Finish(int catalog, int information)
    {
        var table = _position;
        var text = new ByteBuffer(_offsets.Count * 20 + 256);
        text.Add("xref\n0 "u8).Number(_offsets.Count).Add("\n0000000000 65535 f \n"u8);
        foreach (var offset in _offsets.Skip(1)) text.Ascii($"{offset:D10} 00000 n \n");

        var id = Convert.ToHexString(_hash.GetCurrentHash().AsSpan(0, 16));
        text.Ascii($"trailer\n<</Size {_offsets.Count}/Root {catalog} 0 R/Info {information} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        Write(text.Written);
        _output.Flush();
    }

    public void Dispose()
    {
        _hash.Dispose();
        _deflated.Dispose();
    }

    private void Begin(int number)
    {
        _offsets[number] = _position;
        _line.Clear();
        Write(_line.Number(number).Add(" 0 obj\n"u8).Written);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _position += bytes.Length;
    }
}
