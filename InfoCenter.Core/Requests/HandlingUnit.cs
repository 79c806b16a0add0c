using System.Text.RegularExpressions;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>What a handling unit is.</summary>
public enum UnitKind
{
    Department,

    /// <summary>The government of a township, which is not its congress.</summary>
    Township,
}

/// <summary>Who requests are assigned to: a department of the county, or a township's government. Retired ones stay on what they handled.</summary>
public sealed partial class HandlingUnit
{
    public const int LongestName = 40;
    public const int LongestContact = 60;

    public HandlingUnit(string name, UnitKind kind, string? contact) => Describe(name, kind, contact);

    private HandlingUnit() { }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public UnitKind Kind { get; private set; }

    /// <summary>Whom to ring, and how: an office, not a citizen.</summary>
    public string? Contact { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public void Describe(string name, UnitKind kind, string? contact)
    {
        var kept = ChineseText.Clean(name).OrRefuse(HandlingRules.UnitNameIsRequired);
        var reached = ChineseText.Clean(contact).OrNull();
        if (kept.Length > LongestName || reached?.Length > LongestContact) throw RequestRules.TextIsTooLong;
        (Name, Kind, Contact) = (kept, kind, reached);
        Version++;
    }

    public void Retire() => Put(isRetired: true);

    public void Restore() => Put(isRetired: false);

    /// <summary>The mobile number among what is written there; a message cannot go to any other.</summary>
    public static string? MobileIn(string? contact) => Mobile().Match(contact ?? "") is { Success: true } found ? found.Value : null;

    [GeneratedRegex(@"(?<!\d)1[3-9]\d{9}(?!\d)")]
    private static partial Regex Mobile();

    private void Put(bool isRetired)
    {
        IsRetired = isRetired;
        Version++;
    }
}
