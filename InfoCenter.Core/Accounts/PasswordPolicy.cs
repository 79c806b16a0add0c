using InfoCenter.Core.Common;

namespace InfoCenter.Core.Accounts;

/// <summary>What a password must be. Length and classes are the security administrator's choice; guessable words are refused always.</summary>
/// <param name="Length">At least so many characters, never fewer than <see cref="LeastLength"/>.</param>
/// <param name="Classes">Of upper case, lower case, digits and signs; 等保二级 asks for three.</param>
public sealed record PasswordPolicy(int Length, int Classes)
{
    /// <summary>No county may ask for less.</summary>
    public const int LeastLength = 12;

    private const int MostLength = 128;

    // What is left of a password once words everybody tries are taken out.
    private const int LeastOfOwn = 6;

    /// <summary>Until the security administrator chooses otherwise.</summary>
    public static PasswordPolicy Default { get; } = new(LeastLength, 3);

    /// <summary>Only the length: for accounts made by the program itself.</summary>
    internal static PasswordPolicy Shortest { get; } = new(LeastLength, 0) { IsBare = true };

    /// <summary>The county, whose name is no secret.</summary>
    internal string? County { get; init; }

    private bool IsBare { get; init; }

    /// <summary>Refuses what is too short, too simple, or what others would try first.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="context">Words that belong to the holder: sign-in name, name, county.</param>
    /// <returns>Why the password is refused; null when it is good.</returns>
    internal RuleBrokenException? RefusalOf(string password, params string?[] context)
    {
        if (password.Length < Length) return AccountRules.PasswordIsTooShort(Length);
        if (password.Length > MostLength) return AccountRules.PasswordIsTooLong;
        if (ClassesOf(password) < Classes) return AccountRules.PasswordNeedsClasses(Classes);
        if (IsBare) return null;

        var plain = PasswordWords.Plain(password);
        if (context.Append(County).Any(word => word is not null && PasswordWords.Plain(word) is { Length: >= 2 } own && plain.Contains(own, StringComparison.Ordinal)))
            return AccountRules.PasswordHoldsOwnName;
        if (PasswordWords.Offices.Any(word => plain.Contains(word, StringComparison.Ordinal))) return AccountRules.PasswordHoldsOwnName;
        if (PasswordWords.HasRun(password)) return AccountRules.PasswordHoldsRun;
        return PasswordWords.WithoutCommon(plain).Length < LeastOfOwn ? AccountRules.PasswordIsCommon : null;
    }

    private static int ClassesOf(string password) => new[]
    {
        password.Any(char.IsUpper), password.Any(char.IsLower), password.Any(char.IsDigit), password.Any(sign => !char.IsUpper(sign) && !char.IsLower(sign) && !char.IsDigit(sign)),
    }.Count(has => has);
}
