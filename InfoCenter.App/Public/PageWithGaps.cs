using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace InfoCenter.App.Public;

/// <summary>A rendered page, cut where a visitor's own token and key stand.</summary>
internal sealed class PageWithGaps
{
    // Nobody can write these into a page: they are of this process alone.
    public static readonly string Token = RandomNumberGenerator.GetHexString(32);
    public static readonly string Key = RandomNumberGenerator.GetHexString(32);

    private readonly List<(byte[] Text, string Gap)> _parts = [];

    private PageWithGaps(string html)
    {
        Whole = Encoding.UTF8.GetBytes(html);
        Tag = new($"\"{Convert.ToHexString(SHA256.HashData(Whole), 0, 16)}\"");
    }

    /// <summary>The page of everybody, where it has no gap.</summary>
    public byte[] Whole { get; }

    /// <summary>Says whether the visitor has it already.</summary>
    public EntityTagHeaderValue Tag { get; }

    public static PageWithGaps Of(string html)
    {
        var page = new PageWithGaps(html);
        var rest = html.AsSpan();
        while (Next(rest) is ({ } gap, var at))
        {
            page._parts.Add((Utf8(rest[..at]), gap));
            rest = rest[(at + gap.Length)..];
        }

        page._parts.Add((Utf8(rest), ""));
        return page;
    }

    /// <summary>The page as one visitor gets it; token and key need no encoding.</summary>
    public byte[] For(string token, string key)
    {
        using var page = new MemoryStream(_parts.Sum(part => part.Text.Length + 256));
        foreach (var (text, gap) in _parts)
        {
            page.Write(text);
            if (gap.Length > 0) page.Write(Encoding.ASCII.GetBytes(gap == Token ? token : key));
        }

        return page.ToArray();
    }

    private static (string? Gap, int At) Next(ReadOnlySpan<char> rest)
    {
        var (token, key) = (rest.IndexOf(Token), rest.IndexOf(Key));
        if (token < 0 && key < 0) return (null, -1);
        return key < 0 || (token >= 0 && token < key) ? (Token, token) : (Key, key);
    }

    private static byte[] Utf8(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}
