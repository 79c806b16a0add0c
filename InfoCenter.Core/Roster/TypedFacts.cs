using InfoCenter.Core.Common;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Roster;

/// <summary>Facts typed on a form, read and refused exactly as an import reads a cell.</summary>
internal static class TypedFacts
{
    /// <exception cref="RuleBrokenException">A value cannot be taken, or contradicts the ID number.</exception>
    public static PersonFacts Of(PersonFacts former, IReadOnlyDictionary<RosterField, string?> changes, Places places, DateOnly today)
    {
        var sex = Value(RosterField.Sex, former.Sex?.Label, RosterWords.Sex);
        var month = Value(RosterField.BirthMonth, former.BirthMonth, text => RosterReading.Month(Cell.OfText(text), today).Word);
        var number = Value(RosterField.IdNumber, former.IdNumber, text => RosterReading.Id(Cell.OfText(text), out _));
        if (number is not null && IdNumber.TryRead(number, out var id, out _))
        {
            var (sexOfId, monthOfId) = RowChecks.Said(id);
            if (sex is not null && sex != sexOfId) throw RosterImportRules.SexContradictsTheId(sex);
            if (month is not null && month != monthOfId) throw RosterImportRules.BirthContradictsTheId(month);
            (sex, month) = (sexOfId, monthOfId);
        }

        return new PersonFacts
        {
            Name = (Value(RosterField.Name, former.Name, text => PersonName.Read(text) is { } read ? new Word(read.Name.Value) : RosterImportRules.NameIsTooLong)).OrRefuse(RosterRules.NameIsRequired),
            Sex = sex is null ? null : RosterSynonyms.Sexes[sex],
            Nationality = Value(RosterField.Nationality, former.Nationality, RosterWords.Nationality),
            BirthMonth = month,
            Party = Value(RosterField.Party, former.Party, RosterWords.Party),
            Education = Value(RosterField.Education, former.Education, RosterWords.Education),
            Position = Value(RosterField.Position, former.Position, text => RosterWords.Free(text, 200)),
            Phone = Value(RosterField.Phone, former.Phone, RosterWords.Phone),
            IdNumber = number,
            TownshipCode = places.In(Value(RosterField.Township, places.NameOf(former.TownshipCode),
                text => places.In(text) is { } code ? new Word(places.NameOf(code)) : RosterImportRules.TownshipIsUnknown)),
        };

        string? Value(RosterField field, string? now, Func<string, Word> read)
        {
            if (!changes.TryGetValue(field, out var typed)) return now;
            if (typed.OrNull() is not { } text) return null;
            var word = read(text);
            return word.Refusal is null ? word.Value : throw word.Refusal;
        }
    }
}
