using System.Globalization;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Roster.Import;

/// <summary>What the cells of one row must say together.</summary>
internal sealed class RowChecks(Places places, DateOnly today)
{
    private const int Youngest = 18;
    private const int Oldest = 100;

    public static bool IsLiving(DateOnly bornOn, DateOnly today) => bornOn <= today.AddYears(-Youngest) && bornOn > today.AddYears(-Oldest);

    /// <summary>Sex and birth month as an ID number says them.</summary>
    public static (string Sex, string Month) Said(IdNumber id) =>
        ((id.IsMale ? Sex.Male : Sex.Female).Label, id.BornOn.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    public void Check(PreviewRow row, RowCells cells)
    {
        if (row[RosterField.Name] is null) row.Refuse(RosterField.Name, RosterImportRules.NameIsMissing);
        CheckNameNotes(row, cells);
        CheckIdNumber(row, cells);
        CheckLevelAndTerm(row, cells);
        CheckPlaces(row, cells);
    }

    private static void CheckNameNotes(PreviewRow row, RowCells cells)
    {
        if (cells.TypedName is not { } typed) return;

        if (typed.Sex is { } sex && !row.IsRefused(RosterField.Sex))
        {
            if (row[RosterField.Sex] is { } said && said != sex) row.Refuse(RosterField.Sex, RosterImportRules.SexContradictsTheName(sex));
            else row[RosterField.Sex] = sex;
        }

        if (typed.Nationality is { } note && !row.IsRefused(RosterField.Nationality))
        {
            var word = RosterWords.Nationality(note);
            if (row[RosterField.Nationality] is null) row[RosterField.Nationality] = word.Value;
            else if (word.Value is not null && row[RosterField.Nationality] != word.Value)
                row.Refuse(RosterField.Nationality, RosterImportRules.NationalityContradictsTheName(note));
        }
    }

    private void CheckIdNumber(PreviewRow row, RowCells cells)
    {
        if (cells.IdNumber is not { } id) return;

        var (sex, month) = Said(id);
        if (row[RosterField.BirthMonth] != month && cells.OtherBirthMonth == month) row[RosterField.BirthMonth] = month;

        if (!IsLiving(id.BornOn, today)) row.Refuse(RosterField.IdNumber, RosterImportRules.BirthIsOutsideALivingRange);
        if (!row.IsRefused(RosterField.Sex))
        {
            if (row[RosterField.Sex] is { } said && said != sex) row.Refuse(RosterField.IdNumber, RosterImportRules.SexContradictsTheId(said));
            row[RosterField.Sex] ??= sex;
        }

        if (!row.IsRefused(RosterField.BirthMonth))
        {
            if (row[RosterField.BirthMonth] is { } said && said != month) row.Refuse(RosterField.IdNumber, RosterImportRules.BirthContradictsTheId(said));
            row[RosterField.BirthMonth] ??= month;
        }
    }

    private void CheckLevelAndTerm(PreviewRow row, RowCells cells)
    {
        var title = row.IsRefused(RosterField.Term) || row[RosterField.Term] is null ? null : TermTitle.Parse(row[RosterField.Term]!);
        if (row[RosterField.Level] is null)
        {
            row[RosterField.Level] = LevelOf(title?.Place)?.Label;
            if (row[RosterField.Level] is null) row.Refuse(RosterField.Level, RosterImportRules.LevelIsMissing);
        }

        if (title is null || row.IsRefused(RosterField.Level) || LevelOf(title.Value.Place) is not { } level) return;
        if (level.Label != row[RosterField.Level]) row.Refuse(RosterField.Term, RosterImportRules.TermContradictsTheLevel);
    }

    private void CheckPlaces(PreviewRow row, RowCells cells)
    {
        if (row[RosterField.Delegation] is { } delegation && !row.IsRefused(RosterField.Delegation) && !IsKnown(delegation, row[RosterField.Level]))
            row.Refuse(RosterField.Delegation, RosterImportRules.DelegationIsUnknown);

        row[RosterField.Township] ??= places.NameOf(
            places.In(row[RosterField.Delegation]) ?? places.In(row[RosterField.Group]) ?? places.In(row[RosterField.ElectedBy]));
    }

    private bool IsKnown(string delegation, string? level)
    {
        if (places.In(delegation) is not null) return true;
        if (RosterSynonyms.DelegationEndings.Any(ending => places.NamesAStranger(delegation, ending))) return false;
        if (level != Level.County.Label && level != Level.Township.Label) return true;
        return delegation.StartsWith(RosterSynonyms.NumberSign) || RosterSynonyms.OtherDelegations.Any(other => delegation.Contains(other, StringComparison.Ordinal));
    }

    private Level? LevelOf(string? place) =>
        string.IsNullOrEmpty(place) ? null
        : places.In(place) is not null ? Level.Township
        : place.Length > 1 && RosterSynonyms.PlaceKinds.TryGetValue(place[^1], out var level) ? level
        : null;
}
