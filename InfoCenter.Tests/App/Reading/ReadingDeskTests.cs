using System.Text;
using InfoCenter.App.Reading;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.House;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Reading;

/// <summary>Workbooks read in a process of its own: the same cells, and no harm done whatever becomes of the process.</summary>
public sealed class ReadingDeskTests : IDisposable
{
    private readonly ReadingDesk _desk = new();

    public static TheoryData<string, byte[]> Workbooks => new()
    {
        { "roster.xlsx", File.ReadAllBytes(Path.Combine(Sources.Repository, "seeds", "roster.xlsx")) },
        { "名册.xls", RawXls.Write("名册", [["姓名", "年龄"], ["王强", 41.5], ["李芳", new DateOnly(1968, 5, 1)]], (0, 0, 0, 1)) },
        { "名册.csv", [.. Encoding.UTF8.GetBytes("姓名,性别\r\n王强,男\r\n")] },
        { "国标.csv", [0xD0, 0xD5, 0xC3, 0xFB, (byte)'\n', 0xCD, 0xF5] },
    };

    [Theory]
    [MemberData(nameof(Workbooks))]
    public async Task A_worker_reads_what_would_be_read_here(string name, byte[] content) =>
        Assert.Equal(SheetText.Everything(WorkbookReader.Read(content, name)), SheetText.Everything(await _desk.ReadAsync(content, name)));

    [Fact]
    public async Task A_refusal_keeps_its_name_and_its_sentence()
    {
        var refusal = await Refusal.ExpectAsync(nameof(SpreadsheetRules.WebPageIsNotRead), () => _desk.ReadAsync("<html>"u8.ToArray(), "名册.xls"));

        Assert.Equal(SpreadsheetRules.WebPageIsNotRead.Message, refusal.Message);
    }

    [Fact]
    public async Task Faults_are_marked_as_they_would_be_here()
    {
        var roster = await File.ReadAllBytesAsync(Path.Combine(Sources.Repository, "seeds", "roster.xlsx"));
        var sheet = WorkbookReader.Read(roster, "roster.xlsx").Sheets[0];
        CellFault[] faults = [new(sheet.Name, sheet.Rows[5].Number, 5, "姓名", "王强", "没有填写姓名。"), new(sheet.Name, sheet.Rows[900].Number, 6, "性别", "?", "看不懂性别。")];

        var marked = WorkbookReader.Read(await _desk.MarkAsync(roster, "roster.xlsx", faults), "marked.xlsx");
        var here = WorkbookReader.Read(MarkedWorkbook.Write(roster, WorkbookReader.Read(roster, "roster.xlsx"), faults), "marked.xlsx");

        Assert.Equal(SheetText.Everything(here), SheetText.Everything(marked));
        await Refusal.ExpectAsync(nameof(SpreadsheetRules.WebPageIsNotRead), () => _desk.MarkAsync("<html>"u8.ToArray(), "名册.xls", faults));
    }

    [Fact]
    public async Task A_worker_without_memory_dies_and_the_user_gets_a_sentence()
    {
        using var poor = new ReadingDesk(megabytes: 6);
        var file = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 100_000).Select(i => $"王强{i},{i}")));

        await Refusal.ExpectAsync(nameof(SpreadsheetRules.ReadingBrokeDown), () => poor.ReadAsync(file, "名册.csv"));
        Assert.Equal(100_000, (await _desk.ReadAsync(file, "名册.csv")).Sheets[0].Rows.Count);
    }

    [Fact]
    public async Task A_worker_that_takes_too_long_is_killed()
    {
        using var impatient = new ReadingDesk(longest: TimeSpan.Zero);

        await Refusal.ExpectAsync(nameof(SpreadsheetRules.ReadingTakesTooLong), () => impatient.ReadAsync(Encoding.UTF8.GetBytes(new string('a', 1 << 22)), "名册.csv"));
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_is_not_told_that_the_file_is_bad() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _desk.ReadAsync("a,b"u8.ToArray(), "a.csv", new CancellationToken(canceled: true)));

    [Fact]
    public async Task A_worker_that_is_ready_can_open_nothing_and_write_no_file()
    {
        if (!OperatingSystem.IsLinux()) return;

        using var worker = ReadingDesk.Start(300);
        await worker.StandardOutput.BaseStream.ReadExactlyAsync(new byte[2]);
        var limits = await File.ReadAllTextAsync($"/proc/{worker.Id}/limits");
        worker.Kill();

        Assert.Matches(@"Max open files +1 +1 ", limits);
        Assert.Matches(@"Max file size +0 +0 ", limits);
        Assert.Matches(@"Max cpu time +15 +15 ", limits);
    }

    [Fact]
    public async Task A_worker_whose_desk_is_gone_ends()
    {
        using var worker = ReadingDesk.Start(300);
        await worker.StandardOutput.BaseStream.ReadExactlyAsync(new byte[2]);
        worker.StandardInput.BaseStream.Write([1, (byte)'a', 0, 0, 0, 0x01, 0, 0]); // a name, a length, and then nothing

        worker.StandardInput.Close();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await worker.WaitForExitAsync(patience.Token);
    }

    public void Dispose() => _desk.Dispose();
}
