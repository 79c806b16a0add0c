using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using InfoCenter.App.Reading;
using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.House;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Attack;

/// <summary>Whatever a workbook was made for, it is read or refused in Chinese, soon, and without reaching out (tables I2 and I3).</summary>
public sealed class HostileWorkbooksTests : IDisposable
{
    private const int Seed = 20261122;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private readonly TcpListener _ear = new(IPAddress.Loopback, 0);
    private readonly ReadingDesk _desk = new();
    private readonly string _sentinel = Path.Combine(Path.GetTempPath(), $"infocenter-sentinel-{Guid.NewGuid():N}");

    public HostileWorkbooksTests() => _ear.Start();

    [Fact]
    public async Task Every_kind_of_malice_ends_as_rows_or_as_a_refusal()
    {
        var kinds = new HostileWorkbooks(((IPEndPoint)_ear.LocalEndpoint).Port, _sentinel).Kinds;
        var times = Tier.Files(usual: 4, full: 40);
        var (refused, read, slowest) = (0, 0, TimeSpan.Zero);
        foreach (var (kind, make) in kinds)
        {
            for (var mutation = 0; mutation < times; mutation++)
            {
                var file = make(new Random(HashCode.Of(kind, mutation)));
                var clock = Stopwatch.StartNew();
                var outcome = Record.Exception(() => WorkbookReader.Read(file, "名册.xlsx"));
                if (clock.Elapsed > slowest) slowest = clock.Elapsed;

                Judge(outcome, $"{kind}, mutation {mutation}");
                Assert.True(clock.Elapsed < Longest, $"{kind}, mutation {mutation}: {clock.Elapsed}");
                _ = outcome is null ? read++ : refused++;

                // Through the real process: the same end, or a death that became a sentence.
                if (mutation % 4 == 0) Judge(await Record.ExceptionAsync(() => _desk.ReadAsync(file, "名册.xlsx")), $"{kind}, mutation {mutation}, worker");
            }
        }

        Assert.False(_ear.Pending(), "A workbook made the reader connect somewhere.");
        Assert.False(File.Exists(_sentinel), "A workbook made the reader write a file.");
        Figures.Note("I2", $"hostile workbooks, {kinds.Count} kinds × {times}", kinds.Count * times, Seed,
            $"{read} read, {refused} refused in Chinese, 0 other ends; slowest {slowest.TotalSeconds:0.0} s; every fourth also in the worker (300 MB of heap, 0 files and connections can be opened)");
    }

    [Fact, Trait("Engine", "SQLite")]
    public async Task After_a_refusal_the_database_is_byte_for_byte_as_it_was()
    {
        using var office = new RosterOffice();
        await office.AdoptAsync(RosterBook.Of(20));
        SqliteConnection.ClearAllPools();
        var before = SHA256.HashData(await File.ReadAllBytesAsync(office.Office.Folder.DatabaseFile));

        foreach (var (kind, make) in new HostileWorkbooks(1, _sentinel).Kinds)
        {
            var file = make(new Random(HashCode.Of(kind, 0)));
            if (Record.Exception(() => WorkbookReader.Read(file, "名册.xlsx")) is null) continue;

            await Assert.ThrowsAsync<RuleBrokenException>(() => office.Import.UploadAsync("名册.xlsx", file));
            await Assert.ThrowsAsync<RuleBrokenException>(() => office.Import.TryOutAsync("名册.xlsx", file));
        }

        SqliteConnection.ClearAllPools();
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(office.Office.Folder.DatabaseFile)));
    }

    [Fact]
    public async Task Flipped_bits_end_as_rows_or_as_a_refusal()
    {
        var sound = Sound();
        var (random, times, refused, slowest) = (new Random(Seed), Tier.Files(usual: 300, full: 5_000), 0, TimeSpan.Zero);
        for (var i = 0; i < times; i++)
        {
            var (name, content) = sound[i % sound.Count];
            var share = Math.Pow(10, (random.NextDouble() * 2) - 4); // 0.01 to 1 % of the bits
            var file = i % 2 == 0 || !name.EndsWith(".xlsx", StringComparison.Ordinal) ? Flip(content, share, random) : FlipInside(content, share, random);
            var clock = Stopwatch.StartNew();
            var outcome = Record.Exception(() => WorkbookReader.Read(file, name));
            if (clock.Elapsed > slowest) slowest = clock.Elapsed;

            Judge(outcome, $"{name}, flip {i}");
            Assert.True(clock.Elapsed < Longest, $"{name}, flip {i}: {clock.Elapsed}");
            if (outcome is not null) refused++;
            if (i % 50 == 0) Judge(await Record.ExceptionAsync(() => _desk.ReadAsync(file, name)), $"{name}, flip {i}, worker");
        }

        Figures.Note("I3", "bit flips (0.01–1 %) of our templates, township workbooks, .xls and .csv, in the file and inside its parts", times, Seed,
            $"{times - refused} read, {refused} refused in Chinese, 0 other ends; slowest {slowest.TotalSeconds:0.00} s");
    }

    public void Dispose()
    {
        _ear.Dispose();
        _desk.Dispose();
    }

    private static void Judge(Exception? outcome, string what)
    {
        Assert.True(outcome is null or RuleBrokenException, $"{what}: {outcome}");
        if (outcome is not null) Assert.Matches(@"^\p{Lo}.*。$|^文件.*。$", outcome.Message);
    }

    private static List<(string Name, byte[] Content)> Sound()
    {
        var seeds = Path.Combine(Sources.Repository, "seeds");
        var roster = RosterBook.Of(40).ToCsv();
        using var template = new MemoryStream();
        XlsxWriter.Write(template, new ExportSheet("模板", [new("姓名"), new("日期")], [["王强", new DateOnly(2026, 5, 1)], ["李芳", 3.5]]));
        return
        [
            ("模板.xlsx", template.ToArray()),
            ("名册.csv", roster),
            ("名册.xls", RawXls.Write("名册", [.. Enumerable.Range(0, 60).Select(i => new object?[] { "姓名", $"王{i}", (double)i, new DateOnly(1968, 5, 1) })], (0, 0, 1, 1))),
            ("乡镇.xlsx", File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(seeds, "duties", "2026"), "*.xlsx").Order(StringComparer.Ordinal).First())),
            ("错误.xlsx", File.ReadAllBytes(Path.Combine(seeds, "roster-with-errors.xlsx"))),
        ];
    }

    private static byte[] Flip(byte[] sound, double share, Random random)
    {
        var file = (byte[])sound.Clone();
        for (var left = Math.Max(1, (int)(file.Length * 8 * share)); left > 0; left--) file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
        return file;
    }

    // The outer checksums are right again, so the parsers behind the guard are reached.
    private static byte[] FlipInside(byte[] sound, double share, Random random)
    {
        using var file = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(sound)))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var content = new MemoryStream();
                using (var part = entry.Open()) part.CopyTo(content);
                using var copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                copy.Write(entry.FullName.EndsWith(".rels", StringComparison.Ordinal) || content.Length == 0 ? content.ToArray() : Flip(content.ToArray(), share / 20, random));
            }
        }

        return file.ToArray();
    }

    /// <summary>The same number for the same kind and mutation on every machine; string hash codes are not.</summary>
    private static class HashCode
    {
        public static int Of(string kind, int mutation) => kind.Aggregate(Seed + mutation, (hash, sign) => unchecked((hash * 31) + sign));
    }
}
