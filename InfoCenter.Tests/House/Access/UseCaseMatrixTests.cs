using System.Reflection;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.House.Access;

/// <summary>
/// Every public method of every use-case class, called by every role and by nobody, about an object of one's own, another's, and one that does not exist.
/// What must come out stands in access.md; a method without a row fails.
/// </summary>
[Trait("Engine", "SQLite")]
public class UseCaseMatrixTests
{
    private const string Heading = "Use cases";
    private static readonly Whose[] All = Enum.GetValues<Whose>();
    private static readonly Whose[] WithoutObject = [Whose.Own];

    [Fact]
    public async Task Every_public_method_has_a_row_and_every_row_a_method()
    {
        var rows = AccessTable.Under(Heading).Select(row => row.Name).ToList();
        var inside = AccessTable.Reasons("Called by the program itself");
        var missing = MatrixCalls.UseCases().SelectMany(MatrixCalls.Methods).Where(m => !rows.Contains(MatrixCalls.NameOf(m)) && !inside.ContainsKey(MatrixCalls.NameOf(m))).ToList();

        var proposed = new List<string>();
        foreach (var method in missing) proposed.Add(await ProposeAsync(method));
        HouseRule.Holds("Decide who may call it and give it a row in access.md. It does now, without an object:", proposed);

        var known = MatrixCalls.UseCases().SelectMany(MatrixCalls.Methods).Select(MatrixCalls.NameOf).ToHashSet();
        HouseRule.Holds("The method is gone; take its line out of access.md.", rows.Concat(inside.Keys).Where(name => !known.Contains(name)));
    }

    [Fact]
    public async Task Every_cell_of_the_table_holds()
    {
        var methods = MatrixCalls.UseCases().SelectMany(MatrixCalls.Methods).ToDictionary(MatrixCalls.NameOf);
        var breaches = new List<string>();
        var cells = 0;
        foreach (var row in AccessTable.Under(Heading).Where(row => methods.ContainsKey(row.Name)))
        {
            foreach (var (column, may) in row.Cells)
            {
                using var office = await MatrixOffice.OpenAsync(); // what one took away is there for the next
                var outcomes = new Dictionary<Whose, Outcome>();
                foreach (var whose in row.Object.Length == 0 ? WithoutObject : All)
                {
                    outcomes[whose] = await MatrixCalls.CallAsync(office, methods[row.Name], row.Object, column, whose);
                    cells++;
                }

                if (Breach(may, outcomes) is { } breach) breaches.Add($"{row.Name} ({row.Object}) as {column}, table says {may}: {breach}");
            }
        }

        HouseRule.Holds("A door is open that the table keeps shut, or the other way round. Mend the use case; or, where the office decided so, the table.", breaches);
        Figures.Note("S1a", "use-case methods × roles × {own, foreign, missing}", cells, null, "every cell as in the table, 0 differ");
    }

    private static string? Breach(string may, Dictionary<Whose, Outcome> outcomes)
    {
        bool Let(Whose whose) => !outcomes.TryGetValue(whose, out var o) || (!o.IsRefused && !o.IsAbsent);
        var alike = !outcomes.TryGetValue(Whose.Foreign, out var foreign) || !outcomes.TryGetValue(Whose.Missing, out var missing) || foreign == missing;
        return may switch
        {
            "no" => outcomes.Values.All(o => o.IsRefused) ? null : $"not refused ({Told()})",
            "yes" when outcomes.Count == 1 => outcomes[Whose.Own].IsRefused ? $"not let in ({Told()})" : null,
            "yes" => Let(Whose.Own) && Let(Whose.Foreign) && (!outcomes.TryGetValue(Whose.Missing, out var m) || !m.IsRefused) ? null : $"not let in ({Told()})",
            "own" => !Let(Whose.Own) ? $"the own one is not reached ({Told()})" : !alike || !foreign!.IsAbsent ? $"foreign is not as missing ({Told()})" : null,
            "absent" => outcomes.Values.All(o => o.IsAbsent) ? null : $"something is there ({Told()})",
            "alike" => Let(Whose.Own) && alike ? null : $"foreign is not as missing ({Told()})",
            _ => "the table knows only yes, own, alike, absent and no",
        };

        string Told() => string.Join("; ", outcomes.Select(o => $"{o.Key}: {o.Value.Rule ?? "done"}"));
    }

    private static async Task<string> ProposeAsync(MethodInfo method)
    {
        using var office = await MatrixOffice.OpenAsync();
        var cells = new List<string>();
        foreach (var column in AccessTable.Columns)
        {
            var outcome = await MatrixCalls.CallAsync(office, method, "", column, Whose.Own);
            cells.Add(outcome.IsRefused ? "no" : "yes");
        }

        return AccessTable.Line(MatrixCalls.NameOf(method), string.Join(", ", method.GetParameters().Select(p => p.Name)), cells);
    }
}
