using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>Which activities are counted: registered ones beginning on these days, both included; of one campaign, or all.</summary>
public sealed record ParticipationSpan(DateOnly From, DateOnly To, int? CampaignId = null);

/// <summary>Which figure is opened.</summary>
/// <param name="TownshipCode">Null for every township; "" for deputies of none.</param>
/// <param name="Level">Null for all levels, each deputy once.</param>
/// <param name="Everybody">Also who did not come.</param>
public sealed record ParticipationFigure(string? TownshipCode = null, Level? Level = null, bool Everybody = false)
{
    private const string All = "all", None = "none";

    /// <summary>As addresses spell the township: a code, or that all or none are meant.</summary>
    public string Of => TownshipCode switch { null => All, "" => None, var code => code };

    /// <summary>Reads an address; null where no figure is opened.</summary>
    public static ParticipationFigure? Parse(string? of, string? level, bool everybody) => string.IsNullOrEmpty(of) ? null
        : new(of switch { All => null, None => "", _ => of }, Enum.TryParse<Level>(level, out var read) && Enum.IsDefined(read) ? read : null, everybody);
}

/// <summary>A line of the table: how many of a township's deputies came, in all and of each level in the report's order.</summary>
/// <param name="TownshipCode">"" for deputies of none.</param>
/// <param name="Name">Of the township; null for deputies of none.</param>
/// <param name="All">Each deputy once, whatever seats they hold.</param>
/// <param name="Levels">A deputy of two levels in both.</param>
public sealed record ParticipationLine(string TownshipCode, string? Name, ParticipationRate All, IReadOnlyList<ParticipationRate> Levels);

/// <summary>An activity that is counted, with how many came.</summary>
public sealed record CountedActivity(int Id, string Title, DateOnly On, int Came);

/// <summary>How many of the deputies in office came to activities.</summary>
/// <param name="Span">What was asked.</param>
/// <param name="Campaign">Its title, where one was asked for.</param>
/// <param name="Day">The day deputies in office are counted on: the last one of the span, today at the latest.</param>
/// <param name="Levels">Those with deputies in office.</param>
/// <param name="Total">The whole, in the form of a line; its code means nothing.</param>
/// <param name="Townships">By code, those of none last.</param>
/// <param name="Activities">The latest first.</param>
public sealed record ParticipationReport(
    ParticipationSpan Span, string? Campaign, DateOnly Day, IReadOnlyList<Level> Levels, ParticipationLine Total, IReadOnlyList<ParticipationLine> Townships,
    IReadOnlyList<CountedActivity> Activities);

/// <summary>A deputy behind a figure, with the activities they came to.</summary>
public sealed record ParticipationRow(int PersonId, string Name, string? Township, IReadOnlyList<Level> Levels, IReadOnlyList<CountedActivity> Came);
