using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InfoCenter.Core.Ledger;

/// <summary>A field before and after; null is empty, <see cref="Hidden"/> a value that must not be told.</summary>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    /// <summary>Stands for phones, ID numbers, passwords and keys.</summary>
    public const string Hidden = "***";
}

/// <summary>What one save did to one row.</summary>
/// <param name="Entity">The entity's English name.</param>
/// <param name="Key">Its key; null for a row that is just being added.</param>
/// <param name="Kind"><c>Added</c>, <c>Modified</c>, <c>Deleted</c>; or <c>More</c>, for so many more rows as <paramref name="Key"/> says.</param>
/// <param name="Fields">What is different.</param>
public sealed record LedgerChange(string Entity, string? Key, string Kind, IReadOnlyList<FieldChange> Fields)
{
    private const int ValueLength = 120;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Columns a builder of another room marked, and those whose name already says what they hold.
    private static readonly string[] Telling = ["Password", "Secret", "Token", "Stamp", "Cookie", "Phone", "IdNumber", "Recovery", "Authenticator"];

    // For sorting and searching only.
    private static readonly string[] Silent = ["Version", "Initials", "PinyinOrder", "StrokeOrder"];

    /// <summary>Reads an entry's changes; none where it has none.</summary>
    public static IReadOnlyList<LedgerChange> Read(string? changes) => changes is null ? [] : JsonSerializer.Deserialize<List<LedgerChange>>(changes, Json) ?? [];

    /// <summary>What the save in hand changes, the ledger itself apart.</summary>
    internal static List<LedgerChange> Of(ChangeTracker tracker) =>
    [
        .. from entry in tracker.Entries()
           where entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not (LedgerEntry or LedgerHead)
           let fields = FieldsOf(entry)
           where fields.Count > 0
           select new LedgerChange(entry.Metadata.ClrType.Name, KeyOf(entry), entry.State.ToString(), fields),
    ];

    /// <summary>As it is kept: as many rows as fit in, the rest by number.</summary>
    internal static string? Write(IReadOnlyList<LedgerChange> changes)
    {
        if (changes.Count == 0) return null;

        const int Room = LedgerEntry.DetailLength - 400; // for the counts at the end
        var (kept, length) = (new List<LedgerChange>(), 2);
        foreach (var change in changes)
        {
            length += JsonSerializer.Serialize(change, Json).Length + 1;
            if (length > Room) break;
            kept.Add(change);
        }

        kept.AddRange(changes.Skip(kept.Count).GroupBy(c => c.Entity).Take(4)
            .Select(rest => new LedgerChange(rest.Key, rest.Count().ToString(CultureInfo.InvariantCulture), "More", [])));
        return JsonSerializer.Serialize(kept, Json);
    }

    private static List<FieldChange> FieldsOf(EntityEntry entry) =>
    [
        .. from property in entry.Properties
           where !property.Metadata.IsPrimaryKey() && !Silent.Contains(property.Metadata.Name)
           let before = entry.State is EntityState.Added ? null : property.OriginalValue
           let after = entry.State is EntityState.Deleted ? null : property.CurrentValue
           where entry.State is EntityState.Modified ? property.IsModified && !Equals(before, after) : before is not null || after is not null
           select new FieldChange(property.Metadata.Name, Text(property.Metadata, before), Text(property.Metadata, after)),
    ];

    private static string? KeyOf(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey() is { } key && key.Properties.Select(p => entry.Property(p.Name)).ToList() is var parts && !parts.Exists(p => p.IsTemporary)
            ? string.Join('/', parts.Select(p => Convert.ToString(p.CurrentValue, CultureInfo.InvariantCulture)))
            : null;

    private static string? Text(IProperty property, object? value) => value switch
    {
        null => null,
        _ when IsHidden(property) => FieldChange.Hidden,
        string text when text.StartsWith('{') || text.StartsWith('[') => "…", // rows of a workbook, a draft: kept where they belong
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => LedgerText.Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", ValueLength),
    };

    private static bool IsHidden(IProperty property) =>
        property.ClrType == typeof(byte[]) || property.FindAnnotation(PersonalColumns.Annotation) is not null || Telling.Any(property.Name.Contains);
}
