namespace InfoCenter.Core.Spreadsheets;

/// <summary>Hands a file to a library that cannot be stopped: every read asks whether to go on, and reading far more than the file holds is an endless loop.</summary>
internal sealed class WatchedStream(byte[] file, CancellationToken cancel) : MemoryStream(file, writable: false)
{
    private const int MostPasses = 40;
    private readonly long _most = (long)file.Length * MostPasses + (1 << 20);
    private long _read;

    public override int Read(byte[] buffer, int offset, int count) => Watch(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Watch(base.Read(buffer));

    public override int ReadByte()
    {
        Watch(1);
        return base.ReadByte();
    }

    // A read that yields nothing counts too, or a loop at the end of the file would never be noticed.
    private int Watch(int count)
    {
        cancel.ThrowIfCancellationRequested();
        _read += Math.Max(count, 1);
        return _read <= _most ? count : throw SpreadsheetRules.FileIsDamaged;
    }
}
