using System.Text;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Tells from the first bytes what a file really is; its name plays no part.</summary>
internal static class ContentSniffing
{
    private static readonly string[] MarkupStarts = ["<html", "<!doctype", "<table", "<?xml", "<workbook", "<meta", "<head", "<body", "<style", "mime-version:"];

    /// <summary>The format to read the bytes as, or the refusal that names what they are instead.</summary>
    public static WorkbookFormat FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) throw SpreadsheetRules.FileIsEmpty;
        if (bytes.StartsWith("PK\x03\x04"u8)) return WorkbookFormat.Xlsx;
        if (bytes.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })) return CompoundFormat(bytes);
        if (bytes.StartsWith(new byte[] { 0x09, 0x08, 0x10, 0x00 })) return WorkbookFormat.Xls;

        var encoding = TextEncodings.Of(bytes);
        var start = encoding.GetString(bytes[..Math.Min(bytes.Length, 1024)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (MarkupStarts.Any(markup => start.StartsWith(markup, StringComparison.OrdinalIgnoreCase))) throw SpreadsheetRules.WebPageIsNotRead;
        if (start.StartsWith("%PDF", StringComparison.Ordinal) || start.StartsWith(@"{\rtf", StringComparison.Ordinal)) throw SpreadsheetRules.FileIsNotAWorkbook;
        if (start.Any(sign => sign < ' ' && sign is not ('\r' or '\n' or '\t'))) throw SpreadsheetRules.FileIsNotAWorkbook;

        return WorkbookFormat.Csv;
    }

    private static WorkbookFormat CompoundFormat(ReadOnlySpan<byte> bytes)
    {
        if (Holds(bytes, "EncryptedPackage")) throw SpreadsheetRules.PasswordIsSet;
        return Holds(bytes, "Workbook") || Holds(bytes, "Book") ? WorkbookFormat.Xls : throw SpreadsheetRules.FileIsNotAWorkbook;
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string streamName) => bytes.IndexOf(Encoding.Unicode.GetBytes(streamName)) >= 0;
}
