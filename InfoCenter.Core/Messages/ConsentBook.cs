using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Messages;

/// <summary>A kind of message somebody may agree to get by WeChat.</summary>
/// <param name="Template">Ours.</param>
/// <param name="Title">On screen.</param>
/// <param name="Id">WeChat's own, which the mini-program asks its user about.</param>
public sealed record WeChatOffer(string Template, string Title, string Id);

/// <summary>What may be agreed to, by who would get it; empty while messages by WeChat are switched off.</summary>
public sealed record WeChatOffers(IReadOnlyList<WeChatOffer> Citizen, IReadOnlyList<WeChatOffer> Deputy);

/// <summary>How many messages of a kind may still come by WeChat before somebody has to agree again.</summary>
public sealed record WeChatConsent(string Template, string Title, string Id, int Remaining);

/// <summary>Where agreements are put down, once each.</summary>
internal static class ConsentBook
{
    private const int Attempts = 5;

    /// <summary>The kinds named, each once.</summary>
    /// <exception cref="RuleBrokenException">Messages by WeChat are off, nothing is named, or something that is not offered to these people.</exception>
    public static async Task<IReadOnlyList<WeChatOffer>> ChooseAsync(this InfoCenterDb db, IReadOnlyList<MessageTemplate> kinds, IReadOnlyList<string> named, CancellationToken cancel)
    {
        var settings = (await db.ChannelChoicesAsync(cancel)).WeChat;
        if (!settings.IsOn) throw MessageRules.WeChatMessagesAreOff;
        var (offers, names) = (OffersOf(settings, kinds), named.Distinct().ToList());
        return names.Count > 0 && names.TrueForAll(name => offers.Any(o => o.Template == name)) ? [.. offers.Where(o => names.Contains(o.Template))] : throw MessageRules.KindIsNotOffered;
    }

    /// <summary>The kinds of these that have a template at WeChat.</summary>
    public static List<WeChatOffer> OffersOf(WeChatSettings settings, IReadOnlyList<MessageTemplate> kinds) =>
        [.. kinds.Where(kind => settings.Carries(kind.Name)).Select(kind => new WeChatOffer(kind.Name, kind.Title, settings.Templates[kind.Name].Id))];

    /// <summary>Adds one to each kind, and the act, in one transaction. Two agreements at once are two.</summary>
    public static async Task<IReadOnlyList<WeChatConsent>> AddConsentAsync(
        this IDbContextFactory<InfoCenterDb> databases, string key, string openId, IReadOnlyList<WeChatOffer> chosen, CurrentUser user, TimeProvider clock, string subject, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var names = chosen.Select(o => o.Template).ToList();
            var grants = await db.WeChatGrants.Where(g => g.RecipientKey == key && names.Contains(g.Template)).ToDictionaryAsync(g => g.Template, cancel);
            foreach (var name in names)
            {
                if (!grants.TryGetValue(name, out var grant)) db.WeChatGrants.Add(grants[name] = grant = new(key, name, openId));
                grant.Authorise(openId);
            }

            db.Record(user, clock, "AuthoriseWeChat", subject, string.Join('、', chosen.Select(o => o.Title)));
            try
            {
                await db.SaveChangesAsync(cancel);
                return [.. chosen.Select(o => new WeChatConsent(o.Template, o.Title, o.Id, grants[o.Template].Remaining))];
            }
            catch (Exception error) when (attempt < Attempts && error is DbUpdateException or RuleBrokenException { Rule: nameof(CommonRules.ChangedMeanwhile) })
            {
                // A message was sent on it, or it was agreed to from a second place, in between.
            }
        }
    }
}
