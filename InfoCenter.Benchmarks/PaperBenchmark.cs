using System.Diagnostics;
using System.Globalization;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Roster;

namespace InfoCenter.Benchmarks;

/// <summary>Paper: processor time of a document, its size, and whether the cost of a page stays flat.</summary>
internal static class PaperBenchmark
{
    public static IReadOnlyList<Row> Run()
    {
        var fonts = FontShelf.Open();
        _ = Print(fonts, 60, 40);
        _ = Print(fonts, 1800, 4);

        var (small, smallPages, bytes) = Print(fonts, 60, 200);
        var (long60, longPages, _) = Print(fonts, 1800, 20);
        var perPage = long60 / longPages / (small / smallPages);
        return
        [
            new($"an archive of {smallPages} pages, 60 records, no photograph", Measure.Milliseconds(small) + " CPU", "", Measure.Milliseconds(small), "≤ 8 ms for 2 pages", small / smallPages * 2 <= 0.008),
            new("its size", Kibibytes(bytes), "", Kibibytes(bytes), "≤ 120 KiB", bytes <= 120 * 1024),
            new($"processor time of a page, {longPages} pages against {smallPages}", Measure.Milliseconds(long60 / longPages), Measure.Milliseconds(small / smallPages),
                string.Create(CultureInfo.InvariantCulture, $"{perPage:0.00} ×"), "≤ 1.2 ×", perPage <= 1.2),
        ];
    }

    private static (double Seconds, int Pages, long Bytes) Print(FontShelf fonts, int records, int times)
    {
        var issued = Issued(records);
        using var pdf = new MemoryStream();
        var pages = 0;
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < times; i++)
        {
            pdf.SetLength(0);
            pages = new PersonArchivePaper(issued, null).Compose().WriteTo(pdf, fonts);
        }

        return ((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds / times, pages, pdf.Length);
    }

    private static IssuedArchive Issued(int records) => new(
        new PersonArchive
        {
            PersonId = 1, Name = "曾测试", Sex = Sex.Male, Nationality = "汉族", BirthMonth = "1968-05", Party = "中共党员", Education = "大专",
            Position = "城关镇西关社区居民委员会主任", TownshipCode = "420323100", TownshipName = "城关镇",
            Mandates = [new(1, Level.County, "竹山县第十九届", "城关镇代表团", "城关镇第1选区", "C00001", "干部", false, null, null, null)],
            Groups = [new("城关镇第1代表小组", GroupKind.Area, false, new(2021, 9, 20), null)],
            Records = [.. Enumerable.Range(0, records).Select(Record)],
        },
        new Imprint("竹山县", "0000-LZ·2026-Y-DB-0001", "7K3M-Q2TX-0000", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

    private static ArchiveRecord Record(int i) => new(
        i, (DutyKind)(i % 5), null, string.Create(CultureInfo.InvariantCulture, $"走访联系选区群众{i}户，宣讲惠农政策，收集群众急难愁盼问题{i % 9}条，现场协调解决"),
        new DateOnly(2025, 1 + (i % 12), 1 + (i % 28)), null, "城关镇代表联络站", null, default, default, "反映问题已办结", null, null, true);

    private static string Kibibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KiB");
}
