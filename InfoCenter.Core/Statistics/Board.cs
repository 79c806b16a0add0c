using InfoCenter.Core.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Statistics;

/// <summary>One row a figure counts.</summary>
/// <param name="Id">Of the thing.</param>
/// <param name="Title">What it is.</param>
/// <param name="Note">Whose, or where.</param>
/// <param name="On">Its day.</param>
/// <param name="At">Its instant, UTC, where it has no day of its own.</param>
public sealed record BoardRow(long Id, string Title, string? Note, DateOnly? On, DateTime? At)
{
    /// <summary>The day in the office.</summary>
    public DateOnly? Day => On ?? (At is { } at ? DateOnly.FromDateTime(at.InOffice) : null);
}

/// <summary>A figure as a role's board shows it.</summary>
/// <param name="Key">Of its rows' address.</param>
/// <param name="Group">The panel it stands in.</param>
/// <param name="Title">Its name.</param>
/// <param name="Definition">How it is counted, in words for whoever reads it.</param>
/// <param name="Value">As many rows as it opens.</param>
/// <param name="Of">Of how many, where it is a part of something.</param>
public sealed record BoardFigure(string Key, string Group, string Title, string Definition, int Value, int? Of);

/// <summary>A figure's rows; at most <see cref="Boards.MostRows"/> on the screen.</summary>
public sealed record BoardRows(BoardFigure Figure, IReadOnlyList<(BoardRow Row, string? Link)> Rows);

/// <summary>Who asks for which year.</summary>
internal sealed record BoardScope(CurrentUser User, int Year, DateOnly Today, DateTime Now)
{
    /// <summary>The asking use case's, as long as it asks.</summary>
    public required InfoCenterDb Db { get; init; }

    public string? Township => User.Standing.TownshipCode;

    public int? Person => User.Standing.PersonId;

    public int? Unit => User.Standing.UnitId;

    /// <summary>The year's first instant, UTC.</summary>
    public DateTime From => OfficeClock.StartOf(new(Year, 1, 1));

    /// <summary>The next year's first instant, UTC.</summary>
    public DateTime Until => OfficeClock.StartOf(new(Year + 1, 1, 1));
}

/// <summary>How a figure is counted. Its value is the number of its rows, so the two cannot differ.</summary>
internal sealed record BoardMeasure
{
    public required string Key { get; init; }

    public required string Group { get; init; }

    public required string Title { get; init; }

    public required string Definition { get; init; }

    /// <summary>Whoever has one of these sees it.</summary>
    public required IReadOnlyList<Permission> For { get; init; }

    public required Func<BoardScope, IQueryable<BoardRow>> Rows { get; init; }

    /// <summary>What it is a part of.</summary>
    public Func<BoardScope, IQueryable<BoardRow>>? Whole { get; init; }

    /// <summary>Where a row is opened; null where the reader has no page for it.</summary>
    public Func<CurrentUser, BoardRow, string?> Link { get; init; } = (_, _) => null;

    public bool IsFor(CurrentUser user) => For.Any(user.May);
}
