namespace InfoCenter.Seeds.County;

/// <summary>The level of an assembly; the value is the letter its card numbers begin with.</summary>
internal enum Level
{
    Province = 'A',
    City = 'B',
    County = 'C',
    Township = 'D',
}

/// <summary>A fictitious deputy, as a person.</summary>
internal sealed record Person(
    string Name,
    bool IsWoman,
    string Nation,
    DateOnly BornOn,
    string Party,
    string Education,
    string Category,
    string Post,
    string Phone,
    string IdNumber,
    Township Township,
    int Group)
{
    /// <summary>The mandates in the order of the roster; the first one's card number names the photograph.</summary>
    public List<Mandate> Mandates { get; } = [];
}

/// <summary>One seat of one person.</summary>
internal sealed record Mandate(
    int Number, Person Person, Level Level, string Delegation, string District, string Term, bool IsReelected)
{
    public string Card => $"{(char)Level}{Number:00000}";

    public string LevelLabel => Level switch
    {
        Level.Province => "省",
        Level.City => "市",
        Level.County => "县",
        Level.Township => "乡镇",
    };
}
