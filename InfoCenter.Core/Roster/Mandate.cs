using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Roster;

/// <summary>How a mandate began (选举法).</summary>
public enum Beginning
{
    Election,
    ByElection,
}

/// <summary>How a mandate ended (代表法 2025 art. 62, or the term ran out).</summary>
public enum Ending
{
    TermOver,
    MovedAway,
    Resigned,
    OrderedToResign,
    AbsentTwice,
    Recalled,
    CitizenshipLost,
    RightsRevoked,
    Incapacity,
    Death,
}

/// <summary>A mandate's own facts, as a roster row gives them.</summary>
public sealed record MandateFacts
{
    public required Level Level { get; init; }

    public required int TermId { get; init; }

    /// <summary>代表团, as written: 城关镇代表团, 十堰代表团.</summary>
    public string? Delegation { get; init; }

    /// <summary>选区 for direct election (county, township), 选举单位 above.</summary>
    public string? ElectedBy { get; init; }

    /// <summary>代表证号.</summary>
    public string? CardNumber { get; init; }

    /// <summary>代表类别: 工人, 农民, 干部 …</summary>
    public string? Category { get; init; }

    /// <summary>Whether the deputy sat in the term before; null when the roster does not say.</summary>
    public bool? IsReElected { get; init; }

    /// <summary>备注 of the roster row.</summary>
    public string? Remark { get; init; }
}

/// <summary>A seat in one term of one assembly, held by one person.</summary>
public sealed class Mandate
{
    public Mandate(int personId, MandateFacts facts)
    {
        PersonId = personId;
        Describe(facts);
    }

    private Mandate() { }

    public int Id { get; private set; }

    public int PersonId { get; private set; }

    public Level Level { get; private set; }

    public int TermId { get; private set; }

    public string? Delegation { get; private set; }

    public string? ElectedBy { get; private set; }

    public string? CardNumber { get; private set; }

    public string? Category { get; private set; }

    public bool? IsReElected { get; private set; }

    public string? Remark { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public Beginning Beginning { get; private set; }

    /// <summary>Null while the deputy is in office.</summary>
    public Ending? Ending { get; private set; }

    /// <summary>What the ending rests on, in the clerk's words.</summary>
    public string? EndingReason { get; private set; }

    /// <summary>Grows with every change; stops two clerks from overwriting one another.</summary>
    public int Version { get; private set; }

    public bool IsInOffice => Ending is null;

    public MandateFacts Facts => new()
    {
        Level = Level, TermId = TermId, Delegation = Delegation, ElectedBy = ElectedBy, CardNumber = CardNumber,
        Category = Category, IsReElected = IsReElected, Remark = Remark,
    };

    public void Describe(MandateFacts facts)
    {
        (Level, TermId, Delegation, ElectedBy) = (facts.Level, facts.TermId, facts.Delegation, facts.ElectedBy);
        (CardNumber, Category, IsReElected, Remark) = (facts.CardNumber, facts.Category, facts.IsReElected, facts.Remark);
        Version++;
    }

    public void Begin(DateOnly startedOn, Beginning how)
    {
        (StartedOn, Beginning) = (startedOn, how);
        Version++;
    }

    /// <summary>Ends the mandate; it stays on record.</summary>
    public void End(DateOnly endedOn, Ending how, string? reason = null)
    {
        if (!IsInOffice) throw RosterRules.MandateHasEnded;
        if (endedOn < StartedOn) throw RosterRules.EndIsBeforeStart;
        (EndedOn, Ending, EndingReason) = (endedOn, how, reason.OrNull());
        Version++;
    }

    /// <summary>Puts back exactly what was before an import: facts, office and version.</summary>
    internal void Restore(MandateFacts facts, int version)
    {
        Describe(facts);
        (EndedOn, Ending, EndingReason, Version) = (null, null, null, version);
    }
}

/// <summary>The table of mandates and the words for how they begin and end.</summary>
public static class MandateTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Mandate> Mandates => db.Set<Mandate>();
    }

    extension(Beginning beginning)
    {
        public string Label => beginning switch
        {
            Beginning.Election => "换届选举",
            Beginning.ByElection => "补选",
        };
    }

    extension(Ending ending)
    {
        public string Label => ending switch
        {
            Ending.TermOver => "任期届满",
            Ending.MovedAway => "迁出或者调离",
            Ending.Resigned => "辞职",
            Ending.OrderedToResign => "责令辞职",
            Ending.AbsentTwice => "未经批准两次不出席本级人代会",
            Ending.Recalled => "罢免",
            Ending.CitizenshipLost => "丧失国籍",
            Ending.RightsRevoked => "剥夺政治权利",
            Ending.Incapacity => "丧失行为能力",
            Ending.Death => "去世",
        };
    }
}

internal sealed class MandateConfiguration : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.Property(m => m.Delegation).HasMaxLength(60);
        builder.Property(m => m.ElectedBy).HasMaxLength(80);
        builder.Property(m => m.CardNumber).HasMaxLength(30);
        builder.Property(m => m.Category).HasMaxLength(60);
        builder.Property(m => m.Remark).HasMaxLength(500);
        builder.Property(m => m.EndingReason).HasMaxLength(300);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.Facts);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Term>().WithMany().HasForeignKey(m => m.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.PersonId, m.TermId }).IsUnique();
        builder.HasIndex(m => m.CardNumber);
    }
}
