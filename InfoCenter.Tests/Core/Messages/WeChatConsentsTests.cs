using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Messages;

/// <summary>A deputy's agreement to messages by WeChat.</summary>
public class WeChatConsentsTests
{
    [Fact]
    public async Task Each_agreement_is_one_message_more_up_to_a_hundred_and_one_call_is_one_agreement()
    {
        await using var office = await MessageOffice.OpenAsync(weChat: true);
        var consents = await DeputyAsync(office);

        Assert.Equal([1], (await consents.AuthoriseAsync(["RequestArrived", "RequestArrived"])).Select(c => c.Remaining));
        for (var i = 0; i < WeChatGrant.Most + 5; i++) await consents.AuthoriseAsync(["RequestArrived"]);
        Assert.Equal(new WeChatConsent("RequestArrived", "有新诉求", "TPL", WeChatGrant.Most), Assert.Single(await consents.AuthoriseAsync(["RequestArrived"])));
        Assert.Equal("RequestArrived", Assert.Single((await consents.OffersAsync()).Deputy).Template);
    }

    [Fact]
    public async Task Two_agreements_at_once_are_two()
    {
        await using var office = await MessageOffice.OpenAsync(weChat: true);
        var consents = await DeputyAsync(office);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => consents.AuthoriseAsync(["RequestArrived"]))));

        await using var db = office.Office.Databases.CreateDbContext();
        Assert.Equal(4, (await db.WeChatGrants.AsNoTracking().SingleAsync()).Remaining);
        Assert.Equal(4, await db.LedgerEntries.CountAsync(e => e.Act == "AuthoriseWeChat"));
    }

    [Fact]
    public async Task What_is_not_offered_and_who_has_no_WeChat_is_refused()
    {
        await using var office = await MessageOffice.OpenAsync(weChat: true);
        var consents = await DeputyAsync(office);
        foreach (var wrong in (string[][])[[], ["Digest"], ["RequestAnswered"], ["RequestArrived", "RequestDueSoon"], ["requestarrived"]])
            await Refusal.ExpectAsync(nameof(MessageRules.KindIsNotOffered), () => consents.AuthoriseAsync(wrong));
        await Refusal.ExpectAsync(nameof(AccountRules.OnlyDeputiesUseTheMiniProgram), () => Of(office, office.Office.With(Role.Committee)).AuthoriseAsync(["RequestArrived"]));

        await UnbindAsync(office);
        await Refusal.ExpectAsync(nameof(AccountRules.WeChatIsNotBound), () => consents.AuthoriseAsync(["RequestArrived"]));
        await office.Channels.ChangeWeChatAsync(office.WeChat with { IsOn = false });
        await Refusal.ExpectAsync(nameof(MessageRules.WeChatMessagesAreOff), () => consents.AuthoriseAsync(["RequestArrived"]));
        Assert.Empty((await consents.OffersAsync()).Deputy);
    }

    [Fact]
    public async Task Whoever_takes_the_binding_away_is_told_by_SMS_though_authorisations_are_left()
    {
        await using var office = await MessageOffice.OpenAsync(weChat: true);
        var consents = await DeputyAsync(office);
        await consents.AuthoriseAsync(["RequestArrived"]);
        await UnbindAsync(office);
        await office.PostAsync();
        await office.SendAsync();

        Assert.Empty(office.Provider.WeChatTaken);
        Assert.Single(office.Provider.Delivered);
    }

    [Fact]
    public void What_one_WeChat_agreed_to_is_nothing_to_another()
    {
        var grant = new WeChatGrant("Request 7", "RequestAnswered", "openid-1");
        for (var i = 0; i < 3; i++) grant.Authorise("openid-1");
        Assert.Equal(3, grant.Remaining);
        grant.Authorise("openid-2");
        Assert.Equal(("openid-2", 1), (grant.OpenId, grant.Remaining));
    }

    private static async Task<WeChatConsents> DeputyAsync(MessageOffice office)
    {
        await using var db = office.Office.Databases.CreateDbContext();
        var account = db.Accounts.Add(MessageOffice.Bound(1)).Entity;
        await db.SaveChangesAsync();
        return Of(office, new(new Standing(account.Id, "代表1", Role.Deputy.Rights(), PersonId: 1)));
    }

    private static async Task UnbindAsync(MessageOffice office)
    {
        await using var db = office.Office.Databases.CreateDbContext();
        (await db.Accounts.SingleAsync()).UnbindWeChat();
        await db.SaveChangesAsync();
    }

    private static WeChatConsents Of(MessageOffice office, CurrentUser user) => new(office.Office.Databases, user, office.Office.Clock);
}
