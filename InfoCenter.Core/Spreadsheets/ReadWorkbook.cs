namespace InfoCenter.Core.Spreadsheets;

/// <summary>
/// Reads a workbook somebody handed in, or refuses it with a rule of <see cref="SpreadsheetRules"/>. The application hands in a way that does it in a process
/// of its own, where a file made to do harm can do none; without one it is read on the spot.
/// </summary>
public delegate Task<Workbook> ReadWorkbook(byte[] content, string fileName, CancellationToken cancel);

/// <summary>Marks the faults in a workbook somebody handed in, elsewhere as <see cref="ReadWorkbook"/> reads elsewhere; answers the bytes of the marked .xlsx.</summary>
public delegate Task<byte[]> MarkWorkbook(byte[] content, string fileName, IReadOnlyList<CellFault> faults, CancellationToken cancel);

/// <summary>The way handed in, or the way without one.</summary>
internal static class WorkbookReading
{
    extension(ReadWorkbook? elsewhere)
    {
        public Task<Workbook> ReadAsync(byte[] content, string fileName, CancellationToken cancel) =>
            elsewhere?.Invoke(content, fileName, cancel) ?? Task.FromResult(WorkbookReader.Read(content, fileName, cancel));
    }

    extension(MarkWorkbook? elsewhere)
    {
        public Task<byte[]> MarkAsync(byte[] content, string fileName, IReadOnlyList<CellFault> faults, CancellationToken cancel) =>
            elsewhere?.Invoke(content, fileName, faults, cancel) ?? Task.FromResult(MarkedWorkbook.Write(content, WorkbookReader.Read(content, fileName, cancel), faults));
    }
}
