using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Drafts;

/// <summary>What somebody typed into a form and has not handed in: kept for the one who typed, for nobody else.</summary>
public sealed class Draft
{
    public Draft(int accountId, DraftMark mark, DraftText text, DateTime now)
    {
        (AccountId, Form, Subject) = (accountId, mark.Form, mark.Subject);
        Keep(text, now);
    }

    private Draft() { }

    /// <summary>The mark of a form that was handed in before anything was kept.</summary>
    public static Draft Over(int accountId, DraftMark mark, string opening, DateTime now) =>
        new() { AccountId = accountId, Form = mark.Form, Subject = mark.Subject, Opening = opening, KeptAt = now };

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    /// <summary>Which form: <c>add-deputy</c>.</summary>
    public string Form { get; private set; } = "";

    /// <summary>What it is filled in for: a record's key, or <c>new</c>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The one opening of the form that wrote last; a fresh random text each time the form is opened.</summary>
    public string Opening { get; private set; } = "";

    /// <summary>The form's name on screen.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The page the form is on.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The typed fields as JSON; null once handed in or thrown away.</summary>
    public string? Content { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime KeptAt { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whether this opening was handed in or thrown away, so that nothing late from it comes back to life.</summary>
    public bool IsClosed(string opening) => Content is null && Opening == opening;

    public void Keep(DraftText text, DateTime now)
    {
        (Opening, Title, Address, Content, KeptAt) = (text.Opening, text.Title, text.Address, text.Content, now);
        Version++;
    }

    /// <summary>The text goes; that this opening is over stays until the row is swept.</summary>
    public void Discard(string opening, DateTime now)
    {
        (Opening, Content, KeptAt) = (opening, null, now);
        Version++;
    }
}

/// <summary>Which form, for what.</summary>
public sealed record DraftMark(string Form, string Subject);

/// <summary>What one opening of a form has to keep.</summary>
/// <param name="Opening">The opening's random name.</param>
/// <param name="Title">The form's name on screen.</param>
/// <param name="Address">The page it is on, from the root.</param>
/// <param name="Content">The typed fields, a JSON object.</param>
public sealed record DraftText(string Opening, string Title, string Address, string Content);

/// <summary>The drafts' table.</summary>
public static class DraftTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Draft> Drafts => db.Set<Draft>();
    }
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(d => d.Form).HasMaxLength(40);
        builder.Property(d => d.Subject).HasMaxLength(60);
        builder.Property(d => d.Opening).HasMaxLength(40);
        builder.Property(d => d.Title).HasMaxLength(60);
        builder.Property(d => d.Address).HasMaxLength(300);
        builder.Property(d => d.Content!).IsSealedText();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.AccountId, d.Form, d.Subject }).IsUnique();
        builder.HasIndex(d => d.KeptAt);
    }
}
