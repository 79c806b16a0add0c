using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Roster;

/// <summary>The levels of people's congresses, top first. A county shows the ones it has.</summary>
public enum Level
{
    Nation,
    Province,
    City,
    County,
    Township,
}

/// <summary>The levels' names on screen.</summary>
public static class LevelLabels
{
    extension(Level level)
    {
        public string Label => level switch
        {
            Level.Nation => "全国",
            Level.Province => "省",
            Level.City => "市",
            Level.County => "县",
            Level.Township => "乡镇",
        };
    }
}

/// <summary>A people's congress: the county's, each township's, and those above. Each numbers its own terms.</summary>
public sealed class Assembly
{
    public Assembly(Level level, string place, string? townshipCode = null) => (Level, Place, TownshipCode) = (level, place, townshipCode);

    private Assembly() { }

    public int Id { get; private set; }

    public Level Level { get; private set; }

    /// <summary>The place whose congress it is, as the roster writes it: 竹山县, 潘口乡, 十堰市.</summary>
    public string Place { get; private set; } = "";

    public string? TownshipCode { get; private set; }
}

/// <summary>One term (届) of one assembly: five years from its first session to the next one's (代表法 2025 art. 2).</summary>
public sealed class Term
{
    public Term(int assemblyId, int number, string title) => (AssemblyId, Number, Title) = (assemblyId, number, title);

    private Term() { }

    public int Id { get; private set; }

    public int AssemblyId { get; private set; }

    /// <summary>19 for 第十九届.</summary>
    public int Number { get; private set; }

    /// <summary>As the roster writes it: 竹山县第十九届.</summary>
    public string Title { get; private set; } = "";

    public DateOnly? StartedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>Since the term is frozen: the next term's first session. What is dated before it is told by nobody any more but by a named correction.</summary>
    public DateOnly? FrozenUntil { get; private set; }

    /// <summary>Closes the term's records up to the day of the next term's first session.</summary>
    internal void Freeze(DateOnly nextStartsOn) => FrozenUntil = nextStartsOn;

    /// <summary>Opens the records again, because the turnover is taken back.</summary>
    internal void Thaw() => FrozenUntil = null;

    /// <summary>The next term's first session ends this one.</summary>
    internal void End(DateOnly nextStartsOn)
    {
        if (nextStartsOn < StartedOn) throw RosterRules.EndIsBeforeStart;
        EndedOn = nextStartsOn;
    }

    /// <summary>Sets the days of the first session and of the next term's first session.</summary>
    public void Date(DateOnly startedOn, DateOnly? endedOn)
    {
        if (endedOn < startedOn) throw RosterRules.EndIsBeforeStart;
        (StartedOn, EndedOn) = (startedOn, endedOn);
    }
}

/// <summary>The tables of assemblies and terms.</summary>
public static class AssemblyTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Assembly> Assemblies => db.Set<Assembly>();

        public DbSet<Term> Terms => db.Set<Term>();
    }
}

internal sealed class AssemblyConfiguration : IEntityTypeConfiguration<Assembly>, IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Assembly> builder)
    {
        builder.Property(a => a.Place).HasMaxLength(60);
        builder.Property(a => a.TownshipCode).HasMaxLength(9);
        builder.HasIndex(a => new { a.Level, a.Place }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.Property(t => t.Title).HasMaxLength(80);
        builder.HasOne<Assembly>().WithMany().HasForeignKey(t => t.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.AssemblyId, t.Number }).IsUnique();
    }
}
