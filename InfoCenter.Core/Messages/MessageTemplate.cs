using System.Text.RegularExpressions;

namespace InfoCenter.Core.Messages;

/// <summary>One thing a message of the kind may say to the outside; nothing else leaves (RELIABILITY V6).</summary>
/// <param name="Name">The placeholder in the text, and the name at the provider unless the administrator gives another.</param>
/// <param name="Label">On screen.</param>
/// <param name="IsLink">An address of ours; everything else is covered where it looks like a phone or an ID number.</param>
public sealed record MessageField(string Name, string Label, bool IsLink = false)
{
    /// <summary>What providers take in one field.</summary>
    public const int Longest = 20;

    public const int LongestLink = 200;
}

/// <summary>A kind of message: its words and the fields that fill them. All of them stand in <see cref="OutgoingTexts"/>.</summary>
public sealed partial class MessageTemplate
{
    internal MessageTemplate(string name, string title, string text, params MessageField[] fields) => (Name, Title, Text, Fields) = (name, title, text, fields);

    /// <summary>In code and in the settings.</summary>
    public string Name { get; }

    /// <summary>On screen.</summary>
    public string Title { get; }

    /// <summary>What the template at the provider should say; fields in braces.</summary>
    public string Text { get; }

    /// <summary>What is read out on the phone where it is not the same: nobody can write down a link, and whoever rings needs no key to the citizen's page.</summary>
    public string? Spoken { get; init; }

    /// <summary>In the order in which the provider's template takes them.</summary>
    public IReadOnlyList<MessageField> Fields { get; }

    /// <summary>The text with its fields filled in.</summary>
    public string Fill(IReadOnlyDictionary<string, string> values) => Fill(Text, values);

    /// <summary>The same, to be read out.</summary>
    public string Say(IReadOnlyDictionary<string, string> values) => Fill(Spoken ?? Text, values);

    /// <summary>The values of exactly the listed fields, cut to what providers take, with numbers of people covered.</summary>
    /// <exception cref="ArgumentException">A field is missing, or one is not listed: whoever posts is to be mended.</exception>
    internal Dictionary<string, string> Admit(IReadOnlyDictionary<string, string> values)
    {
        if (values.Count != Fields.Count || Fields.FirstOrDefault(f => !values.ContainsKey(f.Name)) is not null)
            throw new ArgumentException($"{Name} takes exactly {string.Join(", ", Fields.Select(f => f.Name))}, not {string.Join(", ", values.Keys)}.", nameof(values));
        return Fields.ToDictionary(f => f.Name, f => f.IsLink ? Cut(values[f.Name], MessageField.LongestLink) : Cut(Personal().Replace(values[f.Name], "***"), MessageField.Longest));
    }

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) => Placeholder().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value, ""));

    private static string Cut(string value, int length)
    {
        value = value.ReplaceLineEndings(" ").Trim();
        if (value.Length <= length) return value;
        return value[..(char.IsHighSurrogate(value[length - 2]) ? length - 2 : length - 1)] + "…";
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<!\d)(\d{17}[\dXxＸｘ]|\d{15}|1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)")]
    private static partial Regex Personal();
}
