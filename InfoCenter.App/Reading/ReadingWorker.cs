using System.Reflection;
using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.App.Reading;

/// <summary>
/// The other side of <see cref="ReadingDesk"/>: this same program, started to read one workbook from its input and write the cells to its output.
/// It touches no folder and no network, and dies with the one who started it.
/// </summary>
internal static class ReadingWorker
{
    public const string Verb = "worker";
    public const string ToRead = "read-workbook";
    public const string ToMark = "mark-workbook";

    /// <summary>Longer than the desk waits: a worker nobody stops stops itself.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static bool IsMeant(string[] args) => args is [Verb, ToRead or ToMark];

    public static int Run(string task)
    {
        var marks = task is ToMark;
        using var input = Console.OpenStandardInput();
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        if (!marks) WarmUp();
        using var isFed = new ManualResetEventSlim();
        Watch(() => Thread.Sleep(Longest));
        Watch(() =>
        {
            isFed.Wait();
            _ = input.ReadByte(); // the desk keeps the other end open as long as it waits
        });
        Say(output, ReadingAnswer.Awake); // and what it takes to speak is loaded
        ReadingConfinement.Enter(opensNothing: !marks); // the library that marks loads as it goes
        Say(output, ReadingAnswer.Ready);

        string fileName;
        byte[] content;
        List<CellFault> faults = [];
        using (var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true))
        {
            fileName = reader.ReadString();
            content = reader.ReadBytes(reader.ReadInt32());
            for (var left = marks ? reader.ReadInt32() : 0; left > 0; left--)
                faults.Add(new(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadString()));
        }

        isFed.Set();
        Answer(output, content, fileName, marks ? faults : null);
        return 0;
    }

    private static void Say(Stream output, ReadingAnswer answer)
    {
        output.WriteByte((byte)answer);
        output.Flush();
    }

    private static void Answer(Stream output, byte[] content, string fileName, List<CellFault>? faults)
    {
        try
        {
            var workbook = WorkbookReader.Read(content, fileName);
            var marked = faults is null ? null : MarkedWorkbook.Write(content, workbook, faults);
            output.WriteByte((byte)(marked is null ? ReadingAnswer.Workbook : ReadingAnswer.Marked));
            if (marked is null) WorkbookTransfer.Write(output, workbook);
            else output.Write([.. BitConverter.GetBytes(marked.Length), .. marked]);
        }
        catch (RuleBrokenException broken)
        {
            output.WriteByte((byte)ReadingAnswer.Refusal);
            using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
            foreach (var text in (string[])[broken.Rule, broken.Message])
            {
                writer.Write((ushort)text.Length);
                writer.Write(text.ToCharArray());
            }
        }

        output.Flush();
    }

    // Threads of its own, begun early: later none can be.
    private static void Watch(Action untilTheEnd) => new Thread(() =>
    {
        untilTheEnd();
        Environment.Exit(1);
    })
    { IsBackground = true }.Start();

    // Everything reading may need is loaded before the doors are shut, and the first file waits for less.
    private static void WarmUp()
    {
        using var workbook = new MemoryStream();
        XlsxWriter.Write(workbook, new ExportSheet("1", [new("1")], [["1"], [2], [new DateOnly(2026, 1, 1)]]));
        _ = WorkbookReader.Read(workbook.ToArray(), "1.xlsx");
        _ = WorkbookReader.Read([.. "1,2\r\n"u8, 0xD0, 0xD5], "1.csv"); // not UTF-8, so the Chinese code pages are opened
        foreach (var needed in typeof(WorkbookReader).Assembly.GetReferencedAssemblies().Where(IsForReading)) Assembly.Load(needed);

        var oldBook = new byte[4096];
        ((ReadOnlySpan<byte>)[0x09, 0x08, 0x10, 0x00]).CopyTo(oldBook);
        try
        {
            _ = WorkbookReader.Read(oldBook, "1.xls");
        }
        catch (RuleBrokenException)
        {
            // As it must: it holds nothing but the beginning.
        }
    }

    private static bool IsForReading(AssemblyName assembly) =>
        assembly.Name is "ExcelDataReader" || assembly.Name!.StartsWith("System.", StringComparison.Ordinal);
}

/// <summary>What a worker says next.</summary>
internal enum ReadingAnswer : byte
{
    Awake = 1,
    Ready = 2,
    Workbook = 3,
    Refusal = 4,
    Marked = 5,
}
