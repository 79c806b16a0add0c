using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace InfoCenter.Tests.Support;

/// <summary>What a citizen, or somebody of the office, might write where it stays private: to be looked for in what everybody gets.</summary>
internal static partial class CitizenCanaries
{
    public const string Name = "欧阳金雀", Phone = "19900000771", Mail = "jinque@canary.example", Home = "金雀巷17号5栋3单元", Inner = "内部只写金雀";
    public static readonly string Id = RosterBook.Id(7);
    private static readonly string[] Texts = [Name, Mail, Home, Inner];

    /// <summary>Puts down what an answer holds: numbers as <see cref="Canaries"/> finds them, texts plain, as HTML, JSON and addresses write them, in base64 and hexadecimal.</summary>
    public static void Look(byte[] bytes, string where, HashSet<string> found)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (where.EndsWith("openapi.json", StringComparison.Ordinal)) text = text.Replace("19900000000", "", StringComparison.Ordinal); // the document's example
        if (Canaries.In(Encoding.UTF8.GetBytes(text), where).Any()) found.Add($"{where}: number");
        string[] readings = [text, WebUtility.HtmlDecode(text), Escaped().Replace(text, sign => $"{(char)Convert.ToInt32(sign.Groups[1].Value, 16)}"), Uri.UnescapeDataString(text)];
        foreach (var canary in Texts)
        {
            var bare = Encoding.UTF8.GetBytes(canary);
            var coded = Enumerable.Range(0, 3).Select(before => Convert.ToBase64String([.. new byte[before], .. bare])[4..^4]).Append(Convert.ToHexStringLower(bare)).Append(Convert.ToHexString(bare));
            if (readings.Any(r => r.Contains(canary, StringComparison.OrdinalIgnoreCase)) || coded.Any(code => text.Contains(code, StringComparison.Ordinal))) found.Add($"{where}: {canary}");
        }
    }

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escaped();
}
