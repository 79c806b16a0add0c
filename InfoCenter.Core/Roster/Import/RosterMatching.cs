using InfoCenter.Core.Common;

namespace InfoCenter.Core.Roster.Import;

/// <summary>Finds each person of the file on record: by ID number, else by card number, else by name, birth month and township. What is ambiguous is left to the clerk.</summary>
internal sealed class RosterMatching(RosterSnapshot snapshot, PreviewWishes wishes)
{
    private const int NewPerson = 0;

    public void Match(List<PreviewRow> rows)
    {
        foreach (var person in rows.GroupBy(r => r.Person)) Identify([.. person]);
        foreach (var row in rows) Settle(row);
        RefuseForeignCards(rows);
    }

    private void Identify(List<PreviewRow> rows)
    {
        var key = rows.Select(r => r.Key).FirstOrDefault(wishes.Persons.ContainsKey);
        if (key is not null)
        {
            var chosen = wishes.Persons[key];
            foreach (var row in rows) row.PersonId = chosen != NewPerson && snapshot.People.ContainsKey(chosen) ? chosen : null;
            return;
        }

        var sound = rows.Find(r => !r.IsRefused(RosterField.IdNumber) && r[RosterField.IdNumber] is not null);
        var known = snapshot.FindById(sound?[RosterField.IdNumber]);
        var doubt = (RuleBrokenException?)null;
        var choices = new List<int>();
        if (known is null)
        {
            (known, doubt, choices) = ByCard(rows, sound?[RosterField.IdNumber]);
            if (known is null && doubt is null) (known, doubt, choices) = ByName(rows[0], sound?[RosterField.IdNumber]);
        }

        foreach (var row in rows)
        {
            row.PersonId = known;
            if (doubt is null) continue;
            row.Choices = [.. choices.Select(id => new PersonChoice(id, Describe(id)))];
            row.Doubt(row[RosterField.CardNumber] is not null && doubt.Rule == nameof(RosterImportRules.CardBelongsToAnother) ? RosterField.CardNumber : RosterField.Name, doubt);
        }
    }

    private (int? Known, RuleBrokenException? Doubt, List<int> Choices) ByCard(List<PreviewRow> rows, string? id)
    {
        foreach (var row in rows.Where(r => !r.IsRefused(RosterField.CardNumber)))
        {
            var holders = snapshot.FindByCard(row[RosterField.CardNumber]).Where(m => m[RosterField.Level] == row[RosterField.Level]).Select(m => m.PersonId).Distinct().ToList();
            if (holders.Count == 0) continue;
            if (holders.Count > 1) return (null, RosterImportRules.SeveralPeopleMatch, holders);

            var holder = snapshot.People[holders[0]];
            var sameId = id is null || holder[(int)RosterField.IdNumber] is null || holder[(int)RosterField.IdNumber] == id;
            if (sameId && holder[(int)RosterField.Name] == row[RosterField.Name]) return (holders[0], null, []);
            if (IsFormerCard(row[RosterField.CardNumber], holders[0])) continue; // a new term gives the numbers anew
            return (null, RosterImportRules.CardBelongsToAnother(holder[(int)RosterField.Name]!), holders);
        }

        return (null, null, []);
    }

    private (int? Known, RuleBrokenException? Doubt, List<int> Choices) ByName(PreviewRow row, string? id)
    {
        var namesakes = row.IsRefused(RosterField.Name) ? [] : snapshot.FindByName(FilePeople.NameKey(row.Values)).ToList();
        if (namesakes.Count == 0) return wishes.Aim is { } aim && !row.IsRefused(RosterField.Name) ? AmongFormer(row, id, aim) : (null, null, []);
        if (namesakes.Count > 1) return (null, RosterImportRules.SeveralPeopleMatch, namesakes);

        var recorded = snapshot.People[namesakes[0]][(int)RosterField.IdNumber];
        return id is null || recorded is null || recorded == id
            ? (namesakes[0], null, [])
            : (null, RosterImportRules.IdDiffersOnRecord(row[RosterField.Name]!), namesakes);
    }

    // Re-elected: who moved to another township, or whose month of birth nobody wrote down, is still the deputy of the ending term.
    private (int? Known, RuleBrokenException? Doubt, List<int> Choices) AmongFormer(PreviewRow row, string? id, TermAim aim)
    {
        var alike = snapshot.Mandates.Where(m => m.Ending is null && m[RosterField.Level] == aim.Level && m[RosterField.Term] == aim.Former && m[RosterField.Name] == row[RosterField.Name])
            .Where(m => id is null || m[RosterField.IdNumber] is null || m[RosterField.IdNumber] == id).DistinctBy(m => m.PersonId).ToList();
        var born = row.IsRefused(RosterField.BirthMonth) ? null : row[RosterField.BirthMonth];
        var same = alike.FindAll(m => born is not null && m[RosterField.BirthMonth] == born);
        if (same.Count == 1) return (same[0].PersonId, null, []);
        if (same.Count == 0) same = alike.FindAll(m => born is null || m[RosterField.BirthMonth] is null);
        return same.Count == 0 ? (null, null, []) : (null, RosterImportRules.MayBeReElected(row[RosterField.Name]!), [.. same.Select(m => m.PersonId)]);
    }

    private bool IsFormerCard(string? card, int holder) => wishes.Aim is { } aim
        && snapshot.FindByCard(card).Where(m => m.PersonId == holder).All(m => m[RosterField.Level] == aim.Level && m[RosterField.Term] == aim.Former);

    private string Describe(int person)
    {
        var values = snapshot.People[person];
        return string.Join('　', new[] { RosterField.Name, RosterField.Sex, RosterField.BirthMonth, RosterField.Township, RosterField.Position }
            .Select(field => values[(int)field]).Where(value => value is not null));
    }

    /// <summary>Lays the record beside the row and says what committing the row would do.</summary>
    private void Settle(PreviewRow row)
    {
        if (row.PersonId is { } person)
        {
            var mandate = snapshot.Find(person, row[RosterField.Level], row[RosterField.Term]);
            row.MandateId = mandate?.Id;
            row.Former = mandate?.Values ?? snapshot.People[person];
            foreach (var field in RosterFieldLabels.All) Keep(row, field);
            foreach (var field in RosterFieldLabels.All.Where(row.Cells!.IsMasked)) KeepMasked(row, field);
            if (mandate?.Ending is { } ending) row.Refuse(RosterField.Term, RosterImportRules.MandateEndedAlready(ending.Label));
        }

        else if (row.State is not RowState.Conflict)
        {
            foreach (var field in RosterFieldLabels.All.Where(row.Cells!.IsMasked)) row.Refuse(field, RosterImportRules.MaskedNumberIsOfNobody);
        }

        if (row.State is RowState.Error or RowState.Conflict) return;
        row.State = row.MandateId is null ? RowState.New
            : row.HasDifferences ? RowState.Changed
            : RowState.Same;
    }

    /// <summary>A column the file does not have changes nothing, and an ID number is never emptied by a blank cell.</summary>
    private static void Keep(PreviewRow row, RosterField field)
    {
        if (!field.IsPersonal && row.MandateId is null) return;
        if (!row.Cells!.Has(field) && field is not RosterField.Township || field is RosterField.IdNumber or RosterField.Township && row[field] is null)
            row[field] = row[field] is { } filled && field.IsPersonal ? filled : row.Former![(int)field];
    }

    /// <summary>A cell as a masked export wrote it means the number on record, if it is the mask of that one.</summary>
    private static void KeepMasked(PreviewRow row, RosterField field)
    {
        var former = row.Former![(int)field];
        if (field.Masked(former) == ChineseText.Clean(row.Cells![field].Text)) row[field] = former;
        else row.Refuse(field, RosterImportRules.MaskedNumberDiffers);
    }

    private void RefuseForeignCards(List<PreviewRow> rows)
    {
        var placed = rows.Where(r => r.MandateId is not null).Select(r => r.MandateId!.Value).ToHashSet();
        foreach (var row in rows.Where(r => r.State is RowState.New or RowState.Changed && r.MandateId is null | r.Differs(RosterField.CardNumber)))
        {
            var holder = snapshot.FindByCard(row[RosterField.CardNumber]).FirstOrDefault(m => m.Id != row.MandateId && !placed.Contains(m.Id));
            if (holder is null || IsFormerCard(row[RosterField.CardNumber], holder.PersonId) || wishes.Persons.ContainsKey(row.Key)) continue;
            row.Choices = [new(holder.PersonId, Describe(holder.PersonId))];
            row.Doubt(RosterField.CardNumber, RosterImportRules.CardBelongsToAnother(holder[RosterField.Name]!));
        }
    }
}
