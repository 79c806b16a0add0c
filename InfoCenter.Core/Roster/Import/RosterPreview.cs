using InfoCenter.Core.Privacy;

namespace InfoCenter.Core.Roster.Import;

/// <summary>A mandate on record that the file, though it covers its level and township, does not name.</summary>
public sealed record MissingMandate(int MandateId, int PersonId, string Name, string Level, string? Township, string? CardNumber);

/// <summary>A heading of the file and the column it was taken for; null when none, "" when the clerk left it out.</summary>
public sealed record MappedHeading(string Sheet, string Letters, string Text, string? Field);

/// <summary>The new term a file is meant for (换届), in the roster's words.</summary>
/// <param name="Level">县, 乡镇 …</param>
/// <param name="Former">The ending term: 竹山县第十九届.</param>
/// <param name="Next">The new one: 竹山县第二十届.</param>
/// <param name="TermId">The new term's key.</param>
public sealed record TermAim(string Level, string Former, string Next, int TermId);

/// <summary>What the clerk said about a file besides the decisions: kept so that the preview can be made again.</summary>
public sealed class PreviewWishes
{
    /// <summary>Heading to field name; "" leaves a column out.</summary>
    public Dictionary<string, string> Mapping { get; set; } = [];

    /// <summary>Row key to column to the corrected text.</summary>
    public Dictionary<string, Dictionary<RosterField, string>> Corrections { get; set; } = [];

    /// <summary>Row key to the person chosen; 0 for a new person.</summary>
    public Dictionary<string, int> Persons { get; set; } = [];

    /// <summary>Set for the roster of a new term; null for a file that mends the roster as it is.</summary>
    public TermAim? Aim { get; set; }
}

/// <summary>What an import would do: stored as it is shown, and committed as it is stored.</summary>
public sealed class RosterPreview
{
    public required string FileName { get; init; }

    public required List<PreviewRow> Rows { get; init; }

    public List<MissingMandate> Missing { get; init; } = [];

    public List<MappedHeading> Headings { get; init; } = [];

    /// <summary>Filled rows and sheets that are no records, each with its reason.</summary>
    public List<string> Skipped { get; init; } = [];

    /// <summary>The columns the file has.</summary>
    public List<RosterField> Fields { get; init; } = [];

    /// <summary>Fingerprint of the roster the preview was made against.</summary>
    public string Roster { get; init; } = "";

    /// <summary>People named in the file.</summary>
    public int Persons => Rows.Select(r => r.Person).Distinct().Count();

    /// <summary>Mandates named in the file: its rows.</summary>
    public int Mandates => Rows.Count;

    public int Count(RowState state) => Rows.Count(r => r.State == state);

    /// <summary>Rows that keep the import from being committed.</summary>
    public int InTheWay => Rows.Count(r => r.IsInTheWay);

    /// <summary>The row of a key.</summary>
    /// <exception cref="Common.RuleBrokenException">The file has no such row.</exception>
    public PreviewRow Row(string key) => Rows.FirstOrDefault(r => r.Key == key) ?? throw RosterImportRules.RowIsUnknown;

    /// <summary>Covers phones and ID numbers, in rows and in what was passed over.</summary>
    internal void Mask()
    {
        Rows.ForEach(row => row.Mask());
        for (var i = 0; i < Skipped.Count; i++) Skipped[i] = PersonalTraces.Mask(Skipped[i]);
    }

    /// <summary>Keeps the decisions of rows that are what they were.</summary>
    internal void TakeDecisionsFrom(RosterPreview former)
    {
        var decided = former.Rows.Where(r => r.Decision is not null).ToDictionary(r => r.Key);
        foreach (var row in Rows)
        {
            if (decided.TryGetValue(row.Key, out var before) && before.State == row.State) row.Decision = before.Decision;
        }
    }
}
