using System.Diagnostics;
using System.Globalization;
using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.App.Reading;

/// <summary>
/// Workbooks that users hand in are read in a process of its own for each file, with little time and little memory. Whatever a file does to that process,
/// the office goes on and the user gets a sentence.
/// </summary>
internal sealed class ReadingDesk(TimeSpan? longest = null, int megabytes = 300) : IDisposable
{
    private const int AtOnce = 2;
    private const int MostMarkedBytes = 64 << 20;
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);
    private readonly TimeSpan _longest = longest ?? TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>Reads the workbook in a worker.</summary>
    /// <exception cref="RuleBrokenException">The file is refused, or the worker did not live to answer.</exception>
    public Task<Workbook> ReadAsync(byte[] content, string fileName, CancellationToken cancel = default) =>
        AskAsync(ReadingWorker.ToRead, megabytes, _longest, content, fileName, _ => { }, (answer, said) => said is ReadingAnswer.Workbook ? WorkbookTransfer.Read(answer, fileName) : null, cancel);

    /// <summary>Marks the faults in the workbook in a worker: the library that does it keeps all of the file in memory.</summary>
    /// <exception cref="RuleBrokenException">The file is refused, or the worker did not live to answer.</exception>
    public Task<byte[]> MarkAsync(byte[] content, string fileName, IReadOnlyList<CellFault> faults, CancellationToken cancel = default) =>
        AskAsync(ReadingWorker.ToMark, 2 * megabytes, 4 * _longest, content, fileName, writer => HandOver(writer, faults), (answer, said) => said is ReadingAnswer.Marked ? Marked(answer) : null, cancel);

    private async Task<T> AskAsync<T>(
        string task, int memory, TimeSpan most, byte[] content, string fileName, Action<BinaryWriter> more, Func<Stream, ReadingAnswer, T?> take, CancellationToken cancel) where T : class
    {
        if (content.Length > WorkbookReader.MostBytes) throw SpreadsheetRules.FileIsTooLarge;

        await _free.WaitAsync(cancel);
        try
        {
            using var worker = Start(memory, task);
            return await Task.Run(() => Serve(worker, most, writer => { HandOver(writer, content, fileName); more(writer); }, take, cancel), CancellationToken.None);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();

    // The pipes are read without asynchrony: killing the worker ends every wait.
    private static T Serve<T>(Process worker, TimeSpan most, Action<BinaryWriter> handOver, Func<Stream, ReadingAnswer, T?> take, CancellationToken cancel) where T : class
    {
        var isLate = false;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var ending = patience.Token.Register(() =>
        {
            isLate = true; // before the kill: whoever waits at the pipe wakes at once and asks
            Kill(worker);
        });
        patience.CancelAfter(LongestStart);
        try
        {
            var output = worker.StandardOutput.BaseStream;
            if (output.ReadByte() != (int)ReadingAnswer.Awake || output.ReadByte() != (int)ReadingAnswer.Ready) throw SpreadsheetRules.ReadingBrokeDown;

            patience.CancelAfter(most);
            using (var writer = new BinaryWriter(worker.StandardInput.BaseStream, Encoding.UTF8, leaveOpen: true)) handOver(writer);
            return Answer(output, take);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or FormatException or RuleBrokenException { Rule: nameof(SpreadsheetRules.ReadingBrokeDown) })
        {
            cancel.ThrowIfCancellationRequested();
            throw isLate ? SpreadsheetRules.ReadingTakesTooLong : SpreadsheetRules.ReadingBrokeDown;
        }
        finally
        {
            Kill(worker);
            worker.WaitForExit();
        }
    }

    private static void HandOver(BinaryWriter writer, byte[] content, string fileName)
    {
        writer.Write(fileName);
        writer.Write(content.Length);
        writer.Write(content);
    }

    private static void HandOver(BinaryWriter writer, IReadOnlyList<CellFault> faults)
    {
        writer.Write(faults.Count);
        foreach (var fault in faults)
        {
            writer.Write(fault.Sheet);
            writer.Write(fault.Row);
            writer.Write(fault.Column);
            foreach (var text in (string[])[fault.Heading, fault.Found, fault.Message]) writer.Write(text);
        }
    }

    private static T Answer<T>(Stream output, Func<Stream, ReadingAnswer, T?> take) where T : class
    {
        using var answer = new BufferedStream(output, 1 << 16);
        var said = (ReadingAnswer)answer.ReadByte();
        if (said is not ReadingAnswer.Refusal) return take(answer, said) ?? throw SpreadsheetRules.ReadingBrokeDown;

        using var reader = new BinaryReader(answer, Encoding.UTF8);
        var (rule, message) = (new string(reader.ReadChars(reader.ReadUInt16())), new string(reader.ReadChars(reader.ReadUInt16())));
        throw SpreadsheetRules.AsSaidByTheWorker(rule, message);
    }

    private static byte[] Marked(Stream answer)
    {
        using var reader = new BinaryReader(answer, Encoding.UTF8, leaveOpen: true);
        var bytes = new byte[reader.ReadInt32() is > 0 and <= MostMarkedBytes and var length ? length : throw new InvalidDataException("This is no marked workbook.")];
        reader.BaseStream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A worker that waits for its file.</summary>
    internal static Process Start(int megabytes, string task = ReadingWorker.ToRead)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        var self = Path.Combine(AppContext.BaseDirectory, typeof(Program).Assembly.GetName().Name!);
        start.FileName = Environment.ProcessPath!;
        if (Path.GetFileNameWithoutExtension(start.FileName) != Path.GetFileName(self))
        {
            start.ArgumentList.Add("exec"); // started by dotnet, as its library
            start.ArgumentList.Add(self + ".dll");
        }

        start.ArgumentList.Add(ReadingWorker.Verb);
        start.ArgumentList.Add(task);

        // Nothing of the server's surroundings goes along: no address, no password of a database.
        foreach (var name in start.Environment.Keys.Except(["PATH", "DOTNET_ROOT", "SystemRoot", "TEMP", "TMP", "LANG"], StringComparer.OrdinalIgnoreCase).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_GCHeapHardLimit"] = (megabytes << 20).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredCompilation"] = "0"; // it would want threads later

        var worker = Process.Start(start) ?? throw SpreadsheetRules.ReadingBrokeDown;
        worker.ErrorDataReceived += (_, _) => { }; // what a dying worker says may quote the file; nobody needs it
        worker.BeginErrorReadLine();
        return worker;
    }

    private static void Kill(Process worker)
    {
        try
        {
            worker.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
