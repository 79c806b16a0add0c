using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster.Import;

/// <summary>The terms and groups rows speak of; missing ones are made.</summary>
internal sealed class TermShelf(Places places, BeforeImages before)
{
    private readonly Dictionary<string, TermTitle> _titles = [];
    private Dictionary<(Level, string), Assembly> _assemblies = [];
    private Dictionary<(int, int), Term> _terms = [];
    private Dictionary<string, DeputyGroup> _groups = [];

    public async Task FillAsync(InfoCenterDb db, IReadOnlyList<PreviewRow> rows, CancellationToken cancel)
    {
        _assemblies = (await db.Assemblies.ToListAsync(cancel)).ToDictionary(a => (a.Level, a.Place));
        _groups = (await db.DeputyGroups.ToListAsync(cancel)).ToDictionary(g => g.Name);
        foreach (var row in rows)
        {
            var key = (RosterFacts.Level(row), Title(row).Place);
            if (!_assemblies.ContainsKey(key)) db.Add(_assemblies[key] = new Assembly(key.Item1, key.Place, places.In(key.Place)));
            if (row[RosterField.Group] is { } group && !_groups.ContainsKey(group)) db.Add(_groups[group] = new DeputyGroup(group, GroupKind.Area, places.In(group)));
        }

        var (newAssemblies, newGroups) = (Added<Assembly>(db), Added<DeputyGroup>(db));
        await db.SaveChangesAsync(cancel);
        before.Assemblies.AddRange(newAssemblies.Select(a => a.Id));
        before.Groups.AddRange(newGroups.Select(g => g.Id));

        _terms = (await db.Terms.ToListAsync(cancel)).ToDictionary(t => (t.AssemblyId, t.Number));
        foreach (var row in rows)
        {
            var (assembly, title) = (_assemblies[(RosterFacts.Level(row), Title(row).Place)], Title(row));
            if (!_terms.ContainsKey((assembly.Id, title.Number))) db.Add(_terms[(assembly.Id, title.Number)] = new Term(assembly.Id, title.Number, title.ToString()));
        }

        var newTerms = Added<Term>(db);
        await db.SaveChangesAsync(cancel);
        before.Terms.AddRange(newTerms.Select(t => t.Id));
    }

    public int TermOf(PreviewRow row) => _terms[(_assemblies[(RosterFacts.Level(row), Title(row).Place)].Id, Title(row).Number)].Id;

    public int GroupOf(string name) => _groups[name].Id;

    private static List<T> Added<T>(InfoCenterDb db) where T : class =>
        [.. db.ChangeTracker.Entries<T>().Where(e => e.State is EntityState.Added).Select(e => e.Entity)];

    private TermTitle Title(PreviewRow row) =>
        _titles.TryGetValue(row[RosterField.Term]!, out var known) ? known : _titles[row[RosterField.Term]!] = TermTitle.Parse(row[RosterField.Term]!)!.Value;
}
