using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Messages;

/// <summary>What may be agreed to get by WeChat, and a deputy's agreement: one authorisation, one message; without one it is an SMS.</summary>
public sealed class WeChatConsents(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>What the mini-program may ask its user about. It asks for no right: the same stands in the program of everybody's phone.</summary>
    public async Task<WeChatOffers> OffersAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var settings = (await db.ChannelChoicesAsync(cancel)).WeChat;
        return new(ConsentBook.OffersOf(settings, OutgoingTexts.ToCitizens), ConsentBook.OffersOf(settings, OutgoingTexts.ToDeputies));
    }

    /// <summary>The user has said yes in the mini-program; it holds for the WeChat their account is bound to.</summary>
    /// <exception cref="RuleBrokenException">No deputy, no WeChat bound, or nothing of the kind is offered.</exception>
    public async Task<IReadOnlyList<WeChatConsent>> AuthoriseAsync(IReadOnlyList<string> templates, CancellationToken cancel = default)
    {
        user.Must(Permission.AnswerRequests);
        var (account, person) = (user.Standing.AccountId, user.Standing.PersonId ?? throw AccountRules.OnlyDeputiesUseTheMiniProgram);
        IReadOnlyList<WeChatOffer> chosen;
        string openId;
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            chosen = await db.ChooseAsync(OutgoingTexts.ToDeputies, templates, cancel);
            openId = (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == account, cancel))?.OpenId ?? throw AccountRules.WeChatIsNotBound;
        }

        return await databases.AddConsentAsync(Recipient.KeyOfDeputy(person), openId, chosen, user, clock, $"Account {account}", cancel);
    }
}
