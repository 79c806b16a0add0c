using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Messages;

public sealed class MessageTests : IDisposable
{
    private static readonly Recipient Wang = Recipient.Deputy(12, "王强", "19900001234");
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_message_stands_or_falls_with_the_act_that_posts_it()
    {
        await using (var db = _office.Databases.CreateDbContext())
        {
            await db.PostAsync(OutgoingTexts.RequestArrived, Wang, Arrived(), _office.Clock.GetUtcNow().UtcDateTime);
        }

        await using var reading = _office.Databases.CreateDbContext();
        Assert.Empty(reading.Messages);

        await reading.PostAsync(OutgoingTexts.RequestArrived, Wang, Arrived(), _office.Clock.GetUtcNow().UtcDateTime);
        await reading.SaveChangesAsync();
        var message = await reading.Messages.AsNoTracking().SingleAsync();
        Assert.Equal((MessageState.Waiting, "Person 12", "代表您好，潘口乡小漩村有群众提出诉求，编号20260101，请在6月30日前接单办理。"), (message.State, message.RecipientKey, message.Text));
    }

    [Fact]
    public async Task The_same_occasion_makes_one_message()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var db = _office.Databases.CreateDbContext();
            await db.PostAsync(OutgoingTexts.RequestArrived, Wang, Arrived(), _office.Clock.GetUtcNow().UtcDateTime, "Request 7 routed");
            await db.PostAsync(OutgoingTexts.RequestArrived, Wang, Arrived(), _office.Clock.GetUtcNow().UtcDateTime, "Request 7 routed");
            await db.SaveChangesAsync();
        }

        await using var reading = _office.Databases.CreateDbContext();
        Assert.Equal(1, await reading.Messages.CountAsync());
    }

    [Fact]
    public void Only_the_listed_fields_are_taken_and_all_of_them()
    {
        Assert.Throws<ArgumentException>(() => New(new() { ["number"] = "1", ["place"] = "某村", ["due"] = "今天", ["content"] = "水管坏了" }));
        Assert.Throws<ArgumentException>(() => New(new() { ["number"] = "1", ["place"] = "某村", ["what"] = "今天" }));
        Assert.Throws<ArgumentException>(() => New(new() { ["number"] = "1" }));
    }

    [Theory]
    [InlineData("找19900001234", "找***")]
    [InlineData("找 199 0000 1234 问", "找 *** 问")]
    [InlineData("证号42262419680512001X", "证号***")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一", "一二三四五六七八九十一二三四五六七八九…")]
    [InlineData("甲\r\n乙", "甲 乙")]
    public void Numbers_of_people_are_covered_and_long_texts_cut(string typed, string sent) =>
        Assert.Equal(sent, New(new() { ["number"] = "20260101", ["place"] = typed, ["due"] = "今天" }).Values["place"]);

    [Fact]
    public async Task A_forgotten_recipient_leaves_no_trace_but_that_something_went_out()
    {
        await using var db = _office.Databases.CreateDbContext();
        await db.PostAsync(OutgoingTexts.RequestArrived, Wang, Arrived(), _office.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        await db.ForgetRecipientAsync("Person 12");
        await db.SaveChangesAsync();

        var message = await db.Messages.AsNoTracking().SingleAsync();
        Assert.Equal((MessageState.Failed, null, "", "", ""), (message.State, message.Phone, message.RecipientName, message.Text, message.Fields));
    }

    private static Dictionary<string, string> Arrived() => new() { ["number"] = "20260101", ["place"] = "潘口乡小漩村", ["due"] = "6月30日" };

    private static Message New(Dictionary<string, string> fields) => new(OutgoingTexts.RequestArrived, Wang, fields, DateTime.UtcNow);
}
