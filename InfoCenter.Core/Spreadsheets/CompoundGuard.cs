using System.Buffers.Binary;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Looks at the container of an .xls before the library does: a chain of sectors that runs in a circle would fill all memory.</summary>
internal static class CompoundGuard
{
    private const int HeaderSize = 512;
    private const int TablesInHeader = 109;

    public static void Check(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderSize) throw SpreadsheetRules.FileIsDamaged;

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        if (shift is not (9 or 12) || BinaryPrimitives.ReadUInt16LittleEndian(file[32..]) != 6) throw SpreadsheetRules.FileIsDamaged;

        var sectors = (file.Length >> shift) + 1;
        var table = new List<int>(sectors);
        foreach (var at in TableSectors(file, shift, sectors)) AddSector(file, at, shift, table);
        if (RunsInACircle(table)) throw SpreadsheetRules.FileIsDamaged;

        var small = new List<int>();
        var next = Int(file, 60);
        for (var steps = 0; next >= 0 && next < table.Count && steps < sectors; steps++, next = table[next]) AddSector(file, next, shift, small);
        if (RunsInACircle(small)) throw SpreadsheetRules.FileIsDamaged;
    }

    private static List<int> TableSectors(ReadOnlySpan<byte> file, int shift, int sectors)
    {
        var list = new List<int>();
        for (var i = 0; i < TablesInHeader; i++) list.Add(Int(file, 76 + 4 * i));

        var perSector = (1 << shift) / 4;
        var next = Int(file, 68);
        for (var steps = 0; next >= 0; steps++)
        {
            var page = new List<int>(perSector);
            AddSector(file, next, shift, page);
            if (page.Count < perSector || steps > sectors) throw SpreadsheetRules.FileIsDamaged;
            list.AddRange(page.Take(perSector - 1));
            next = page[^1];
        }

        list.RemoveAll(sector => sector < 0);
        return list.Count <= sectors ? list : throw SpreadsheetRules.FileIsDamaged;
    }

    private static void AddSector(ReadOnlySpan<byte> file, int sector, int shift, List<int> numbers)
    {
        var start = ((long)sector + 1) << shift;
        if (start + (1L << shift) > file.Length) return;
        for (var i = 0; i < 1 << shift; i += 4) numbers.Add(Int(file, (int)start + i));
    }

    private static bool RunsInACircle(List<int> next)
    {
        var seen = new int[next.Count];
        for (var start = 0; start < next.Count; start++)
        {
            for (var at = start; at >= 0 && at < next.Count && seen[at] != -1; at = next[at])
            {
                if (seen[at] == start + 1) return true;
                seen[at] = start + 1;
            }

            for (var at = start; at >= 0 && at < next.Count && seen[at] == start + 1; at = next[at]) seen[at] = -1;
        }

        return false;
    }

    private static int Int(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file[at..]);
}
