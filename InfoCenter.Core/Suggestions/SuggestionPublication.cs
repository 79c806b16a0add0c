using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Suggestions;

/// <summary>Where making a suggestion public stands.</summary>
public enum SuggestionPublicationStatus
{
    /// <summary>Waits for a second person.</summary>
    Prepared,

    /// <summary>Everybody may read it.</summary>
    Published,

    /// <summary>The second person did not let it out.</summary>
    Declined,

    Withdrawn,
}

/// <summary>A suggestion and the replies to it made public (代表法 2025 art. 51), as far as who made it agreed: prepared by one person, let out by another, taken back with a reason.</summary>
public sealed class SuggestionPublication
{
    /// <summary>Characters.</summary>
    public const int LongestReason = 300;

    /// <exception cref="RuleBrokenException">Not replied to, or not as far as that.</exception>
    public SuggestionPublication(Suggestion suggestion, SuggestionOpenness openness, Signature by)
    {
        SuggestionId = suggestion.Id;
        Prepare(suggestion, openness, by);
    }

    private SuggestionPublication() { }

    public int Id { get; private set; }

    public int SuggestionId { get; private set; }

    /// <summary>The whole or the title only; never more than who made it agreed to.</summary>
    public SuggestionOpenness Openness { get; private set; }

    /// <summary>The round whose letters the second person looked at: a later one's stay inside until prepared anew.</summary>
    public int Round { get; private set; }

    public SuggestionPublicationStatus Status { get; private set; }

    public int PreparedById { get; private set; }

    public string PreparedBy { get; private set; } = "";

    /// <summary>UTC, like every instant below.</summary>
    public DateTime PreparedAt { get; private set; }

    public string? PublishedBy { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public string? EndedBy { get; private set; }

    public string? EndReason { get; private set; }

    /// <summary>Grows with every act.</summary>
    public int Version { get; private set; }

    /// <summary>Prepares it, also anew after it was declined or withdrawn.</summary>
    public void Prepare(Suggestion suggestion, SuggestionOpenness openness, Signature by)
    {
        if (Version > 0 && (Status is SuggestionPublicationStatus.Prepared or SuggestionPublicationStatus.Published)) throw SuggestionPublicationRules.PreparedAlready;
        if (!suggestion.IsReplied) throw SuggestionPublicationRules.OnlyRepliedOnesAreShown;
        if (suggestion.Openness is SuggestionOpenness.Nothing) throw SuggestionPublicationRules.NotAgreed;
        if (openness is SuggestionOpenness.Nothing || openness < suggestion.Openness) throw SuggestionPublicationRules.NotMoreThanAgreed;
        SuggestionPublicationRules.MustBeClean(suggestion, openness);
        (Openness, Round, Status) = (openness, suggestion.Round, SuggestionPublicationStatus.Prepared);
        (PreparedById, PreparedBy, PreparedAt) = by;
        (PublishedBy, PublishedAt, EndedBy, EndReason) = (null, null, null, null);
        Version++;
    }

    /// <summary>Lets it out; never by who prepared it.</summary>
    public void Publish(Signature by)
    {
        if (Status is not SuggestionPublicationStatus.Prepared) throw SuggestionPublicationRules.OnlyPreparedOnesAreDecided;
        if (by.AccountId == PreparedById) throw SuggestionPublicationRules.NobodyPublishesTheirOwn;
        (Status, PublishedBy, PublishedAt) = (SuggestionPublicationStatus.Published, by.Name, by.At);
        Version++;
    }

    /// <summary>Does not let it out.</summary>
    public void Decline(string reason, Signature by)
    {
        if (Status is not SuggestionPublicationStatus.Prepared) throw SuggestionPublicationRules.OnlyPreparedOnesAreDecided;
        End(SuggestionPublicationStatus.Declined, reason, by);
    }

    /// <summary>Takes it back.</summary>
    public void Withdraw(string reason, Signature by)
    {
        if (Status is not SuggestionPublicationStatus.Published) throw SuggestionPublicationRules.OnlyPublishedOnesAreWithdrawn;
        End(SuggestionPublicationStatus.Withdrawn, reason, by);
    }

    private void End(SuggestionPublicationStatus status, string reason, Signature by)
    {
        var why = reason.OrRefuse(SuggestionRules.ReasonIsRequired);
        if (why.Length > LongestReason) throw SuggestionRules.TextIsTooLong;
        (Status, EndedBy, EndReason) = (status, by.Name, why);
        Version++;
    }
}

/// <summary>The table of published suggestions.</summary>
public static class SuggestionPublicationTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<SuggestionPublication> SuggestionPublications => db.Set<SuggestionPublication>();

        /// <summary>What everybody may read of now.</summary>
        internal IQueryable<SuggestionPublication> ShownSuggestions() => db.SuggestionPublications.AsNoTracking().Where(p => p.Status == SuggestionPublicationStatus.Published);
    }
}

internal sealed class SuggestionPublicationConfiguration : IEntityTypeConfiguration<SuggestionPublication>
{
    public void Configure(EntityTypeBuilder<SuggestionPublication> builder)
    {
        builder.Property(p => p.PreparedBy).HasMaxLength(50);
        builder.Property(p => p.PublishedBy).HasMaxLength(50);
        builder.Property(p => p.EndedBy).HasMaxLength(50);
        builder.Property(p => p.EndReason).HasMaxLength(SuggestionPublication.LongestReason);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Suggestion>().WithMany().HasForeignKey(p => p.SuggestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.SuggestionId).IsUnique();
        builder.HasIndex(p => new { p.Status, p.Id });
    }
}
