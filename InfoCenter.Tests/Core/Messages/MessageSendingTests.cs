using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Messages;

/// <summary>Quiet hours, limits and digests (S10), and what happens to a claim whose sender is gone.</summary>
public class MessageSendingTests
{
    [Fact]
    public async Task Nothing_goes_out_between_nine_in_the_evening_and_seven_in_the_morning()
    {
        await using var office = await MessageOffice.OpenAsync();
        office.PassTo(21);
        var id = await office.PostAsync();
        Assert.Equal(0, await office.SendAsync());
        office.PassTo(6);
        Assert.Equal(0, await office.SendAsync());
        office.PassTo(7);
        Assert.Equal(1, await office.SendAsync());
        Assert.Equal(MessageState.Sent, (await office.MessageAsync(id)).State);
    }

    [Fact]
    public async Task Within_ten_minutes_a_deputy_gets_one_SMS_and_the_others_in_one_digest()
    {
        await using var office = await MessageOffice.OpenAsync();
        var first = await office.PostAsync();
        await office.SendAsync();
        var others = new[] { await office.PostAsync(number: "2"), await office.PostAsync(number: "3"), await office.PostAsync(number: "4") };
        await office.SendAsync();
        office.Office.Clock.Pass(TimeSpan.FromMinutes(9));
        await office.SendAsync();
        Assert.Single(office.Provider.SmsTries);

        office.Office.Clock.Pass(TimeSpan.FromMinutes(1));
        await office.SendAsync();

        var digest = office.Provider.SmsTries.Last();
        Assert.Equal((2, "SMS_Digest", "3"), (office.Provider.SmsTries.Count, digest.GetProperty("template").GetString(), digest.GetProperty("params").GetProperty("count").GetString()));
        foreach (var id in others.Append(first)) Assert.Equal(MessageState.Sent, (await office.MessageAsync(id)).State);
    }

    [Fact]
    public async Task A_digest_that_fails_is_tried_again_and_tells_of_all()
    {
        await using var office = await MessageOffice.OpenAsync();
        var ids = new[] { await office.PostAsync(number: "1"), await office.PostAsync(number: "2") };
        office.Provider.Moods.Enqueue(ProviderMood.Broken);
        await office.SendAsync();
        office.Office.Clock.Pass(TimeSpan.FromMinutes(1));
        await office.SendAsync();

        Assert.Single(office.Provider.Delivered);
        foreach (var id in ids) Assert.Equal(MessageState.Sent, (await office.MessageAsync(id)).State);
    }

    [Fact]
    public async Task Citizens_keep_their_links_and_are_not_gathered()
    {
        await using var office = await MessageOffice.OpenAsync();
        for (var i = 0; i < 2; i++) await office.PostAsync(template: OutgoingTexts.RequestAnswered, to: Recipient.Citizen(7, "张先生", "19900005678"));
        for (var i = 0; i < 3; i++)
        {
            await office.SendAsync();
            office.Office.Clock.Pass(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(["SMS_RequestAnswered", "SMS_RequestAnswered"], office.Provider.SmsTries.Select(t => t.GetProperty("template").GetString()));
    }

    [Fact]
    public async Task Whatever_an_attacker_does_a_deputy_gets_ten_a_day_and_the_site_sends_two_hundred()
    {
        await using var office = await MessageOffice.OpenAsync();
        await office.Channels.ChangeLimitsAsync(new(0, 0)); // the whole day
        office.PassTo(0);
        var perPerson = new Dictionary<string, int>();
        for (var minute = 0; minute < 240; minute += 10)
        {
            for (var person = 1; person <= 25; person++) await office.PostAsync(person, phone: $"199000010{person:00}");
            await office.SendAsync();
            office.Office.Clock.Pass(TimeSpan.FromMinutes(10));
        }

        foreach (var sent in office.Provider.Delivered.Values) perPerson[sent.GetProperty("phone").GetString()!] = perPerson.GetValueOrDefault(sent.GetProperty("phone").GetString()!) + 1;
        Assert.Equal(200, office.Provider.Delivered.Count);
        Assert.InRange(perPerson.Values.Max(), 8, 10);
        Assert.NotEmpty(await office.Calls.ListAsync());
        Figures.Note("S10a", "messages posted for 25 deputies in four hours", 600, null, $"200 SMS sent by the whole office, at most {perPerson.Values.Max()} to one deputy, at most one in ten minutes, the rest on the call list");
    }

    [Fact]
    public async Task One_deputy_alone_gets_ten()
    {
        await using var office = await MessageOffice.OpenAsync();
        for (var i = 0; i < 30; i++)
        {
            await office.PostAsync(number: $"{i}");
            await office.SendAsync();
            office.Office.Clock.Pass(TimeSpan.FromMinutes(15));
        }

        Assert.Equal(10, office.Provider.Delivered.Count);
        Assert.Contains("今天已发 10 条", (await office.Calls.ListAsync())[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_whose_sender_is_gone_is_taken_up_again_under_the_same_number()
    {
        await using var office = await MessageOffice.OpenAsync();
        var id = await office.PostAsync();
        await using (var db = office.Office.Databases.CreateDbContext())
        {
            (await db.Messages.FirstAsync(m => m.Id == id)).Claim(MessageChannel.Sms, office.Now.AddMinutes(1));
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await office.SendAsync());
        await office.Sender().ReleaseAsync();
        Assert.Equal(1, await office.SendAsync());
        Assert.Equal((await office.MessageAsync(id)).Number, Assert.Single(office.Provider.Delivered).Key);
    }

    [Fact]
    public async Task An_uncertain_WeChat_try_is_not_repeated_but_told_by_SMS()
    {
        await using var office = await MessageOffice.OpenAsync(weChat: true);
        await office.AuthoriseAsync(1, 5);
        var id = await office.PostAsync();
        await using (var db = office.Office.Databases.CreateDbContext())
        {
            (await db.Messages.FirstAsync(m => m.Id == id)).Claim(MessageChannel.WeChat, office.Now.AddMinutes(1));
            await db.SaveChangesAsync();
        }

        office.Office.Clock.Pass(TimeSpan.FromMinutes(1));
        await office.SendAsync();
        Assert.Empty(office.Provider.WeChatTaken);
        Assert.Single(office.Provider.Delivered);
    }

    [Fact]
    public async Task Two_senders_at_once_send_each_message_once()
    {
        await using var office = await MessageOffice.OpenAsync();
        for (var person = 1; person <= 30; person++) await office.PostAsync(person);
        var (one, two) = (office.Sender(), office.Sender());
        await Task.WhenAll(Task.Run(() => one.RunAsync()), Task.Run(() => two.RunAsync()));

        Assert.Equal((30, 30), (office.Provider.SmsTries.Count, office.Provider.Delivered.Count));
    }

    [Fact]
    public async Task Without_a_channel_everything_waits_and_what_is_old_by_then_is_not_sent()
    {
        await using var office = await MessageOffice.OpenAsync(sms: false);
        var old = await office.PostAsync(1);
        Assert.Equal(0, await office.SendAsync());
        office.Office.Clock.Pass(TimeSpan.FromHours(72));
        var fresh = await office.PostAsync(2);

        await office.Channels.ChangeSmsAsync(office.Sms);
        await office.SendAsync();
        Assert.Equal((MessageState.Failed, MessageState.Sent), ((await office.MessageAsync(old)).State, (await office.MessageAsync(fresh)).State));
    }
}
