using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Messages;

/// <summary>An office whose channels lead to a provider on this machine. Its day begins at ten in the morning of 30 June 2026.</summary>
internal sealed class MessageOffice : IAsyncDisposable
{
    private readonly ProviderLine _line = new(TimeSpan.FromSeconds(1));

    private MessageOffice(ProviderServer provider) => Provider = provider;

    public Office Office { get; } = new();

    public ProviderServer Provider { get; }

    public DateTime Now => Office.Clock.Now;

    public ChannelKeeping Channels => new(Office.Databases, Office.With(Role.Administrator), Office.Clock);

    public CallList Calls => new(Office.Databases, Office.With(Role.Clerk), Office.Clock);

    public static async Task<MessageOffice> OpenAsync(bool sms = true, bool weChat = false)
    {
        var office = new MessageOffice(await ProviderServer.StartAsync());
        office.PassTo(10);
        if (sms) await office.Channels.ChangeSmsAsync(office.Sms);
        if (weChat) await office.Channels.ChangeWeChatAsync(office.WeChat);
        return office;
    }

    public SmsSettings Sms => new()
    {
        IsOn = true, Address = $"{Provider.Address}sms", Secret = ProviderServer.Secret, SignName = "竹山人大", ReceiptSecret = "receipts",
        Templates = OutgoingTexts.All.ToDictionary(t => t.Name, t => $"SMS_{t.Name}"),
    };

    public WeChatSettings WeChat => new()
    {
        IsOn = true, Address = $"{Provider.Address}", AppId = ProviderServer.AppId, Secret = ProviderServer.AppSecret, Page = "pages/request",
        Templates = new() { ["RequestArrived"] = new("TPL", new() { ["number"] = "character_string1", ["place"] = "thing2", ["due"] = "time3" }) },
    };

    /// <summary>Moves the clock on to the next time it is that hour in the office.</summary>
    public void PassTo(int hour)
    {
        var time = Now.InOffice;
        var to = time.Date.AddHours(hour);
        Office.Clock.Pass((to > time ? to : to.AddDays(1)) - time);
    }

    public async Task<int> PostAsync(int person = 1, string number = "20260001", MessageTemplate? template = null, string? phone = "19900001234", Recipient? to = null)
    {
        await using var db = Office.Databases.CreateDbContext();
        var all = new Dictionary<string, string> { ["number"] = number, ["place"] = "潘口乡小漩村", ["due"] = "7月2日", ["link"] = "https://x.example/f/1", ["left"] = "还剩2小时", ["reason"] = "逾期", ["unit"] = "县水利局", ["days"] = "5", ["decision"] = "已同意", ["on"] = "2026年6月29日", ["time"] = "7月2日9时", ["title"] = "走访选民", ["step"] = "看过后确认", ["news"] = "请抓紧办理", ["year"] = "2026" };
        template ??= OutgoingTexts.RequestArrived;
        var message = await db.PostAsync(template, to ?? Recipient.Deputy(person, $"代表{person}", phone), template.Fields.ToDictionary(f => f.Name, f => all[f.Name]), Now);
        await db.SaveChangesAsync();
        return message.Id;
    }

    public MessageSending Sender()
    {
        return new(Office.Databases, Office.Clock, new SmsGateway(_line, Office.Clock), new WeChatInterface(_line, Office.Clock));
    }

    public Task<int> SendAsync() => Sender().RunAsync();

    public async Task<Message> MessageAsync(int id)
    {
        await using var db = Office.Databases.CreateDbContext();
        return await db.Messages.AsNoTracking().FirstAsync(m => m.Id == id);
    }

    public async Task<List<Departure>> DeparturesAsync()
    {
        await using var db = Office.Databases.CreateDbContext();
        return await db.Departures.AsNoTracking().OrderBy(d => d.Id).ToListAsync();
    }

    public async Task AuthoriseAsync(int person, int times)
    {
        await using var db = Office.Databases.CreateDbContext();
        var grant = new WeChatGrant($"Person {person}", "RequestArrived", $"openid-{person}");
        for (var i = 0; i < times; i++) grant.Authorise($"openid-{person}");
        db.WeChatGrants.Add(grant);
        db.Accounts.Add(Bound(person));
        await db.SaveChangesAsync();
    }

    /// <summary>The deputy's account, bound to a WeChat.</summary>
    public static Account Bound(int person)
    {
        var account = new Account($"deputy{person}", $"代表{person}", Role.Deputy, personId: person);
        account.BindWeChat($"openid-{person}");
        return account;
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(Provider.Complaints);
        await Provider.DisposeAsync();
        _line.Dispose();
        Office.Dispose();
    }
}
