using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Messages;

/// <summary>
/// Delivery reports of the SMS gateway: an object, or an array of them, with <c>outId</c> (our number) or <c>bizId</c> (the provider's) and <c>status</c>. Signed with
/// HMAC-SHA256 in hexadecimal over the timestamp in seconds, a line feed and the body.
/// </summary>
public sealed class MessageReceipts(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    private const int Most = 1000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private static readonly string[] Arrived = ["DELIVERED", "DELIVRD", "SUCCESS", "TRUE", "OK", "0"];

    /// <summary>Puts the reports down; answers how many were about messages of ours.</summary>
    /// <exception cref="RuleBrokenException">Not signed with the key agreed, too old, or unreadable.</exception>
    public async Task<int> TakeAsync(string body, string timestamp, string signature, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var secret = (await db.ChannelChoicesAsync(cancel)).Sms.ReceiptSecret;
        if (secret.Length == 0 || !IsFresh(timestamp) || !IsSigned(secret, timestamp, body, signature)) throw MessageRules.ReceiptIsForged;

        var count = 0;
        foreach (var (number, providerNumber, status) in Read(body))
        {
            var message = await db.Messages.FirstOrDefaultAsync(m => (number != null && m.Number == number) || (number == null && m.ProviderNumber == providerNumber), cancel);
            if (message is null) continue;

            count++;
            foreach (var told in (Message[])[message, .. await db.Messages.Where(m => m.DigestNumber == message.Number).ToListAsync(cancel)])
            {
                // A report may be faster than our own note that it was sent; a call that was made stays made.
                if (told.State is not (MessageState.Sent or MessageState.Sending)) continue;
                if (Arrived.Contains(status.ToUpperInvariant())) told.MarkDelivered(clock.Now);
                else told.GiveUp(MessageWords.NotDelivered(status.Length > 40 ? status[..40] : status));
            }
        }

        await db.SaveChangesAsync(cancel);
        return count;
    }

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, out var seconds) && Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) <= Fresh.TotalSeconds;

    private static bool IsSigned(string secret, string timestamp, string body, string signature) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{body}")))),
        Encoding.ASCII.GetBytes(signature.ToLowerInvariant()));

    private static List<(string? Number, string? ProviderNumber, string Status)> Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var reports = root.ValueKind is JsonValueKind.Array ? [.. root.EnumerateArray().Take(Most)] : new[] { root };
            return [.. reports.Where(r => r.ValueKind is JsonValueKind.Object).Select(r => (Text(r, "outId"), Text(r, "bizId"), Text(r, "status") ?? "")).Where(r => (r.Item1 ?? r.Item2) is not null)];
        }
        catch (JsonException)
        {
            throw MessageRules.ReceiptIsUnreadable;
        }

        static string? Text(JsonElement report, string name) =>
            report.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array) ? value.ToString() : null;
    }
}
