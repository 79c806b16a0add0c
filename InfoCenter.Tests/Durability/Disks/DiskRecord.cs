using System.Buffers.Binary;
using System.Text;

namespace InfoCenter.Tests.Durability.Disks;

/// <summary>What a program asked of its disk.</summary>
internal enum DiskCall
{
    Opened = 'O',
    Created = 'C',
    OpenedFolder = 'P',
    Wrote = 'W',
    Resized = 'T',
    Flushed = 'F',
    FlushedFolder = 'D',
    Removed = 'U',
    Renamed = 'R',
    Linked = 'L',
    MadeFolder = 'M',
    Acknowledged = 'A',
}

/// <summary>One call of the record.</summary>
/// <param name="Call">What.</param>
/// <param name="Id">Which open file, where it is about one.</param>
/// <param name="At">Where in the file; the new size when it was resized.</param>
/// <param name="Bytes">What was written.</param>
/// <param name="Path">Which name, where it is about one.</param>
/// <param name="To">The new name.</param>
internal sealed record DiskNote(DiskCall Call, long Id, long At, byte[] Bytes, string Path, string To)
{
    /// <summary>Reads the record disk.c wrote.</summary>
    public static List<DiskNote> Read(string path)
    {
        const int Head = 1 + 8 + 8 + 4 + 4;
        var record = File.ReadAllBytes(path);
        var notes = new List<DiskNote>();
        for (var at = 0; at + Head <= record.Length;)
        {
            var head = record.AsSpan(at);
            var (first, second) = (BinaryPrimitives.ReadInt32LittleEndian(head[17..]), BinaryPrimitives.ReadInt32LittleEndian(head[21..]));
            var bytes = head.Slice(Head, first).ToArray();
            var call = (DiskCall)head[0];
            notes.Add(new(
                call, BinaryPrimitives.ReadInt64LittleEndian(head[1..]), BinaryPrimitives.ReadInt64LittleEndian(head[9..]), bytes,
                call is DiskCall.Wrote or DiskCall.Acknowledged ? "" : Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(head.Slice(Head + first, second))));
            at += Head + first + second;
        }

        return notes;
    }
}
