using System.IO.Compression;
using System.Xml;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Reads any workbook a clerk may send (.xlsx, .xls, .csv), told apart by content, or refuses it with a rule of <see cref="SpreadsheetRules"/>.</summary>
public static class WorkbookReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 10 << 20;

    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(30);

    /// <summary>Takes the stream in, at most 10 MB of it, and reads it; <paramref name="fileName"/> is only for messages.</summary>
    public static async Task<Workbook> ReadAsync(Stream file, string fileName, CancellationToken cancel = default)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await file.ReadAsync(buffer, cancel)) > 0;)
        {
            if (copy.Length + read > MostBytes) throw SpreadsheetRules.FileIsTooLarge;
            copy.Write(buffer, 0, read);
        }

        return Read(copy.ToArray(), fileName, cancel);
    }

    /// <summary>Reads the bytes of a workbook; stops when cancelled, and by itself after half a minute.</summary>
    public static Workbook Read(byte[] content, string fileName, CancellationToken cancel = default)
    {
        if (content.Length > MostBytes) throw SpreadsheetRules.FileIsTooLarge;

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(LongestReading);
        try
        {
            var format = ContentSniffing.FormatOf(content);
            return new Workbook(fileName, format, Sheets(format, content, fileName, patience.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw SpreadsheetRules.ReadingTakesTooLong;
        }
        catch (Exception broken) when (IsAboutTheFile(broken))
        {
            throw broken is ExcelDataReader.Exceptions.InvalidPasswordException ? SpreadsheetRules.PasswordIsSet : SpreadsheetRules.FileIsDamaged;
        }
    }

    private static IReadOnlyList<Sheet> Sheets(WorkbookFormat format, byte[] content, string fileName, CancellationToken cancel)
    {
        var builder = new SheetBuilder(cancel);
        switch (format)
        {
            case WorkbookFormat.Xlsx:
                using (var package = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read))
                {
                    ZipGuard.Check(package, cancel);
                    new XlsxReader(package, builder).Read();
                }

                break;
            case WorkbookFormat.Xls:
                if (content[0] == 0xD0) CompoundGuard.Check(content);
                XlsReader.Read(new WatchedStream(content, cancel), builder);
                break;
            case WorkbookFormat.Csv:
                var text = TextEncodings.Of(content).GetString(content).TrimStart('\uFEFF');
                new CsvReader(text, builder).Read(Path.GetFileNameWithoutExtension(fileName));
                break;
        }

        return builder.Sheets.Any(sheet => sheet.Rows.Count > 0) ? builder.Sheets : throw SpreadsheetRules.FileIsEmpty;
    }

    // The .xls library answers damaged files with many kinds of exception; a stop and our own refusals pass through.
    private static bool IsAboutTheFile(Exception broken) =>
        broken is not (RuleBrokenException or OperationCanceledException or OutOfMemoryException)
        && (broken is XmlException or IOException or InvalidDataException or ExcelDataReader.Exceptions.ExcelReaderException
            or ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException
            or NullReferenceException or NotSupportedException or KeyNotFoundException or InvalidCastException);
}
