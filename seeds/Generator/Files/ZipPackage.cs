using System.Text;

namespace InfoCenter.Seeds.Files;

/// <summary>A ZIP file whose bytes depend on its entries only: one fixed date (1 January 2026), our own compressor.</summary>
internal sealed class ZipPackage
{
    private const ushort FixedDate = (2026 - 1980) << 9 | 1 << 5 | 1;
    private const ushort Utf8Names = 1 << 11;
    private const ushort Version = 20;

    private readonly List<Entry> _entries = [];

    public void Add(string name, string xml) => Add(name, Encoding.UTF8.GetBytes(xml));

    public void Add(string name, byte[] content, bool compress = true) => _entries.Add(
        new(Encoding.UTF8.GetBytes(name), Crc32.Of(content), content.Length, compress ? Deflate.Compress(content) : content, compress));

    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new BinaryWriter(File.Create(path));
        var offsets = new List<uint>();
        foreach (var entry in _entries)
        {
            offsets.Add((uint)writer.BaseStream.Position);
            writer.Write(0x04034b50u);
            WriteCommon(writer, entry);
            writer.Write(entry.Name);
            writer.Write(entry.Packed);
        }

        var directory = (uint)writer.BaseStream.Position;
        foreach (var (entry, offset) in _entries.Zip(offsets))
        {
            writer.Write(0x02014b50u);
            writer.Write(Version); // made by
            WriteCommon(writer, entry);
            writer.Write((ushort)0); // no comment
            writer.Write((ushort)0); // first disk
            writer.Write((ushort)0); // inner attributes
            writer.Write(0u);        // outer attributes
            writer.Write(offset);
            writer.Write(entry.Name);
        }

        var end = (uint)writer.BaseStream.Position;
        writer.Write(0x06054b50u);
        writer.Write(0u); // one disk
        writer.Write((ushort)_entries.Count);
        writer.Write((ushort)_entries.Count);
        writer.Write(end - directory);
        writer.Write(directory);
        writer.Write((ushort)0); // no comment
    }

    private static void WriteCommon(BinaryWriter writer, Entry entry)
    {
        writer.Write(Version); // needed to read
        writer.Write(Utf8Names);
        writer.Write((ushort)(entry.IsCompressed ? 8 : 0));
        writer.Write((ushort)0); // midnight
        writer.Write(FixedDate);
        writer.Write(entry.Crc);
        writer.Write((uint)entry.Packed.Length);
        writer.Write((uint)entry.Length);
        writer.Write((ushort)entry.Name.Length);
        writer.Write((ushort)0); // no extra field
    }

    private sealed record Entry(byte[] Name, uint Crc, int Length, byte[] Packed, bool IsCompressed);
}
