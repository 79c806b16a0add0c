using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Roster;

/// <summary>By what a group is formed (代表法 art. 27: by area or by field).</summary>
public enum GroupKind
{
    Area,
    Field,
}

/// <summary>A deputy group (代表小组): deputies of all levels who work together between sessions.</summary>
public sealed class DeputyGroup
{
    public DeputyGroup(string name, GroupKind kind, string? townshipCode) => (Name, Kind, TownshipCode) = (name, kind, townshipCode);

    private DeputyGroup() { }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public GroupKind Kind { get; private set; }

    public string? TownshipCode { get; private set; }
}

/// <summary>One person's time in one group. Ended, never deleted.</summary>
public sealed class GroupMembership
{
    public GroupMembership(int groupId, int personId, DateOnly from, bool isConvenor = false) =>
        (GroupId, PersonId, From, IsConvenor) = (groupId, personId, from, isConvenor);

    private GroupMembership() { }

    public int Id { get; private set; }

    public int GroupId { get; private set; }

    public int PersonId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while the membership lasts.</summary>
    public DateOnly? Until { get; private set; }

    public bool IsConvenor { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public void End(DateOnly until)
    {
        if (until < From) throw RosterRules.EndIsBeforeStart;
        Until = until;
        Version++;
    }

    /// <summary>Takes an ending back that an undone import had brought.</summary>
    internal void Reopen()
    {
        Until = null;
        Version++;
    }

    public void Appoint(bool asConvenor)
    {
        IsConvenor = asConvenor;
        Version++;
    }
}

/// <summary>The tables of groups.</summary>
public static class GroupTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<DeputyGroup> DeputyGroups => db.Set<DeputyGroup>();

        public DbSet<GroupMembership> GroupMemberships => db.Set<GroupMembership>();
    }

    extension(GroupKind kind)
    {
        public string Label => kind switch
        {
            GroupKind.Area => "地域组",
            GroupKind.Field => "专业组",
        };
    }
}

internal sealed class DeputyGroupConfiguration : IEntityTypeConfiguration<DeputyGroup>, IEntityTypeConfiguration<GroupMembership>
{
    public void Configure(EntityTypeBuilder<DeputyGroup> builder)
    {
        builder.Property(g => g.Name).HasMaxLength(60);
        builder.Property(g => g.TownshipCode).HasMaxLength(9);
        builder.HasIndex(g => g.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GroupMembership> builder)
    {
        builder.HasOne<DeputyGroup>().WithMany().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => new { m.PersonId, m.GroupId });
    }
}
