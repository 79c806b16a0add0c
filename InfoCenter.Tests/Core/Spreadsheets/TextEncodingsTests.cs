using System.Text;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Tests.Core.Spreadsheets;

public sealed class TextEncodingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    public void A_long_text_in_utf8_is_read_wherever_the_first_kilobyte_ends(string shift)
    {
        var workbook = WorkbookReader.Read(Encoding.UTF8.GetBytes($"{shift}姓名,{new string('字', 900)}\r\n王强,走访"), "表.csv");

        Assert.Equal("王强", workbook.Sheets[0].Rows[1][1].Text);
    }
}
