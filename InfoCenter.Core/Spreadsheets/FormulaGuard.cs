using System.Text.RegularExpressions;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>
/// Keeps text in a .csv from becoming a formula, or a long number from losing digits, when a spreadsheet program opens it: an apostrophe goes before it,
/// and reading takes exactly that apostrophe away again.
/// </summary>
internal static partial class FormulaGuard
{
    public static string Add(string text) => Needed().IsMatch(text) ? "'" + text : text;

    public static string Remove(string text) => text.StartsWith('\'') && Needed().IsMatch(text) ? text[1..] : text;

    [GeneratedRegex(@"\A'*(?:[\s\p{C}]*[=+\-@\t\r\n＝＋－＠]|\d{12,}[Xx]?\z)")]
    private static partial Regex Needed();
}
