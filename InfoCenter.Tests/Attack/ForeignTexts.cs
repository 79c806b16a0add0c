using System.Net;

namespace InfoCenter.Tests.Attack;

/// <summary>Texts that would be scripts if anybody forgot to show them as text: built from where they may land, what they open, what sets them off and how they hide.</summary>
internal static class ForeignTexts
{
    private static readonly string[] Tags = ["img src=x", "svg", "body", "video src=x", "details open", "input autofocus", "iframe", "marquee", "object data=x", "math", "style", "form", "a href=#"];
    private static readonly string[] Events = ["onerror", "onload", "onfocus", "ontoggle", "onbegin", "onpointerenter", "onanimationstart"];

    /// <summary>What closes the place the text may have landed in.</summary>
    private static readonly string[] Contexts = ["", "\">", "'>", "</title>", "</textarea>", "</script>", "-->", "]]>", "</style>", "`>", "\\\"", "'-", "${", "{{", "javascript:", "data:text/html,"];

    private static readonly Func<string, string>[] Disguises =
    [
        text => text,
        text => text.ToUpperInvariant(),
        text => WebUtility.HtmlEncode(text),
        text => Uri.EscapeDataString(text),
        text => text.Replace("<", "\u003c\u200b", StringComparison.Ordinal),
        text => text.Replace("<", "＜", StringComparison.Ordinal),
        text => text.Replace(" ", "/", StringComparison.Ordinal),
        text => text.Replace("alert", "al\u0000ert".Replace("\0", "", StringComparison.Ordinal), StringComparison.Ordinal) + "//",
        text => string.Concat(text.Select(sign => $"&#x{(int)sign:x};")),
    ];

    /// <summary>Distinct texts, each with a mark of its own to be found by: <c>xss17q</c>.</summary>
    public static IReadOnlyList<string> Make(int count, int sentinelPort)
    {
        var texts = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            var (tag, trigger) = (Tags[i % Tags.Length], Events[i / 3 % Events.Length]);
            var (context, disguise) = (Contexts[i % Contexts.Length], Disguises[i / 7 % Disguises.Length]);
            var act = (i % 3) switch
            {
                0 => $"alert({i})",
                1 => $"window.__xss={i}",
                _ => $"fetch('//127.0.0.1:{sentinelPort}/{i}')",
            };
            var payload = (i % 4) switch
            {
                0 => $"<script>{act}</script>",
                1 => $"<{tag} {trigger}={act}>",
                2 => $"<{tag} {trigger}=\"{act}\"/><script src=//127.0.0.1:{sentinelPort}/{i}.js></script>",
                _ => $"<a href=\"javascript:{act}\">{act}</a>",
            };
            texts.Add($"xss{i}q{context}{disguise(payload)}");
        }

        return texts;
    }
}
