namespace InfoCenter.Core.Roster.Import;

/// <summary>From a row's words back to what entities keep.</summary>
internal static class RosterFacts
{
    public static PersonFacts Person(PreviewRow row, Places places) => new()
    {
        Name = row[RosterField.Name] ?? "",
        Sex = row[RosterField.Sex] is { } sex ? RosterSynonyms.Sexes[sex] : null,
        Nationality = row[RosterField.Nationality],
        BirthMonth = row[RosterField.BirthMonth],
        Party = row[RosterField.Party],
        Education = row[RosterField.Education],
        Position = row[RosterField.Position],
        Phone = row[RosterField.Phone],
        IdNumber = row[RosterField.IdNumber],
        TownshipCode = places.In(row[RosterField.Township]),
    };

    public static MandateFacts Mandate(PreviewRow row, int termId) => new()
    {
        Level = Level(row),
        TermId = termId,
        Delegation = row[RosterField.Delegation],
        ElectedBy = row[RosterField.ElectedBy],
        CardNumber = row[RosterField.CardNumber],
        Category = row[RosterField.Category],
        IsReElected = row[RosterField.ReElected] is { } answer ? RosterSynonyms.Answers[answer] : null,
        Remark = row[RosterField.Remark],
    };

    public static Level Level(PreviewRow row) => RosterSynonyms.Levels[row[RosterField.Level]!];
}
