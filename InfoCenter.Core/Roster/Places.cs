namespace InfoCenter.Core.Roster;

/// <summary>The townships by name, for finding the one a text speaks of.</summary>
public sealed class Places
{
    private readonly Dictionary<string, string?> _known = [];
    private readonly (string Code, string Name, string Stem)[] _townships;
    private readonly Dictionary<string, string> _names;

    public Places(IEnumerable<(string Code, string Name)> townships)
    {
        _townships = [.. townships.Select(t => (t.Code, t.Name, t.Name.TrimEnd(RosterSynonyms.TownshipKinds)))];
        _names = _townships.ToDictionary(t => t.Code, t => t.Name);
    }

    /// <summary>The township's name; null for an unknown or missing code.</summary>
    public string? NameOf(string? code) => code is null ? null : _names.GetValueOrDefault(code);

    /// <summary>The code of the township the text begins with or names in full: 城关镇代表团, 城关团, 竹山县城关镇第3选区.</summary>
    public string? In(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (!_known.TryGetValue(text, out var code)) _known[text] = code = Find(text);
        return code;
    }

    /// <summary>Whether the text names a township or village that the table does not know.</summary>
    public bool NamesAStranger(string text, string ending) =>
        In(text) is null && text.EndsWith(ending, StringComparison.Ordinal)
        && text[..^ending.Length] is { Length: > 0 } bare && RosterSynonyms.TownshipKinds.Contains(bare[^1]);

    private string? Find(string text)
    {
        foreach (var (code, name, _) in _townships)
        {
            if (text.Contains(name, StringComparison.Ordinal)) return code;
        }

        foreach (var (code, _, stem) in _townships)
        {
            // The bare stem counts only where no other kind of place follows it: 城关团, not 城关村.
            if (stem.Length < 2 || !text.StartsWith(stem, StringComparison.Ordinal)) continue;
            if (text.Length == stem.Length || RosterSynonyms.AfterAStem.Contains(text[stem.Length])) return code;
        }

        return null;
    }
}
