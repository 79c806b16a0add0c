using InfoCenter.Core.Common;

namespace InfoCenter.Core.Appraisals;

/// <summary>Of which ballots a grade's share is taken.</summary>
public enum VoteBasis
{
    /// <summary>有效票: those returned that can be read.</summary>
    Valid,

    /// <summary>收回票: all that were returned, spoilt ones too.</summary>
    Returned,
}

/// <summary>What a county decides about its ballots, to be checked.</summary>
/// <param name="Name">As the county calls the regulation, at most 60 characters.</param>
/// <param name="Options">What stands on the ballot, best first.</param>
/// <param name="Grades">The results, best first; the last one takes whatever is left.</param>
/// <param name="Basis">Of which ballots shares are taken.</param>
/// <param name="LeastVoters">Fewer voters' representatives than this have to be explained.</param>
/// <param name="RectifyMonths">How many months a deputy has to put right what was criticised.</param>
public sealed record SchemeFacts(string Name, IReadOnlyList<string> Options, IReadOnlyList<GradeFacts> Grades, VoteBasis Basis, int LeastVoters, int RectifyMonths);

/// <summary>A result and from which share on it is given.</summary>
/// <param name="Title">称职, 基本称职, 不称职.</param>
/// <param name="Through">How many options, from the best one on, count towards the share.</param>
/// <param name="LeastPercent">Whole per cent; 0 for the last grade.</param>
/// <param name="NeedsRectification">Whether the deputy has to put something right.</param>
public sealed record GradeFacts(string Title, int Through, int LeastPercent, bool NeedsRectification);

/// <summary>A version of the county's rules for appraisals (评议办法). It never changes: another one is adopted and this one retired, so an old result stays explained.</summary>
public sealed class AppraisalScheme
{
    public const int LongestName = 60;
    public const int LongestTitle = 10;
    public const int MostOptions = 6;

    private readonly List<SchemeOption> _options = [];
    private readonly List<SchemeGrade> _grades = [];

    /// <exception cref="RuleBrokenException">Options or grades do not make a rule.</exception>
    public AppraisalScheme(SchemeFacts facts)
    {
        Name = facts.Name.OrRefuse(SchemeRules.NameIsRequired);
        var options = facts.Options.Select(o => ChineseText.Squeeze(o)).Where(o => o.Length > 0).ToList();
        if (Name.Length > LongestName || options.Exists(o => o.Length > LongestTitle)) throw SchemeRules.TextIsTooLong;
        if (options.Count is < 2 or > MostOptions) throw SchemeRules.OptionsAreTwoToSix;
        if (options.Distinct().Count() != options.Count) throw SchemeRules.OptionIsThereTwice;
        if (facts.LeastVoters is < 1 or > 1000) throw SchemeRules.VotersAreOneToThousand;
        if (facts.RectifyMonths is < 1 or > 24) throw SchemeRules.MonthsAreOneToTwentyFour;
        Check(facts.Grades, options.Count);
        (Basis, LeastVoters, RectifyMonths) = (facts.Basis, facts.LeastVoters, facts.RectifyMonths);
        _options.AddRange(options.Select((title, index) => new SchemeOption(index, title)));
        _grades.AddRange(facts.Grades.Select((grade, index) => new SchemeGrade(index, grade)));
    }

    private AppraisalScheme() { }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public VoteBasis Basis { get; private set; }

    /// <summary>People.</summary>
    public int LeastVoters { get; private set; }

    public int RectifyMonths { get; private set; }

    /// <summary>No meeting is planned by it any more.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Grows when it is retired or taken up again.</summary>
    public int Version { get; private set; }

    /// <summary>Best first.</summary>
    public IReadOnlyList<SchemeOption> Options => [.. _options.OrderBy(o => o.Order)];

    /// <summary>Best first.</summary>
    public IReadOnlyList<SchemeGrade> Grades => [.. _grades.OrderBy(g => g.Order)];

    /// <summary>The grade that many votes give.</summary>
    /// <param name="votes">One number for each option, in their order.</param>
    /// <param name="basis">Ballots the share is taken of, at least one.</param>
    public SchemeGrade GradeOf(IReadOnlyList<int> votes, int basis) =>
        // Whole numbers: 80 % of 46 is reached by 37 votes, whatever a fraction would be rounded to.
        Grades.First(g => votes.Take(g.Through).Sum() * 100L >= (long)g.LeastPercent * basis);

    public void Put(bool isRetired)
    {
        IsRetired = isRetired;
        Version++;
    }

    private static void Check(IReadOnlyList<GradeFacts> grades, int options)
    {
        if (grades.Count < 2) throw SchemeRules.TwoGradesAtLeast;
        if (grades.Any(g => g.Title.OrNull() is null || g.Title.Length > LongestTitle)) throw SchemeRules.GradeNeedsATitle;
        if (grades.Select(g => g.Title.Trim()).Distinct().Count() != grades.Count) throw SchemeRules.GradeIsThereTwice;
        if (grades.Any(g => g.Through < 1 || g.Through > options || g.LeastPercent is < 0 or > 100)) throw SchemeRules.ShareIsImpossible;
        if (grades[^1].LeastPercent != 0) throw SchemeRules.LastGradeTakesTheRest;
        for (var i = 1; i < grades.Count; i++)
        {
            // A grade below asks for less of the same options, or counts more of them; else nobody would ever get it.
            var (above, below) = (grades[i - 1], grades[i]);
            if (below.Through < above.Through || (below.Through == above.Through && below.LeastPercent >= above.LeastPercent)) throw SchemeRules.GradesMustFall(above.Title, below.Title);
        }
    }
}

/// <summary>What a voter can mark.</summary>
public sealed class SchemeOption
{
    internal SchemeOption(int order, string title) => (Order, Title) = (order, title);

    private SchemeOption() { }

    public int Id { get; private set; }

    public int SchemeId { get; private set; }

    /// <summary>0 for the best.</summary>
    public int Order { get; private set; }

    public string Title { get; private set; } = "";
}

/// <summary>A result.</summary>
public sealed class SchemeGrade
{
    internal SchemeGrade(int order, GradeFacts facts) =>
        (Order, Title, Through, LeastPercent, NeedsRectification) = (order, facts.Title.Trim(), facts.Through, facts.LeastPercent, facts.NeedsRectification);

    private SchemeGrade() { }

    public int Id { get; private set; }

    public int SchemeId { get; private set; }

    public int Order { get; private set; }

    public string Title { get; private set; } = "";

    public int Through { get; private set; }

    public int LeastPercent { get; private set; }

    public bool NeedsRectification { get; private set; }
}
