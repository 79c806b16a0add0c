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
