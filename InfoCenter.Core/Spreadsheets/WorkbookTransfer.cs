using System.Runtime.InteropServices;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>A workbook as bytes between two processes: every text once, the cells after it by number. The receiver believes nothing and counts everything.</summary>
public static class WorkbookTransfer
{
    private const int Mark = 0x4B425749;
    private const int MostSheets = 2_000;
    private const int MostLetters = 64 << 20;
    private const byte Repeated = 0x80;

    /// <summary>Writes the workbook; the stream stays open.</summary>
    public static void Write(Stream output, Workbook workbook)
    {
        using var writer = new BinaryWriter(output, System.Text.Encoding.UTF8, leaveOpen: true);
        var texts = new Dictionary<string, int>();
        writer.Write(Mark);
        writer.Write((byte)workbook.Format);
        writer.Write(workbook.Sheets.Count);
        foreach (var sheet in workbook.Sheets)
        {
            WriteText(writer, sheet.Name, texts);
            writer.Write(sheet.IsHidden);
            writer.Write(sheet.Merges.Count);
            foreach (var range in sheet.Merges)
            {
                writer.Write(range.FirstRow);
                writer.Write(range.FirstColumn);
                writer.Write(range.LastRow);
                writer.Write(range.LastColumn);
            }

            writer.Write(sheet.Rows.Count);
            foreach (var row in sheet.Rows) WriteRow(writer, row, texts);
        }

        writer.Write(Mark);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="IOException">It ends early.</exception>
    /// <exception cref="InvalidDataException">It is something else, or more than a workbook may hold.</exception>
    public static Workbook Read(Stream input, string fileName)
    {
        using var reader = new BinaryReader(input, System.Text.Encoding.UTF8, leaveOpen: true);
        Expect(reader.ReadInt32() == Mark);
        var format = (WorkbookFormat)reader.ReadByte();
        Expect(Enum.IsDefined(format));

        var budget = new Budget();
        var sheets = new List<Sheet>();
        for (var left = Count(reader, MostSheets); left > 0; left--)
        {
            var (name, isHidden) = (ReadText(reader, budget), reader.ReadBoolean());
            var merges = new List<CellRange>();
            for (var ranges = Count(reader, SheetBuilder.MostRows); ranges > 0; ranges--)
                merges.Add(new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()));

            var rows = new List<SheetRow>();
            for (var filled = Count(reader, budget.TakeRows); filled > 0; filled--) rows.Add(ReadRow(reader, budget));
            sheets.Add(new Sheet(name, isHidden, rows, merges));
        }

        Expect(reader.ReadInt32() == Mark);
        return new Workbook(fileName, format, sheets);
    }

    private static void WriteRow(BinaryWriter writer, SheetRow row, Dictionary<string, int> texts)
    {
        writer.Write(row.Number);
        writer.Write(row.IsHidden);
        writer.Write(row.Width);
        for (var column = 1; column <= row.Width; column++)
        {
            var cell = row[column];
            writer.Write((byte)((byte)cell.Kind | (cell.IsRepeated ? Repeated : 0)));
            if (cell.IsEmpty) continue;

            WriteText(writer, cell.Text, texts);
            writer.Write(cell.Number);
        }
    }

    private static SheetRow ReadRow(BinaryReader reader, Budget budget)
    {
        var (number, isHidden) = (reader.ReadInt32(), reader.ReadBoolean());
        var cells = new Cell[Count(reader, budget.TakeCells)];
        for (var i = 0; i < cells.Length; i++)
        {
            var head = reader.ReadByte();
            var kind = (CellKind)(head & ~Repeated);
            Expect(Enum.IsDefined(kind));
            cells[i] = kind is CellKind.Empty ? Cell.Empty : new(kind, ReadText(reader, budget), reader.ReadDouble(), (head & Repeated) != 0);
        }

        return new SheetRow(number, isHidden, cells);
    }

    // As it lies in memory: half a character, which a damaged file may hold, would not survive UTF-8.
    private static void WriteText(BinaryWriter writer, string text, Dictionary<string, int> texts)
    {
        if (texts.TryGetValue(text, out var known))
        {
            writer.Write7BitEncodedInt(known);
            return;
        }

        writer.Write7BitEncodedInt(texts.Count);
        texts.Add(text, texts.Count);
        writer.Write7BitEncodedInt(text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static string ReadText(BinaryReader reader, Budget budget)
    {
        var known = reader.Read7BitEncodedInt();
        if (known >= 0 && known < budget.Texts.Count) return budget.Texts[known];

        Expect(known == budget.Texts.Count);
        var text = string.Create(budget.TakeLetters(reader.Read7BitEncodedInt()), reader, static (letters, from) => from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(letters)));
        budget.Texts.Add(text);
        return text;
    }

    private static int Count(BinaryReader reader, int most)
    {
        var count = reader.ReadInt32();
        Expect(count >= 0 && count <= most);
        return count;
    }

    private static int Count(BinaryReader reader, Func<int, int> take) => take(reader.ReadInt32());

    private static void Expect(bool holds)
    {
        if (!holds) throw new InvalidDataException("This is no workbook of ours.");
    }

    /// <summary>What may still come.</summary>
    private sealed class Budget
    {
        private int _rows = SheetBuilder.MostRows;
        private int _cells = SheetBuilder.MostCells;
        private int _letters = MostLetters;

        public List<string> Texts { get; } = [];

        public int TakeRows(int count) => Take(ref _rows, count);

        public int TakeCells(int count)
        {
            Expect(count <= SheetBuilder.MostColumns);
            return Take(ref _cells, count);
        }

        public int TakeLetters(int count) => Take(ref _letters, count);

        private static int Take(ref int left, int count)
        {
            Expect(count >= 0 && count <= left);
            left -= count;
            return count;
        }
    }
}
