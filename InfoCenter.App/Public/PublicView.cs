using InfoCenter.Core.Portal;

namespace InfoCenter.App.Public;

/// <summary>What every page of the public's needs to know.</summary>
/// <param name="County">The county's name.</param>
/// <param name="Token">The form's token; empty on a page without a form.</param>
/// <param name="IsLarge">Whether large type was asked for.</param>
/// <param name="OtherSize">Where the other size is chosen.</param>
/// <param name="Refusal">What went wrong, in a sentence.</param>
public sealed record PublicView(string County, string Token, bool IsLarge, string OtherSize, string? Refusal = null)
{
    /// <summary>The portal's menu; empty on pages that show none.</summary>
    public IReadOnlyList<PublicColumn> Columns { get; init; } = [];

    /// <summary>What the clerks call the column of a kind.</summary>
    public string TitleOf(ColumnKind kind) => Columns.SelectMany(column => column.Below.Prepend(column)).FirstOrDefault(column => column.Kind == kind)?.Title ?? kind.FirstTitle;

    /// <summary>What the office says on every page.</summary>
    public IReadOnlyList<ShownMessage> Messages { get; init; } = [];
}
