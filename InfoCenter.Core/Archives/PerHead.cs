using System.Globalization;

namespace InfoCenter.Core.Archives;

/// <summary>人均履职: records for each deputy and year, as records ÷ deputy-days in office × 365. The figure never stands without its two halves.</summary>
/// <param name="Records">Records that count.</param>
/// <param name="DeputyDays">Days in office, summed over the deputies; who holds two mandates is one deputy.</param>
public readonly record struct PerHead(int Records, long DeputyDays)
{
    public const string Definition = "人均履职 = 已发布且到会的履职记录条数 ÷ 在任代表的在任天数之和 × 365；一人任两级代表的，在任天数只计一次。";

    /// <summary>Records for each deputy and year; null when nobody was in office.</summary>
    public double? Value => DeputyDays == 0 ? null : Records * 365.0 / DeputyDays;

    /// <summary>6.5, or a dash when nobody was in office.</summary>
    public string Figure => Value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>6.5 条（2,900 条 ÷ 163,520 人日 × 365）.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Figure} 条（{Records:N0} 条 ÷ {DeputyDays:N0} 人日 × 365）");
}

/// <summary>参与率: distinct deputies with a record that counts, of those in office. Small numbers are shown as numbers, never as a rank.</summary>
public readonly record struct ParticipationRate(int Taking, int InOffice)
{
    // Below this a percentage says more than the numbers do.
    private const int FewestForShare = 10;

    public const string Definition = "参与 = 有一条以上已发布且到会记录的代表人数 ÷ 期内在任代表人数；不足 10 人的只列人数，不算比例。";

    public override string ToString() => InOffice < FewestForShare
        ? string.Create(CultureInfo.InvariantCulture, $"{Taking} / {InOffice} 人")
        : string.Create(CultureInfo.InvariantCulture, $"{Taking:N0} / {InOffice:N0} 人（{100.0 * Taking / InOffice:0.0}%）");
}
