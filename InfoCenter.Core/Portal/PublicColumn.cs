namespace InfoCenter.Core.Portal;

/// <summary>A column as the public sees it on the menu.</summary>
/// <param name="Id">Which.</param>
/// <param name="Code">Its part of the address.</param>
/// <param name="Title">人大要闻.</param>
/// <param name="Kind">What its page lists.</param>
/// <param name="Below">Columns below it.</param>
public sealed record PublicColumn(int Id, string Code, string Title, ColumnKind Kind, IReadOnlyList<PublicColumn> Below)
{
    /// <summary>Where its page is.</summary>
    public string Address => AddressOf(Code, Kind);

    internal static string AddressOf(string code, ColumnKind kind) => kind is not ColumnKind.Articles || code is "news" or "resolutions" ? $"/{code}" : $"/columns/{code}";
}
