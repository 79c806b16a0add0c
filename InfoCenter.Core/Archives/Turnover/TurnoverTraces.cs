using System.Text.Json;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>One row a turnover added or changed: for a changed one, each changed column before and after.</summary>
internal sealed record TurnoverTrace(string Entity, JsonElement Key, bool IsAdded, Dictionary<string, JsonElement> Before, Dictionary<string, JsonElement> After);

/// <summary>Every row a turnover touched, in order: undo walks back over them and stops where somebody has been since.</summary>
internal sealed class TurnoverTraces
{
    private static readonly HashSet<Type> Untraced = [typeof(LedgerEntry), typeof(LedgerHead), typeof(TurnoverRun), typeof(RosterImportRun), typeof(Message)];

    private readonly List<TurnoverTrace> _traces;

    public TurnoverTraces() => _traces = [];

    private TurnoverTraces(List<TurnoverTrace> traces) => _traces = traces;

    public static TurnoverTraces Read(string json) => new(JsonSerializer.Deserialize<List<TurnoverTrace>>(json)!);

    public string Write() => JsonSerializer.Serialize(_traces);

    /// <summary>Saves what is changed and notes it.</summary>
    public async Task SaveAsync(InfoCenterDb db, CancellationToken cancel)
    {
        db.ChangeTracker.DetectChanges();
        var touched = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified && !Untraced.Contains(e.Metadata.ClrType))
            .Select(e => (Entry: e, IsAdded: e.State is EntityState.Added, Before: e.State is EntityState.Added ? [] : Values(e, e.Properties.Where(p => p.IsModified), p => p.OriginalValue))).ToList();
        await db.SaveChangesAsync(cancel);
        foreach (var (entry, isAdded, before) in touched)
            _traces.Add(new(entry.Metadata.Name, Value(Key(entry.Metadata), entry.Property(Key(entry.Metadata)).CurrentValue), isAdded, before, Values(entry, entry.Properties.Where(p => before.ContainsKey(p.Metadata.Name)), p => p.CurrentValue)));
    }

    /// <summary>Puts every row back as it was; the caller's transaction is rolled back when it refuses.</summary>
    /// <exception cref="Common.RuleBrokenException">A row was changed since.</exception>
    public async Task UndoAsync(InfoCenterDb db, CancellationToken cancel)
    {
        foreach (var trace in Enumerable.Reverse(_traces))
        {
            var type = db.Model.FindEntityType(trace.Entity)!;
            var entity = await db.FindAsync(type.ClrType, [trace.Key.Deserialize(Key(type).ClrType)], cancel) ?? throw Touched(type);
            var entry = db.Entry(entity);
            if (trace.IsAdded)
            {
                db.Remove(entity);
                continue;
            }

            foreach (var (name, after) in trace.After)
            {
                var property = entry.Property(name);
                if (Value(property.Metadata, property.CurrentValue).GetRawText() != after.GetRawText()) throw Touched(type, entity);
            }

            foreach (var (name, before) in trace.Before) entry.Property(name).CurrentValue = before.Deserialize(entry.Property(name).Metadata.ClrType);
        }

        await db.SaveChangesAsync(cancel);
    }

    private static Common.RuleBrokenException Touched(IEntityType type, object? entity = null) =>
        TurnoverRules.SomebodyHasWorkedInIt(TurnoverLabels.ChangedSince(TurnoverLabels.Thing(type.ClrType.Name) + (entity is Request request ? request.Number : "")));

    private static IProperty Key(IReadOnlyEntityType type) => (IProperty)type.FindPrimaryKey()!.Properties.Single();

    private static Dictionary<string, JsonElement> Values(EntityEntry entry, IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        properties.ToDictionary(p => p.Metadata.Name, p => Value(p.Metadata, value(p)));

    private static JsonElement Value(IReadOnlyProperty property, object? value) => JsonSerializer.SerializeToElement(value, property.ClrType);
}
