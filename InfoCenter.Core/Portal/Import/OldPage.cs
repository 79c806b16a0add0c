namespace InfoCenter.Core.Portal.Import;

/// <summary>What was read off one page or paper of a former site.</summary>
internal sealed record OldPage
{
    public string Title { get; init; } = "";

    /// <summary>The day it bears; null where none was found.</summary>
    public DateOnly? On { get; init; }

    public string Source { get; init; } = "";

    public string Author { get; init; } = "";

    /// <summary>The column it says it stands in; empty where it does not.</summary>
    public string Column { get; init; } = "";

    /// <summary>The text as it was, its pictures and links by their old addresses; empty where nothing reads like an article.</summary>
    public string Markup { get; init; } = "";

    /// <summary>What a clerk ought to look at.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
