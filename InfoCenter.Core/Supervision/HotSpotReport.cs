using InfoCenter.Core.Requests;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Supervision;

/// <summary>Three ways to count the same tellings; each stands for itself and none is made from another.</summary>
/// <param name="Requests">Tellings taken up (诉求): every one, also of the same thing by several people.</param>
/// <param name="People">Different citizens (人数), told apart by the sealed phone number, which is never opened for it.</param>
/// <param name="Events">Different things (事件): tellings the citizens called alike count once.</param>
public readonly record struct Told(int Requests, int People, int Events);

/// <summary>A part of a whole, both shown; as per cent only where the whole is no small number.</summary>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>Whole per cent, halves up: 60 of 79 is 75.949…, hence 76.</summary>
    public int Percent => Whole == 0 ? 0 : (int)((200L * Part + Whole) / (2L * Whole));
}

/// <summary>Tellings for every 10,000 inhabitants.</summary>
/// <param name="Requests">Tellings.</param>
/// <param name="Population">Inhabitants; 0 when unknown.</param>
public readonly record struct PerTenThousand(int Requests, int Population)
{
    /// <summary>In tenths, halves up; null where the population is unknown.</summary>
    public long? Tenths => Population == 0 ? null : (200_000L * Requests + Population) / (2L * Population);
}

/// <summary>One class in the months asked for.</summary>
/// <param name="CategoryId">0 for what nobody has classed yet.</param>
/// <param name="Name">Of the class.</param>
/// <param name="Told">In the months asked for.</param>
/// <param name="Before">Tellings in as many months before.</param>
/// <param name="Rank">Its place in the last month; null for small numbers and for what is not classed.</param>
/// <param name="Running">How many months running it was at the top, up to the last one.</param>
/// <param name="IsHotSpot">Whether that makes a hot spot by the county's measure.</param>
public sealed record ClassFigures(int CategoryId, string Name, Told Told, int Before, int? Rank, int Running, bool IsHotSpot)
{
    /// <summary>环比: more or fewer than before.</summary>
    public int Change => Told.Requests - Before;
}

/// <summary>One township in the months asked for; in the order of the codes, never ranked.</summary>
public sealed record TownshipFigures(string Code, string Name, int Population, int? PopulationYear, Told Told, int Before)
{
    public PerTenThousand Rate => new(Told.Requests, Population);
}

/// <summary>Tellings of one class from one township.</summary>
public sealed record HotSpotCell(int CategoryId, string TownshipCode, int Requests);

/// <summary>Tellings of one month; for one class, or for all.</summary>
public sealed record MonthFigure(YearMonth Month, int CategoryId, int Requests);

/// <summary>How many ended in which of the three ways; null: not yet.</summary>
public sealed record DisposalFigure(RequestDisposal? Disposal, int Requests);

/// <summary>Requests whose stage is past its end now, whenever they were told.</summary>
public sealed record OverdueFigure(RequestStage Stage, int Requests);

/// <summary>A request of the months that is public already: two people have covered it, so it may stand in a report.</summary>
public sealed record HotSpotExample(string Number, string? Category, string Words);

/// <summary>民意热点: what people told, by class, township and month. Refused tellings are counted apart and nowhere else.</summary>
public sealed record HotSpotReport
{
    public required MonthSpan Span { get; init; }

    /// <summary>竹山县, or the township.</summary>
    public required string Place { get; init; }

    /// <summary>Null for the county.</summary>
    public string? TownshipCode { get; init; }

    public required HotSpotMeasure Measure { get; init; }

    public required Told Total { get; init; }

    public required Told Before { get; init; }

    /// <summary>The three disposals, and what has none yet; their sum is the total.</summary>
    public required IReadOnlyList<DisposalFigure> Disposals { get; init; }

    /// <summary>就地化解: answered within the measure's hours and not turned into a suggestion, of all tellings taken up.</summary>
    public required Share OnTheSpot { get; init; }

    /// <summary>Not taken up; in no other figure.</summary>
    public required int Refused { get; init; }

    /// <summary>By stage, as of the reading; what stands still is not late.</summary>
    public required IReadOnlyList<OverdueFigure> Overdue { get; init; }

    /// <summary>The newest public ones of the months, at most three.</summary>
    public required IReadOnlyList<HotSpotExample> Examples { get; init; }

    /// <summary>The most told first.</summary>
    public required IReadOnlyList<ClassFigures> Classes { get; init; }

    public required IReadOnlyList<TownshipFigures> Townships { get; init; }

    public required IReadOnlyList<HotSpotCell> Cells { get; init; }

    /// <summary>The last months, also those before the months asked for; every class with at least one.</summary>
    public required IReadOnlyList<MonthFigure> Months { get; init; }

    public IEnumerable<ClassFigures> HotSpots => Classes.Where(c => c.IsHotSpot);

    public int Population => Townships.Any(t => t.Population == 0) ? 0 : Townships.Sum(t => t.Population);

    public PerTenThousand Rate => new(Total.Requests, Population);

    /// <summary>Shares are shown as per cent only of what is no small number.</summary>
    public bool ShowsShares => Total.Requests >= Measure.Least;
}

/// <summary>What a figure counts one by one.</summary>
public enum HotSpotUnit
{
    Telling,
    Person,
    Event,
}

/// <summary>Which tellings a figure counts.</summary>
/// <param name="From">The first month.</param>
/// <param name="To">The last one.</param>
/// <param name="CategoryId">0: not classed; null: all.</param>
/// <param name="Disposal">One of the three ways; null: all.</param>
/// <param name="OnTheSpot">Only what was settled on the spot.</param>
/// <param name="Overdue">What is late now, of whatever month.</param>
/// <param name="Unit">Tellings, or the different citizens or things among them.</param>
public sealed record HotSpotFigure(
    YearMonth From, YearMonth To, int? CategoryId = null, RequestDisposal? Disposal = null, bool OnTheSpot = false, bool Overdue = false, HotSpotUnit Unit = HotSpotUnit.Telling);

/// <summary>A telling behind a figure, without the citizen; of a citizen's or a thing's several the latest, and how many there are.</summary>
public sealed record HotSpotRow(int Id, string Number, DateTime ReceivedAt, string Township, string? Category, string Place, string OpenWords, RequestStatus Status)
{
    public int Tellings { get; init; } = 1;
}
