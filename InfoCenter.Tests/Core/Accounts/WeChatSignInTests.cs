using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class WeChatSignInTests : IDisposable
{
    private const string Password = "correct horse battery", OpenId = "oABCD-canary-openid-0001";
    private static readonly Visit Phone = new("10.0.0.7", "微信小程序");
    private readonly Office _office = new();

    public WeChatSignInTests() => Enlist("wang");

    private WeChatSignIn Door => new(_office.Databases, _office.Clock, _office.Door);

    private AccountDirectory Directory => new(_office.Databases, _office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Bound_once_the_WeChat_is_enough()
    {
        await Refusal.ExpectAsync(nameof(AccountRules.WeChatIsNotBound), () => Door.EnterAsync(OpenId, Phone));
        var bound = await Door.EnterFirstAsync(OpenId, "wang", Password, null, Phone);
        var entered = await Door.EnterAsync(OpenId, Phone);

        Assert.NotEqual(bound.Token, entered.Token);
        foreach (var token in (string[])[bound.Token, entered.Token]) Assert.Equal("wang", Directory.StandingOf(Directory.TicketOf(token)!)!.Name);
        Assert.Null(Directory.TicketOf(entered.Token[..^1] + "x"));
        Assert.Equal(_office.Clock.GetUtcNow().UtcDateTime.AddHours(8), entered.EndsAt);
        Assert.Equal("微信小程序", (await SessionsOf("wang").ListMineAsync())[0].Device);
    }

    [Fact, Trait("Engine", "SQLite")] // looks into its file
    public async Task Neither_the_token_nor_the_openid_lies_in_the_database()
    {
        var entry = await Door.EnterFirstAsync(OpenId, "wang", Password, null, Phone);
        await using (var db = _office.Databases.CreateDbContext())
        {
            var key = (await db.Sessions.OrderBy(s => s.Id).LastAsync()).Token;
            Assert.NotEqual(entry.Token, key);
            Assert.Null(Directory.TicketOf(key)); // what is stored opens nothing
        }

        Assert.Empty(Traces.InFiles(_office.Folder.Root, "infocenter.db*", OpenId));
        Assert.Empty(Traces.InFiles(_office.Folder.Root, "infocenter.db*", entry.Token));
        Assert.NotEmpty(Traces.InFiles(_office.Folder.Root, "infocenter.db*", "BindWeChat")); // the search finds what is there
    }

    [Fact]
    public async Task A_clerk_cannot_bind_and_leaves_no_session_behind()
    {
        _office.Enlist("clerk", Role.Clerk, Password);
        await Refusal.ExpectAsync(nameof(AccountRules.OnlyDeputiesUseTheMiniProgram), () => Door.EnterFirstAsync(OpenId, "clerk", Password, null, Phone));

        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal((0, 0), (await db.Sessions.CountAsync(s => s.EndedAt == null), await db.Accounts.CountAsync(a => a.OpenId != null)));
    }

    [Fact]
    public async Task Wrong_passwords_are_counted_as_at_the_page_s_door()
    {
        for (var i = 0; i < 5; i++) await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => Door.EnterFirstAsync(OpenId, "wang", "wrong", null, Phone));
        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => Door.EnterFirstAsync(OpenId, "wang", Password, null, Phone));
        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => _office.Door.EnterAsync("wang", Password, Visit.Unknown));
    }

    [Fact]
    public async Task One_WeChat_is_one_account_s()
    {
        Enlist("li");
        await Door.EnterFirstAsync(OpenId, "wang", Password, null, Phone);
        await Refusal.ExpectAsync(nameof(AccountRules.WeChatIsBoundElsewhere), () => Door.EnterFirstAsync(OpenId, "li", Password, null, Phone));
        await Door.EnterFirstAsync("another-phone", "wang", Password, null, Phone);
        await Refusal.ExpectAsync(nameof(AccountRules.WeChatIsNotBound), () => Door.EnterAsync(OpenId, Phone));
    }

    [Fact]
    public async Task An_authenticator_s_code_is_asked_for_and_a_first_step_that_is_owed_comes_first()
    {
        await using (var db = _office.Databases.CreateDbContext())
        {
            var account = await db.Accounts.SingleAsync();
            account.AskForOwnPassword();
            await db.SaveChangesAsync();
        }

        await Refusal.ExpectAsync(nameof(AccountRules.FirstStepIsOwed), () => Door.EnterFirstAsync(OpenId, "wang", Password, null, Phone));
        await using (var db = _office.Databases.CreateDbContext())
        {
            var account = await db.Accounts.SingleAsync();
            account.TakeOwnPassword();
            account.TakeAuthenticator(_office.Safe.Seal(new byte[20], account.Id));
            await db.SaveChangesAsync();
        }

        await Refusal.ExpectAsync(nameof(AccountRules.CodeIsRequired), () => Door.EnterFirstAsync(OpenId, "wang", Password, null, Phone));
        await Refusal.ExpectAsync(nameof(AccountRules.CodeIsWrong), () => Door.EnterFirstAsync(OpenId, "wang", Password, "000000", Phone));
        var code = new OtpNet.Totp(new byte[20]).ComputeTotp(_office.Clock.GetUtcNow().UtcDateTime);
        Assert.NotEmpty((await Door.EnterFirstAsync(OpenId, "wang", Password, code, Phone)).Token);
    }

    [Theory]
    [InlineData("half an hour")]
    [InlineData("eight hours")]
    [InlineData("ended by hand")]
    [InlineData("closed")]
    [InlineData("another role")]
    [InlineData("new password")]
    [InlineData("unbound")]
    [InlineData("left")]
    public async Task What_ends_a_session_ends_the_token(string how)
    {
        var entry = await Door.EnterFirstAsync(OpenId, "wang", Password, null, Phone);
        var ticket = Directory.TicketOf(entry.Token)!;
        var keeping = new AccountKeeping(_office.Databases, _office.With(Role.SecurityAdministrator), _office.Clock);
        switch (how)
        {
            case "half an hour": _office.Clock.Pass(Session.LongestPause); break;
            case "eight hours":
                for (var i = 0; i < 24; i++)
                {
                    _office.Clock.Pass(TimeSpan.FromMinutes(20));
                    await Directory.NoticeAsync(ticket);
                }

                break;
            case "ended by hand": await SessionsOf("wang").EndOthersAsync(); break;
            case "closed": await keeping.DisableAsync(ticket.AccountId); break;
            case "another role": await keeping.ChangeRoleAsync(ticket.AccountId, Role.Leader, null, null); break;
            case "new password": await keeping.ResetPasswordAsync(ticket.AccountId, "another horse battery 7"); break;
            case "unbound": await new OwnAccount(_office.Databases, UserOf("wang"), _office.Clock, _office.Safe).UnbindWeChatAsync(); break;
            case "left": await _office.Door.LeaveAsync(ticket); break;
        }

        Assert.Null(Directory.StandingOf(Directory.TicketOf(entry.Token)!));
        var isGone = how is "closed" or "another role" or "new password" or "unbound";
        if (isGone) await Assert.ThrowsAsync<InfoCenter.Core.Common.RuleBrokenException>(() => Door.EnterAsync(OpenId, Phone));
        else Assert.NotEmpty((await Door.EnterAsync(OpenId, Phone)).Token);
    }

    private void Enlist(string name)
    {
        using var db = _office.Databases.CreateDbContext();
        var person = new Person(new PersonFacts { Name = name, TownshipCode = Office.Chengguan });
        db.People.Add(person);
        db.SaveChanges();
        var account = new Account(name, name, Role.Deputy, personId: person.Id);
        account.SetPassword(Password);
        db.Accounts.Add(account);
        db.SaveChanges();
    }

    private Sessions SessionsOf(string name) => new(_office.Databases, UserOf(name), _office.Clock);

    private InfoCenter.Core.Common.CurrentUser UserOf(string name)
    {
        using var db = _office.Databases.CreateDbContext();
        var account = db.Accounts.AsNoTracking().Single(a => a.SignInName == name);
        return new(new InfoCenter.Core.Common.Standing(account.Id, name, Role.Deputy.Rights(), null, account.PersonId));
    }
}
