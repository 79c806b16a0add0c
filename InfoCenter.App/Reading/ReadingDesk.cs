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
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);
    private readonly TimeSpan _longest = longest ?? TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>Reads the workbook in a worker.</summary>
    /// <exception cref="RuleBrokenException">The file is refused, or the worker did not live to answer.</exception>
    public async Task<Workbook> ReadAsync(byte[] content, string fileName, CancellationToken cancel = default)
    {
        if (content.Length > WorkbookReader.MostBytes) throw SpreadsheetRules.FileIsTooLarge;

        await _free.WaitAsync(cancel);
        try
        {
            using var worker = Start(megabytes);
            return await Task.Run(() => Serve(worker, content, fileName, cancel), CancellationToken.None);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();

    // The pipes are read without asynchrony: killing the worker ends every wait.
    private Workbook Serve(Process worker, byte[] content, string fileName, CancellationToken cancel)
    {
        var isLate = false;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var ending = patience.Token.Register(() => (isLate, _) = (true, Kill(worker)));
        patience.CancelAfter(LongestStart);
        try
        {
            var output = worker.StandardOutput.BaseStream;
            if (output.ReadByte() != (int)ReadingAnswer.Awake || output.ReadByte() != (int)ReadingAnswer.Ready) throw SpreadsheetRules.ReadingBrokeDown;

            patience.CancelAfter(_longest);
            HandOver(worker.StandardInput.BaseStream, content, fileName);
            return Answer(output, fileName);
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

    private static void HandOver(Stream input, byte[] content, string fileName)
    {
        using var writer = new BinaryWriter(input, Encoding.UTF8, leaveOpen: true);
        writer.Write(fileName);
        writer.Write(content.Length);
        writer.Write(content);
        writer.Flush();
    }

    private static Workbook Answer(Stream output, string fileName)
    {
        using var answer = new BufferedStream(output, 1 << 16);
        switch ((ReadingAnswer)answer.ReadByte())
        {
            case ReadingAnswer.Workbook:
                return WorkbookTransfer.Read(answer, fileName);
            case ReadingAnswer.Refusal:
                using (var reader = new BinaryReader(answer, Encoding.UTF8))
                {
                    var (rule, message) = (new string(reader.ReadChars(reader.ReadUInt16())), new string(reader.ReadChars(reader.ReadUInt16())));
                    throw SpreadsheetRules.AsSaidByTheWorker(rule, message);
                }

            default:
                throw SpreadsheetRules.ReadingBrokeDown;
        }
    }

    /// <summary>A worker that waits for its file.</summary>
    internal static Process Start(int megabytes)
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
        start.ArgumentList.Add(ReadingWorker.Task);

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

    private static bool Kill(Process worker)
    {
        try
        {
            worker.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        return true;
    }
}
