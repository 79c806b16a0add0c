using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Data;

/// <summary>
/// The words of something that may be looked for, in the form questions are put in. It says nothing of who may find it: whoever asks joins it with what is shown to them. The
/// engine keeps an index of its own beside it, so rows that come in by a move or a backup are found like all others.
/// </summary>
public sealed class SearchText
{
    /// <summary>Characters.</summary>
    public const int LongestKind = 20;

    private SearchText() { }

    public int Id { get; private set; }

    /// <summary>The entity the words are of.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>That entity's key.</summary>
    public int OwnerId { get; private set; }

    /// <summary>The title alone.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Title and text, with two spaces after them: the last characters, too, begin three in a row.</summary>
    public string Words { get; private set; } = "";
}

internal sealed class SearchTextConfiguration : IEntityTypeConfiguration<SearchText>
{
    public void Configure(EntityTypeBuilder<SearchText> builder)
    {
        builder.Property(t => t.Kind).HasMaxLength(SearchText.LongestKind);
        builder.HasIndex(t => new { t.Kind, t.OwnerId }).IsUnique();
    }
}
