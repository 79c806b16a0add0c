using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using InfoCenter.Core.Common;
using Microsoft.AspNetCore.DataProtection;

namespace InfoCenter.App.Access;

/// <summary>A question in words for whoever tells a great deal: read by eyes and by screen readers alike, answered once, within half an hour.</summary>
internal sealed class ChallengeWords(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Numerals = "零一二三四五六七八九十";
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _seal = protection.CreateProtector("InfoCenter.Challenge");
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new();

    /// <summary>A question, and what tells the right answer to this program alone.</summary>
    public (string Question, string Token) Ask()
    {
        var (first, second) = (RandomNumberGenerator.GetInt32(2, 10), RandomNumberGenerator.GetInt32(2, 10));
        var isSum = first <= second || RandomNumberGenerator.GetInt32(2) == 0;
        var answer = isSum ? first + second : first - second;
        var ends = clock.GetUtcNow() + Lasting;
        var token = string.Create(CultureInfo.InvariantCulture, $"{answer}|{ends.UtcTicks}|{RandomNumberGenerator.GetHexString(16)}");
        return ($"{Numerals[first]}{(isSum ? "加" : "减")}{Numerals[second]}等于几？（写数字或汉字都行）", _seal.Protect(token));
    }

    /// <summary>Whether it is the answer to a question of ours that was not answered before.</summary>
    public bool IsAnswered(string? token, string? typed)
    {
        if (string.IsNullOrEmpty(token) || NumberIn(typed) is not { } number) return false;
        try
        {
            var parts = _seal.Unprotect(token).Split('|');
            var now = clock.GetUtcNow();
            if (new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero) < now) return false;
            if (int.Parse(parts[0], CultureInfo.InvariantCulture) != number) return false;
            foreach (var (old, at) in _used.Where(u => u.Value < now - Lasting).ToList()) _used.TryRemove(new(old, at));
            return _used.TryAdd(parts[2], now);
        }
        catch (CryptographicException)
        {
            return false; // never one of ours
        }
    }

    private static int? NumberIn(string? typed)
    {
        var text = ChineseText.Squeeze(typed);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (text.Length == 0 || text.Any(sign => !Numerals.Contains(sign))) return null;
        var ten = text.IndexOf(Numerals[10]);
        if (ten < 0) return text.Length == 1 ? Numerals.IndexOf(text[0]) : null;
        var (tens, ones) = (ten == 0 ? 1 : Numerals.IndexOf(text[0]), ten == text.Length - 1 ? 0 : Numerals.IndexOf(text[^1]));
        return (tens * 10) + ones;
    }
}
