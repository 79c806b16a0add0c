namespace InfoCenter.Tests.Durability.Disks;

/// <summary>A file on a recorded disk: the bytes that are sure, and what was asked of it since its last flush.</summary>
internal sealed class RecordedFile(byte[] sure)
{
    private byte[] _sure = sure;

    public List<DiskNote> Unsure { get; } = [];

    public void Flush()
    {
        _sure = After(Unsure);
        Unsure.Clear();
    }

    /// <summary>The bytes when only these calls of the unsure ones came to the disk.</summary>
    public byte[] After(IEnumerable<DiskNote> surviving)
    {
        var bytes = _sure;
        var isOwn = false;
        foreach (var note in surviving)
        {
            var size = note.Call is DiskCall.Resized ? note.At : Math.Max(bytes.Length, note.At + note.Bytes.Length);
            if (!isOwn || size != bytes.Length)
            {
                (bytes, isOwn) = (Sized(bytes, size), true);
            }

            note.Bytes.CopyTo(bytes, note.Call is DiskCall.Resized ? 0 : note.At);
        }

        return bytes;
    }

    private static byte[] Sized(byte[] bytes, long size)
    {
        var sized = new byte[size];
        bytes.AsSpan(0, (int)Math.Min(size, bytes.Length)).CopyTo(sized);
        return sized;
    }
}
