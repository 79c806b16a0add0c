using System.Globalization;
using FsCheck.Fluent;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Tests.Core.Spreadsheets;

public class TypedDatesTests
{
    private const int Pivot = 30;

    [Theory]
    [InlineData("1968.05", "1968-05")]
    [InlineData("1968.5", "1968-05")]
    [InlineData("1968．05", "1968-05")]
    [InlineData("１９６８．０５", "1968-05")]
    [InlineData("1968。5", "1968-05")]
    [InlineData("68.5", "1968-05")]
    [InlineData("05.3", "2005-03")]
    [InlineData("30.3", "2030-03")]
    [InlineData("31.3", "1931-03")]
    [InlineData("196805", "1968-05")]
    [InlineData("6805", "1968-05")]
    [InlineData("1968-05", "1968-05")]
    [InlineData("1968/5", "1968-05")]
    [InlineData("1968年5月", "1968-05")]
    [InlineData("1968年05月生", "1968-05")]
    [InlineData("1968 年 5 月 出生", "1968-05")]
    [InlineData("1988.1", "1988-01")]
    [InlineData("1988.10", "1988-10")]
    [InlineData("1968/5/12", "1968-05-12")]
    [InlineData("19680512", "1968-05-12")]
    [InlineData("680512", "1968-05-12")]
    [InlineData("1968.0512", "1968-05-12")]
    [InlineData("2025.7.1", "2025-07-01")]
    [InlineData("2025.07.01", "2025-07-01")]
    [InlineData("2025年7月1日", "2025-07-01")]
    [InlineData("2025年7月1号", "2025-07-01")]
    [InlineData("2025-7-1 0:00:00", "2025-07-01")]
    [InlineData("2025-07-01T08:30:00", "2025-07-01")]
    [InlineData("25.7.1", "2025-07-01")]
    [InlineData("'2025.7.1'", null, "DateIsNotUnderstood")]
    [InlineData("", null, "DateIsMissing")]
    [InlineData("　", null, "DateIsMissing")]
    [InlineData("1968", null, "MonthIsMissing")]
    [InlineData("1968年", null, "MonthIsMissing")]
    [InlineData("1968.13", null, "DateIsImpossible")]
    [InlineData("1968.00", null, "DateIsImpossible")]
    [InlineData("1875-01", "1875-01", null)]
    [InlineData("1775-01", null, "DateIsImpossible")]
    [InlineData("2025.2.30", null, "DateIsImpossible")]
    [InlineData("2023-02-29", null, "DateIsImpossible")]
    [InlineData("5月12日", null, "DateIsNotUnderstood")]
    [InlineData("2025.7.1-2025.7.3", null, "DateIsNotUnderstood")]
    [InlineData("不详", null, "DateIsNotUnderstood")]
    [InlineData("19685", null, "DateIsNotUnderstood")]
    [InlineData("99999999999999999999", null, "DateIsNotUnderstood")]
    public void What_people_type_is_read(string typed, string? expected, string? rule = null)
    {
        var read = TypedDates.Read(typed, Pivot);
        Assert.Equal((expected, rule), (Spell(read), read.Refusal?.Rule));
    }

    [Theory]
    [InlineData("7月1日", "2025-07-01")]
    [InlineData("7.1", "2025-07-01")]
    [InlineData("12/31", "2025-12-31")]
    [InlineData("25.7", "2025-07")]
    [InlineData("2024.7", "2024-07")]
    [InlineData("25年7月", "2025-07")]
    public void A_missing_year_may_be_known(string typed, string expected)
    {
        var read = TypedDates.Read(typed, Pivot, yearIfMissing: 2025);
        Assert.Equal(expected, Spell(read));
    }

    [Theory]
    [InlineData(1968.05, "1968.05", "1968-05", null)]
    [InlineData(1988.1, "1988.1", "1988-01", "1988-10")]
    [InlineData(1988.1, "1988.10", "1988-10", null)]
    [InlineData(1988.2, "1988.2", "1988-02", null)]
    [InlineData(68.1, "68.1", "1968-01", "1968-10")]
    [InlineData(196805, "196805", "1968-05", null)]
    [InlineData(19680512, "19680512", "1968-05-12", null)]
    [InlineData(24970, "24970", "1968-05-12", null)]
    [InlineData(24970.5, "24970.5", "1968-05-12", null)]
    public void A_number_that_lost_its_zero_says_so(double number, string shown, string expected, string? other)
    {
        var read = TypedDates.Read(new Cell(CellKind.Number, shown, number), Pivot);
        Assert.Equal((expected, other), (Spell(read), read.OtherReading?.ToString()));
    }

    [Fact]
    public void Every_day_is_read_from_every_spelling() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 73_000).ToArbitrary(), offset =>
        {
            var day = new DateOnly(1900, 3, 1).AddDays(offset);
            string[] spellings = ["yyyy.M.d", "yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日", "yyyy.MMdd"];
            return spellings.All(spelling => TypedDates.Read(day.ToString(spelling, CultureInfo.InvariantCulture), Pivot).On == day)
                && TypedDates.Read(new Cell(CellKind.Date, "yyyy-MM-dd", day.ToDateTime(default).ToOADate()), Pivot).On == day
                && TypedDates.Read(day.ToString("yyyy年M月", CultureInfo.InvariantCulture), Pivot) is { On: null } month && month.Month == new YearMonth(day.Year, day.Month);
        }));

    [Fact]
    public void No_text_makes_the_reader_fail() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
            TypedDates.Read(text, Pivot) is { } read && (read.Month is null) == (read.Refusal is not null)));

    private static string? Spell(TypedDate read) => read.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? read.Month?.ToString();
}
