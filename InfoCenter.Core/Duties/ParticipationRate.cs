using System.Globalization;

namespace InfoCenter.Core.Duties;

/// <summary>参与率: distinct deputies with a record that counts, of those in office. Small numbers are shown as numbers, never as a rank.</summary>
public readonly record struct ParticipationRate(int Taking, int InOffice)
{
    // Below this a percentage says more than the numbers do.
    private const int FewestForShare = 10;

    public const string Definition = "参与 = 有一条以上已发布且到会记录的代表人数 ÷ 期内在任代表人数；不足 10 人的只列人数，不算比例。";

    /// <summary>75.0% where the whole is no small number, otherwise null.</summary>
    public string? Share => InOffice < FewestForShare ? null : string.Create(CultureInfo.InvariantCulture, $"{100.0 * Taking / InOffice:0.0}%");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Taking:N0} / {InOffice:N0} 人{(Share is { } share ? $"（{share}）" : "")}");
}
