using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>What rank a law has (立法法).</summary>
public enum LawKind
{
    /// <summary>法律, of the National People's Congress and its standing committee.</summary>
    Law,

    /// <summary>行政法规, of the State Council.</summary>
    AdministrativeRegulation,

    /// <summary>地方性法规, of a province's or a city's congress.</summary>
    LocalRegulation,

    /// <summary>The county's own papers that bind everybody (规范性文件).</summary>
    NormativeDocument,
}

/// <summary>Whether a text of a law holds on a day. Follows from its days, and is stored nowhere.</summary>
public enum LawState
{
    /// <summary>Adopted, and not in force yet.</summary>
    Coming,
    InForce,

    /// <summary>A newer text of the same law holds.</summary>
    Amended,
    Repealed,
}

/// <summary>One text of a law as its form has it.</summary>
public sealed record LawFacts
{
    public string Title { get; init; } = "";

    public LawKind Kind { get; init; }

    public string Issuer { get; init; } = "";

    /// <summary>The day this text was adopted or promulgated.</summary>
    public DateOnly AdoptedOn { get; init; }

    /// <summary>From this day it holds.</summary>
    public DateOnly EffectiveOn { get; init; }

    /// <summary>From this day a newer text holds; null while none does.</summary>
    public DateOnly? AmendedOn { get; init; }

    /// <summary>From this day it is no law any more; null while it is one.</summary>
    public DateOnly? RepealedOn { get; init; }

    /// <summary>Where the official text is published; https, or empty.</summary>
    public string OfficialAddress { get; init; } = "";

    /// <summary>The text, a paragraph a line; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the public sees it.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>The facts with tidy words.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, too long or cannot be.</exception>
    public LawFacts Checked()
    {
        var title = ChineseText.Clean(Title).OrRefuse(LawRules.TitleIsRequired);
        var (issuer, address) = (ChineseText.Clean(Issuer), OfficialAddress.Trim());
        if (ChineseText.Length(title) > Law.LongestTitle || ChineseText.Length(issuer) > Law.LongestIssuer || address.Length > Law.LongestAddress) throw PortalRules.FieldIsTooLong;
        if (AdoptedOn == default || EffectiveOn == default) throw LawRules.DaysAreRequired;
        if (AmendedOn < EffectiveOn || RepealedOn < EffectiveOn) throw LawRules.EndsBeforeItHolds;
        if (address.Length > 0 && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps)) throw LawRules.AddressIsHttps;
        var text = string.Join('\n', Text.Split('\n').Select(ChineseText.Clean).Where(line => line.Length > 0));
        return text.Length <= Law.LongestText ? this with { Title = title, Issuer = issuer, OfficialAddress = address, Text = text } : throw LawRules.TextIsTooLong;
    }
}

/// <summary>One text of a law: an amended law is a row for each text, so that what held on an earlier day can still be read.</summary>
public sealed class Law
{
    /// <summary>Characters.</summary>
    public const int LongestTitle = 120;

    public const int LongestIssuer = 60;

    public const int LongestAddress = 300;

    public const int LongestText = 300_000;

    public Law(LawFacts facts) => Describe(facts);

    private Law() { }

    public int Id { get; private set; }

    public string Title { get; private set; } = "";

    public LawKind Kind { get; private set; }

    public string Issuer { get; private set; } = "";

    public DateOnly AdoptedOn { get; private set; }

    public DateOnly EffectiveOn { get; private set; }

    public DateOnly? AmendedOn { get; private set; }

    public DateOnly? RepealedOn { get; private set; }

    public string OfficialAddress { get; private set; } = "";

    public string Text { get; private set; } = "";

    public bool IsShown { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <exception cref="RuleBrokenException">Something is missing, too long or cannot be.</exception>
    public void Describe(LawFacts facts)
    {
        var tidy = facts.Checked();
        (Title, Kind, Issuer, AdoptedOn, EffectiveOn) = (tidy.Title, tidy.Kind, tidy.Issuer, tidy.AdoptedOn, tidy.EffectiveOn);
        (AmendedOn, RepealedOn, OfficialAddress, Text, IsShown) = (tidy.AmendedOn, tidy.RepealedOn, tidy.OfficialAddress, tidy.Text, tidy.IsShown);
        Version++;
    }

    /// <summary>Whether it holds on a day. Repealed outweighs amended.</summary>
    public LawState StateOn(DateOnly day) => StateOn(day, EffectiveOn, AmendedOn, RepealedOn);

    internal static LawState StateOn(DateOnly day, DateOnly effectiveOn, DateOnly? amendedOn, DateOnly? repealedOn) =>
        repealedOn <= day ? LawState.Repealed : amendedOn <= day ? LawState.Amended : effectiveOn > day ? LawState.Coming : LawState.InForce;
}
