using System.Buffers.Binary;
using System.Security.Cryptography;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Backups;

/// <summary>
/// AES-256-GCM in numbered chunks of 64 KiB, the last one marked: a flipped bit, a chunk left out, exchanged or repeated, and a cut end are all found.
/// The key is of one file only, so a number never comes twice under one key.
/// </summary>
internal sealed class SealingStream(Stream output, SealKey key) : Stream
{
    internal const int Chunk = 64 * 1024;
    internal const int Tag = 16;

    private readonly AesGcm _aes = new(key.Key, Tag);
    private readonly byte[] _plain = new byte[Chunk];
    private readonly byte[] _sealed = new byte[Chunk + Tag];
    private int _filled;
    private uint _number;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits for more: only the last one may be the last.
            if (_filled == Chunk) Send(isLast: false);
            var taken = Math.Min(buffer.Length, Chunk - _filled);
            buffer[..taken].CopyTo(_plain.AsSpan(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Seals the last chunk; without it the file does not open.</summary>
    public void Finish() => Send(isLast: true);

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    internal static void Name(Span<byte> nonce, uint number, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(nonce, number);
        nonce[11] = isLast ? (byte)1 : (byte)0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _aes.Dispose();
        base.Dispose(disposing);
    }

    private void Send(bool isLast)
    {
        Span<byte> nonce = stackalloc byte[12];
        Name(nonce, checked(_number++), isLast);
        _aes.Encrypt(nonce, _plain.AsSpan(0, _filled), _sealed.AsSpan(0, _filled), _sealed.AsSpan(_filled, Tag), key.Head);
        output.Write(_sealed, 0, _filled + Tag);
        _filled = 0;
    }
}

/// <summary>Reads what <see cref="SealingStream"/> wrote; gives out no byte of a chunk before the chunk is found to be right.</summary>
internal sealed class OpeningStream(Stream input, SealKey key) : Stream
{
    private readonly AesGcm _aes = new(key.Key, SealingStream.Tag);
    private readonly byte[] _plain = new byte[SealingStream.Chunk];
    private byte[] _sealed = new byte[SealingStream.Chunk + SealingStream.Tag];
    private byte[] _next = new byte[SealingStream.Chunk + SealingStream.Tag];
    private int _nextLength = -1;
    private int _given;
    private int _filled;
    private uint _number;
    private bool _isOver;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="RuleBrokenException">The file was changed or cut.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_given == _filled)
        {
            if (_isOver) return 0;
            Take();
        }

        var taken = Math.Min(buffer.Length, _filled - _given);
        _plain.AsSpan(_given, taken).CopyTo(buffer);
        _given += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _aes.Dispose();
        base.Dispose(disposing);
    }

    private void Take()
    {
        if (_nextLength < 0) Look();
        var length = _nextLength;
        (_sealed, _next) = (_next, _sealed);
        if (length < SealingStream.Tag) throw BackupRules.FileIsDamaged;
        Look();

        Span<byte> nonce = stackalloc byte[12];
        _isOver = _nextLength == 0;
        SealingStream.Name(nonce, checked(_number++), _isOver);
        _filled = length - SealingStream.Tag;
        _given = 0;
        try
        {
            _aes.Decrypt(nonce, _sealed.AsSpan(0, _filled), _sealed.AsSpan(_filled, SealingStream.Tag), _plain.AsSpan(0, _filled), key.Head);
        }
        catch (AuthenticationTagMismatchException)
        {
            (_filled, _isOver) = (0, true);
            throw BackupRules.FileIsDamaged;
        }
    }

    // One chunk ahead: whether a chunk is the last is told by what follows it.
    private void Look() => _nextLength = input.ReadAtLeast(_next, _next.Length, throwOnEndOfStream: false);
}
