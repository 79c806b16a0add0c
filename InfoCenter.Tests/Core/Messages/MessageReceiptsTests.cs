using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Messages;

public class MessageReceiptsTests
{
    [Theory]
    [InlineData("DELIVERED", MessageState.Delivered)]
    [InlineData("UNDELIV", MessageState.Failed)]
    public async Task A_signed_report_says_whether_it_arrived(string status, MessageState state)
    {
        await using var office = await MessageOffice.OpenAsync();
        var id = await office.PostAsync();
        await office.SendAsync();
        var body = $$"""[{"outId":"{{(await office.MessageAsync(id)).Number}}","status":"{{status}}"},{"outId":"unknown","status":"DELIVERED"},{"bizId":null},7]""";

        Assert.Equal(1, await TakeAsync(office, body));
        Assert.Equal(state, (await office.MessageAsync(id)).State);
    }

    [Fact]
    public async Task The_providers_own_number_does_as_well_and_a_repetition_changes_nothing()
    {
        await using var office = await MessageOffice.OpenAsync();
        var id = await office.PostAsync();
        await office.SendAsync();

        await TakeAsync(office, """{"bizId":"biz-1","status":"DELIVERED"}""");
        var delivered = await office.MessageAsync(id);
        await TakeAsync(office, """{"bizId":"biz-1","status":"UNDELIV"}""");
        Assert.Equal((MessageState.Delivered, delivered.Version), ((await office.MessageAsync(id)).State, (await office.MessageAsync(id)).Version));
    }

    [Fact]
    public async Task What_is_not_signed_too_old_or_unreadable_is_refused()
    {
        await using var office = await MessageOffice.OpenAsync();
        await Refusal.ExpectAsync(nameof(MessageRules.ReceiptIsForged), () => TakeAsync(office, "{}", secret: "guessed"));
        await Refusal.ExpectAsync(nameof(MessageRules.ReceiptIsForged), () => TakeAsync(office, "{}", age: 301));
        await Refusal.ExpectAsync(nameof(MessageRules.ReceiptIsForged), () => new MessageReceipts(office.Office.Databases, office.Office.Clock).TakeAsync("{}", "", ""));
        await Refusal.ExpectAsync(nameof(MessageRules.ReceiptIsUnreadable), () => TakeAsync(office, "{"));

        await office.Channels.ChangeSmsAsync(office.Sms with { ReceiptSecret = "" });
        await Refusal.ExpectAsync(nameof(MessageRules.ReceiptIsForged), () => TakeAsync(office, "{}", secret: ""));
    }

    private static Task<int> TakeAsync(MessageOffice office, string body, string secret = "receipts", int age = 0)
    {
        var time = (office.Office.Clock.GetUtcNow().ToUnixTimeSeconds() - age).ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}\n{body}")));
        return new MessageReceipts(office.Office.Databases, office.Office.Clock).TakeAsync(body, time, signature);
    }
}
