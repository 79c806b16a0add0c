using InfoCenter.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Messages;

public class WeChatInterfaceTests
{
    [Fact]
    public async Task One_authorisation_is_one_message_and_the_next_goes_by_SMS()
    {
        await using var office = await MessageOffice.OpenAsync(weChat: true);
        await office.AuthoriseAsync(1, times: 1);
        var (first, second) = (await office.PostAsync(number: "1"), 0);
        await office.SendAsync();
        second = await office.PostAsync(number: "2");
        await office.SendAsync();

        var sent = Assert.Single(office.Provider.WeChatTaken);
        Assert.Equal(("openid-1", "TPL", "pages/request"), (sent.GetProperty("touser").GetString(), sent.GetProperty("template_id").GetString(), sent.GetProperty("page").GetString()));
        Assert.Equal(["character_string1=1", "thing2=潘口乡小漩村", "time3=7月2日"], sent.GetProperty("data").EnumerateObject().Select(d => $"{d.Name}={d.Value.GetProperty("value").GetString()}"));
        Assert.Equal((MessageChannel.WeChat, MessageChannel.Sms), ((await office.MessageAsync(first)).Channel, (await office.MessageAsync(second)).Channel));
        Assert.Equal(0, await RemainingAsync(office));
    }

    [Fact]
    public async Task The_token_is_kept_and_fetched_anew_before_its_end()
    {
        await using var office = await MessageOffice.OpenAsync(sms: false, weChat: true);
        for (var person = 1; person <= 4; person++) await office.AuthoriseAsync(person, 1);
        var sender = office.Sender();
        foreach (var (person, minutes, tokens) in new[] { (1, 0, 1), (2, 60, 1), (3, 54, 1), (4, 2, 2) }) // 7,200 seconds, less five minutes
        {
            office.Office.Clock.Pass(TimeSpan.FromMinutes(minutes));
            await office.PostAsync(person);
            await sender.RunAsync();
            Assert.Equal((person, tokens), (office.Provider.WeChatTaken.Count, office.Provider.TokensGiven));
        }
    }

    [Theory]
    [InlineData(40001)]
    [InlineData(42001)]
    [InlineData(40014)]
    public async Task A_token_that_WeChat_calls_invalid_is_replaced_at_once(int code)
    {
        await using var office = await MessageOffice.OpenAsync(weChat: true);
        await office.AuthoriseAsync(1, 1);
        office.Provider.WeChatCodes.Enqueue(code);
        var id = await office.PostAsync();
        await office.SendAsync();

        Assert.Equal((MessageState.Sent, MessageChannel.WeChat, 2), ((await office.MessageAsync(id)).State, (await office.MessageAsync(id)).Channel, office.Provider.TokensGiven));
        Assert.Empty(office.Provider.SmsTries);
    }

    [Theory]
    [InlineData(43101, 0)] // refused or used up: the ledger of authorisations is set right
    [InlineData(47003, 2)] // parameters
    [InlineData(45009, 2)] // the day's limit of the interface
    [InlineData(-1, 2)] // busy
    [InlineData(-500, 2)] // hangs up
    public async Task Where_WeChat_does_not_take_it_the_SMS_does(int code, int remaining)
    {
        await using var office = await MessageOffice.OpenAsync(weChat: true);
        await office.AuthoriseAsync(1, 3);
        office.Provider.WeChatCodes.Enqueue(code);
        var id = await office.PostAsync();
        await office.SendAsync();

        Assert.Equal((MessageState.Sent, MessageChannel.Sms), ((await office.MessageAsync(id)).State, (await office.MessageAsync(id)).Channel));
        Assert.Empty(office.Provider.WeChatTaken);
        Assert.Single(office.Provider.Delivered);
        Assert.Equal(remaining, await RemainingAsync(office));
    }

    [Fact]
    public async Task Without_SMS_it_ends_on_the_call_list()
    {
        await using var office = await MessageOffice.OpenAsync(sms: false, weChat: true);
        await office.AuthoriseAsync(1, 1);
        office.Provider.WeChatCodes.Enqueue(47003);
        await office.PostAsync();
        await office.SendAsync();
        Assert.Contains("47003", Assert.Single(await office.Calls.ListAsync()).Why, StringComparison.Ordinal);
    }

    private static async Task<int> RemainingAsync(MessageOffice office)
    {
        await using var db = office.Office.Databases.CreateDbContext();
        return (await db.WeChatGrants.AsNoTracking().SingleAsync()).Remaining;
    }
}
