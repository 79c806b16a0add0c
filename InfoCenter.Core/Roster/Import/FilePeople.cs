namespace InfoCenter.Core.Roster.Import;

/// <summary>Finds who is who within one file: two rows with one ID number are one person with two mandates.</summary>
internal static class FilePeople
{
    /// <summary>Numbers the people of the rows, completes terms, lays a person's rows side by side and refuses repetitions.</summary>
    public static void Arrange(List<PreviewRow> rows, RosterSnapshot snapshot, TermAim? aim = null)
    {
        CompleteTerms(rows, snapshot, aim);
        Number(rows);
        foreach (var person in rows.GroupBy(r => r.Person).Where(g => g.Skip(1).Any())) Reconcile([.. person], snapshot);
        RefuseRepeatedCards(rows);
    }

    private static void CompleteTerms(List<PreviewRow> rows, RosterSnapshot snapshot, TermAim? aim)
    {
        if (aim is not null) foreach (var row in rows.Where(r => !r.IsRefused(RosterField.Term) && !r.IsRefused(RosterField.Level))) Aim(row, aim);
        var places = snapshot.Mandates.Select(m => (Level: m[RosterField.Level], Term: m[RosterField.Term]))
            .Concat(rows.Where(r => r.State is not RowState.Error).Select(r => (Level: r[RosterField.Level], Term: r[RosterField.Term])))
            .Where(p => p is { Level: not null, Term: not null })
            .Select(p => (p.Level, TermTitle.Parse(p.Term!)?.Place))
            .Where(p => !string.IsNullOrEmpty(p.Place))
            .GroupBy(p => p.Level!)
            .ToDictionary(g => g.Key, g => g.GroupBy(p => p.Place!).MaxBy(p => p.Count())!.Key);

        foreach (var row in rows.Where(r => !r.IsRefused(RosterField.Term) && !r.IsRefused(RosterField.Level)))
        {
            var title = row[RosterField.Term] is { } written ? TermTitle.Parse(written) : new TermTitle("", 0);
            if (title is not { } known || known.Place.Length > 1) continue;

            var place = row[RosterField.Level] == Level.Township.Label ? row[RosterField.Township] : places.GetValueOrDefault(row[RosterField.Level]!);
            var completed = known with { Place = place ?? "" };
            row[RosterField.Term] = known.Number > 0 ? completed.ToString() : LatestOf(completed.Place, row[RosterField.Level]!, rows, snapshot) ?? completed.ToString();
        }
    }

    // What says no number is of the new term; what says another is a mistake somebody should look at.
    private static void Aim(PreviewRow row, TermAim aim)
    {
        var (written, next) = (row[RosterField.Term] is { } text ? TermTitle.Parse(text) : null, TermTitle.Parse(aim.Next)!.Value);
        if (written is { Number: > 0 } other && other.Number != next.Number) row.Refuse(RosterField.Term, RosterImportRules.RowIsOfAnotherTerm(aim.Next));
        else row[RosterField.Term] = aim.Next;
    }

    private static string? LatestOf(string place, string level, List<PreviewRow> rows, RosterSnapshot snapshot) =>
        snapshot.Mandates.Where(m => m[RosterField.Level] == level).Select(m => m[RosterField.Term])
            .Concat(rows.Where(r => r[RosterField.Level] == level).Select(r => r[RosterField.Term]))
            .Select(term => term is null ? null : TermTitle.Parse(term))
            .Where(term => term is { Number: > 0 } && term.Value.Place == place)
            .MaxBy(term => term!.Value.Number)?.ToString();

    private static void Number(List<PreviewRow> rows)
    {
        var (byId, byName, next) = (new Dictionary<string, int>(), new Dictionary<string, int>(), 0);
        foreach (var row in rows)
        {
            if (HasSoundId(row)) row.Person = byId.TryGetValue(row[RosterField.IdNumber]!, out var known) ? known : byId[row[RosterField.IdNumber]!] = ++next;
        }

        foreach (var named in rows.Where(HasSoundId).GroupBy(NameKey).Where(g => g.Key is not null && g.Select(r => r.Person).Distinct().Count() == 1))
            byName[named.Key!] = named.First().Person;

        foreach (var row in rows.Where(r => !HasSoundId(r)))
            row.Person = row[RosterField.IdNumber] is null && NameKey(row) is { } key ? byName.TryGetValue(key, out var known) ? known : byName[key] = ++next : ++next;
    }

    /// <summary>Name, birth month and township; null when one is missing and the three say nothing.</summary>
    public static string? NameKey(string?[] values) =>
        values[(int)RosterField.Name] is { } name && values[(int)RosterField.BirthMonth] is { } month && values[(int)RosterField.Township] is { } township
            ? $"{name}|{month}|{township}"
            : null;

    private static string? NameKey(PreviewRow row) =>
        row.IsRefused(RosterField.Name) || row.IsRefused(RosterField.BirthMonth) ? null : NameKey(row.Values);

    private static bool HasSoundId(PreviewRow row) =>
        row[RosterField.IdNumber] is not null && !row.IsRefused(RosterField.IdNumber);

    private static void Reconcile(List<PreviewRow> rows, RosterSnapshot snapshot)
    {
        var first = rows[0];
        var known = snapshot.FindById(first[RosterField.IdNumber]) is { } id ? snapshot.People[id] : null;
        var township = rows.Find(r => r[RosterField.Level] == Level.Township.Label && r[RosterField.Township] is not null)?[RosterField.Township];
        foreach (var row in rows) row[RosterField.Township] = township ?? row[RosterField.Township] ?? rows.Find(r => r[RosterField.Township] is not null)?[RosterField.Township];
        if (township is null) rows.ForEach(r => r[RosterField.Township] = first[RosterField.Township]);

        foreach (var field in RosterFieldLabels.All.Where(f => f.IsPersonal && f is not RosterField.Township)) Agree(rows, field, known?[(int)field]);

        foreach (var row in rows.Skip(1).Where(r => r.State is not RowState.Error))
        {
            var same = rows.TakeWhile(r => r != row).FirstOrDefault(r => r[RosterField.Level] == row[RosterField.Level] && r[RosterField.Term] == row[RosterField.Term]);
            if (same is null) continue;
            row.Repeats = same.Number;
            row.Refuse(RosterField.IdNumber, RosterImportRules.RowIsRepeated(same.Number));
        }
    }

    private static void Agree(List<PreviewRow> rows, RosterField field, string? former)
    {
        var sound = rows.Where(r => r[field] is not null && !r.IsRefused(field)).ToList();
        if (sound.Count == 0) return;

        if (sound.TrueForAll(r => r[field] == sound[0][field]))
        {
            foreach (var row in rows) row[field] ??= sound[0][field];
            return;
        }

        // Of two rows of one person the clerk mended one: what differs from the record is what is meant.
        var edited = sound.Select(r => r[field]).Distinct().Where(value => value != former).ToList();
        if (former is not null && edited.Count == 1 && field is not RosterField.Name)
        {
            foreach (var row in rows) row[field] = edited[0];
            return;
        }

        foreach (var row in sound.Skip(1).Where(r => r[field] != sound[0][field] && r.State is not RowState.Error))
        {
            if (field is RosterField.Name) row.Refuse(RosterField.IdNumber, RosterImportRules.TwoNamesForOneId(sound[0][field]!, sound[0].Number));
            else row.Refuse(field, RosterImportRules.TwoFactsForOnePerson(field.Masked(sound[0][field])!, sound[0].Number));
        }
    }

    private static void RefuseRepeatedCards(List<PreviewRow> rows)
    {
        var seen = new Dictionary<string, PreviewRow>();
        foreach (var row in rows)
        {
            if (row[RosterField.CardNumber] is not { } card || seen.TryAdd(card, row) || row.Repeats is not null) continue;
            row.Repeats = seen[card].Number;
            row.Refuse(RosterField.CardNumber, RosterImportRules.CardNumberIsRepeated(seen[card][RosterField.Name] ?? "", seen[card].Number));
        }
    }
}
