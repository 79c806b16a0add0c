using System.Globalization;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Supervision;

/// <summary>The county's own measure of what is a hot spot; data, because the counties' rules differ.</summary>
/// <param name="Least">A class with fewer requests in a month is shown and not ranked.</param>
/// <param name="Top">How many places at the top count.</param>
/// <param name="Months">So many months running at the top make a hot spot.</param>
/// <param name="HoursOnTheSpot">Answered within so many hours of the telling, and not turned into a suggestion: settled on the spot.</param>
public sealed record HotSpotMeasure(int Least = 5, int Top = 3, int Months = 3, int HoursOnTheSpot = 72)
{
    private const string Key = "HotSpotMeasure";

    private bool IsLikely => Least is >= 1 and <= 50 && Top is >= 1 and <= 10 && Months is >= 1 and <= 12 && HoursOnTheSpot is >= 1 and <= 720;

    internal static HotSpotMeasure Of(InfoCenterDb db)
    {
        var parts = db.Choice(Key)?.Split(',');
        return parts is { Length: 4 } ? new(Whole(parts[0]), Whole(parts[1]), Whole(parts[2]), Whole(parts[3])) : new();
    }

    internal void Put(InfoCenterDb db)
    {
        if (!IsLikely) throw SupervisionRules.MeasureIsUnlikely;
        db.Choose(Key, ToText());
    }

    internal string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Least},{Top},{Months},{HoursOnTheSpot}");

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
