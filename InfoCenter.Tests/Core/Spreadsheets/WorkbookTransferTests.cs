using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Spreadsheets;

/// <summary>The cells between two processes.</summary>
public class WorkbookTransferTests
{
    private static readonly Workbook Sent = WorkbookReader.Read(
        RawXlsx.WithRows(
            "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"str\"><v>_xD873_</v></c></row><row r=\"9\"><c r=\"B9\"><v>1.5</v></c><c r=\"C9\" t=\"b\"><v>1</v></c><c r=\"D9\"><f>A1</f></c></row>",
            "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>").WithTexts("<t>姓名</t>").Bytes(), "名册.xlsx");

    [Fact]
    public void Everything_of_a_workbook_arrives()
    {
        var arrived = WorkbookTransfer.Read(new MemoryStream(Written()), "名册.xlsx");

        Assert.Equal(SheetText.Everything(Sent), SheetText.Everything(arrived));
        Assert.Equal(new CellRange(1, 1, 1, 2), Assert.Single(arrived.Sheets[0].Merges));
        Assert.True(arrived.Sheets[0].Rows[0][2].IsRepeated);
    }

    [Fact]
    public void What_ends_early_or_is_something_else_is_no_workbook()
    {
        var bytes = Written();
        for (var length = 0; length < bytes.Length; length++)
            Assert.ThrowsAny<Exception>(() => WorkbookTransfer.Read(new MemoryStream(bytes, 0, length), "名册.xlsx"));

        bytes[0] ^= 1;
        Assert.Throws<InvalidDataException>(() => WorkbookTransfer.Read(new MemoryStream(bytes), "名册.xlsx"));
    }

    [Fact]
    public void A_changed_byte_never_costs_memory_or_ends_in_anything_but_a_refusal_to_believe()
    {
        var (bytes, random) = (Written(), new Random(20261122));
        for (var i = 0; i < 2_000; i++)
        {
            var changed = bytes.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var outcome = Record.Exception(() => WorkbookTransfer.Read(new MemoryStream(changed), "名册.xlsx"));

            Assert.True(outcome is null or IOException or InvalidDataException or FormatException, $"{outcome}");
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200 << 20);
        }
    }

    private static byte[] Written()
    {
        using var output = new MemoryStream();
        WorkbookTransfer.Write(output, Sent);
        return output.ToArray();
    }
}
