using System.Text.Json;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>An item of a card that was kept: its words and points as they were when it was counted.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Gives">What it gives.</param>
/// <param name="Points">Tenths.</param>
/// <param name="Records">Oldest first.</param>
public sealed record KeptLine(string Name, string Gives, int Points, IReadOnlyList<ScoredRecord> Records);

/// <summary>A card as it is kept beside its figures.</summary>
/// <param name="Lines">Every item of the book, in its order.</param>
/// <param name="NotCounted">Records no item counts, by key.</param>
public sealed record KeptCard(IReadOnlyList<KeptLine> Lines, IReadOnlyList<int> NotCounted)
{
    /// <summary>Of one that was counted just now.</summary>
    public static KeptCard Of(ScoreCard card) =>
        new([.. card.Lines.Select(l => new KeptLine(ScoreLabels.Name(l.Item.Facts.Subject), ScoreLabels.Gives(l.Item.Facts), l.Points, l.Records))], [.. card.NotCounted.Select(r => r.RecordId)]);

    internal static string Write(ScoreCard card) => JsonSerializer.Serialize(Of(card));

    internal static KeptCard Read(string kept) => JsonSerializer.Deserialize<KeptCard>(kept)!;
}
