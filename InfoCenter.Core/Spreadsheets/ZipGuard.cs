using System.Buffers;
using System.IO.Compression;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Looks through a zipped workbook before anything parses it: how many parts, how large they really are, sound, without a DTD, and no other kind of file.</summary>
internal static class ZipGuard
{
    private const int MostParts = 2_000;
    private const long MostBytes = 300L << 20;
    private const long MostSharedTextBytes = 64L << 20;
    private const long BytesWorthARatio = 8L << 20;
    private const int MostInflation = 150;
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    public static void Check(ZipArchive package, CancellationToken cancel)
    {
        if (package.Entries.Count > MostParts) throw SpreadsheetRules.FileIsUnsafe;
        CheckKind(package);

        var left = MostBytes;
        foreach (var part in package.Entries)
        {
            if (part.Length > left) throw SpreadsheetRules.FileIsUnsafe;
            left -= CheckPart(part, left, cancel);
        }
    }

    private static void CheckKind(ZipArchive package)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (package.Entries.Any(part => !names.Add(part.FullName))) throw SpreadsheetRules.FileIsUnsafe;

        if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw SpreadsheetRules.MacrosAreNotRead;
        if (names.Contains("xl/workbook.bin")) throw SpreadsheetRules.BinaryWorkbookIsNotRead;
        if (names.Contains("content.xml") && names.Contains("META-INF/manifest.xml")) throw SpreadsheetRules.OpenDocumentIsNotRead;
        if (names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
            throw SpreadsheetRules.FileIsNotAWorkbook;
        if (!names.Contains("[Content_Types].xml")) throw SpreadsheetRules.FileIsNotAWorkbook;
    }

    private static long CheckPart(ZipArchiveEntry part, long most, CancellationToken cancel)
    {
        var isXml = part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        if (part.Name.Equals("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)) most = Math.Min(most, MostSharedTextBytes);
        most = Math.Min(most, Math.Max(BytesWorthARatio, part.CompressedLength * MostInflation));

        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            using var stream = part.Open();
            var (total, crc, isFirst) = (0L, uint.MaxValue, true);
            for (int read; (read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0; isFirst = false)
            {
                cancel.ThrowIfCancellationRequested();
                if ((total += read) > most) throw SpreadsheetRules.FileIsUnsafe;
                if (isFirst && isXml && HasDtd(buffer.AsSpan(0, Math.Min(read, 4096)))) throw SpreadsheetRules.FileIsUnsafe;
                foreach (var one in buffer.AsSpan(0, read)) crc = CrcTable[(byte)(crc ^ one)] ^ (crc >> 8);
            }

            return total == part.Length && ~crc == part.Crc32 ? total : throw SpreadsheetRules.FileIsDamaged;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // A document type comes before the root element; the XML readers refuse one that hides further down. Zero bytes go, so UTF-16 shows it too.
    private static bool HasDtd(ReadOnlySpan<byte> start)
    {
        Span<byte> narrow = stackalloc byte[start.Length];
        var length = 0;
        foreach (var one in start)
        {
            if (one != 0) narrow[length++] = one;
        }

        return narrow[..length].IndexOf("<!DOCTYPE"u8) >= 0;
    }

    private static uint CrcOf(int start)
    {
        var crc = (uint)start;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        return crc;
    }
}
