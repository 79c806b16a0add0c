using InfoCenter.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Calendar;

/// <summary>A day the State Council's notice names: off as a holiday, or worked on although it is a weekend (调休). Every other day is what its weekday says.</summary>
public sealed class CalendarDay
{
    public const int LongestName = 30;

    public CalendarDay(DateOnly on, string name, bool isOff)
    {
        On = on;
        Describe(name, isOff);
    }

    private CalendarDay() { }

    public DateOnly On { get; private set; }

    /// <summary>The holiday it belongs to.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A day off; else a weekend that is worked.</summary>
    public bool IsOff { get; private set; }

    public void Describe(string name, bool isOff)
    {
        var kept = name.OrRefuse(CalendarRules.NameIsRequired);
        if (kept.Length > LongestName) throw CalendarRules.NameIsTooLong;
        (Name, IsOff) = (kept, isOff);
    }
}

/// <summary>A year whose notice has been entered: only of such a year is known that the days not named are ordinary ones.</summary>
public sealed class CalendarYear
{
    public CalendarYear(int year, string source)
    {
        if (year is < 2000 or > 2100) throw CalendarRules.YearIsOutOfRange;
        Year = year;
        Change(source);
    }

    private CalendarYear() { }

    public int Year { get; private set; }

    /// <summary>Where the days come from, as the page says it.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Grows with every change of a day.</summary>
    public int Version { get; private set; }

    public void Change(string source)
    {
        Source = source;
        Version++;
    }
}

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.HasKey(d => d.On);
        builder.Property(d => d.Name).HasMaxLength(CalendarDay.LongestName);
        builder.HasData(HolidaySeeds.Days.Select(d => new { d.On, d.Name, d.IsOff }));
    }
}

internal sealed class CalendarYearConfiguration : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> builder)
    {
        builder.HasKey(y => y.Year);
        builder.Property(y => y.Year).ValueGeneratedNever();
        builder.Property(y => y.Source).HasMaxLength(60);
        builder.Property(y => y.Version).IsConcurrencyToken();
        builder.HasData(HolidaySeeds.Years.Select(y => new { y.Year, y.Source, Version = 1 }));
    }
}
