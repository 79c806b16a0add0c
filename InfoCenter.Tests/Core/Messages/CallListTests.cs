using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Messages;

public class CallListTests
{
    [Fact]
    public async Task Unplugged_the_list_says_whom_to_call_and_a_tick_ends_it()
    {
        await using var office = await MessageOffice.OpenAsync(sms: false);
        await office.PostAsync();
        var row = Assert.Single(await office.Calls.ListAsync());
        Assert.Equal(("代表1", "199****1234", "代表您好，潘口乡小漩村有群众提出诉求，编号20260001，请在7月2日前接单办理。"), (row.Name, row.MaskedPhone, row.Text));

        await office.Calls.TickAsync(row.Id, "已告知本人", row.Version);
        Assert.Empty(await office.Calls.ListAsync());
        await Refusal.ExpectAsync(nameof(MessageRules.AlreadyOver), () => office.Calls.TickAsync(row.Id, "已告知本人", row.Version));

        await office.Channels.ChangeSmsAsync(office.Sms);
        Assert.Equal(0, await office.SendAsync());
    }

    [Fact]
    public async Task All_calls_can_be_ended_at_once_and_no_channel_sends_them_later()
    {
        await using var office = await MessageOffice.OpenAsync(sms: false);
        await office.PostAsync(1);
        await office.PostAsync(2);
        await Refusal.ExpectAsync(nameof(MessageRules.NoteIsRequired), () => office.Calls.TickAllAsync(" "));

        Assert.Equal(2, await office.Calls.TickAllAsync("不再打电话"));

        Assert.Empty(await office.Calls.ListAsync());
        await office.Channels.ChangeSmsAsync(office.Sms);
        Assert.Equal(0, await office.SendAsync());
    }

    [Fact]
    public async Task A_whole_number_is_shown_with_a_reason_and_stands_in_the_ledger()
    {
        await using var office = await MessageOffice.OpenAsync(sms: false);
        var id = await office.PostAsync();

        Assert.Equal("19900001234", await office.Calls.RevealAsync(id, "电话通知"));
        using var db = office.Office.Databases.CreateDbContext();
        var entry = db.LedgerEntries.Single(e => e.Act == "RevealPersonal");
        Assert.Equal(($"Message {id}", "电话通知"), (entry.Subject, entry.Detail));
        Assert.DoesNotContain("19900001234", string.Concat(db.LedgerEntries.Select(e => e.Detail + e.Changes)), StringComparison.Ordinal);
        await Refusal.ExpectAsync(nameof(MessageRules.ReasonIsRequired), () => office.Calls.RevealAsync(id, " "));
    }

    [Fact]
    public async Task The_workbench_is_told_what_failed()
    {
        await using var office = await MessageOffice.OpenAsync();
        await office.PostAsync(1);
        await office.PostAsync(2, phone: null);
        await office.SendAsync();
        Assert.Equal(new OutboxStanding(ToCall: 1, FailedLately: 1, SentLately: 1, IsAnyChannelOn: true), await office.Calls.StandingAsync());
    }

    [Fact]
    public async Task Secrets_go_in_and_never_come_out()
    {
        await using var office = await MessageOffice.OpenAsync(weChat: true);
        var shown = await office.Channels.ReadAsync();
        Assert.Equal((ChannelKeeping.Kept, ChannelKeeping.Kept, ChannelKeeping.Kept), (shown.Sms.Secret, shown.Sms.ReceiptSecret, shown.WeChat.Secret));

        await office.Channels.ChangeSmsAsync(shown.Sms with { SignName = "新签名" });
        await office.PostAsync();
        await office.SendAsync(); // signed with the same secret, or the provider complains
        Assert.Single(office.Provider.Delivered);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (File.Exists(office.Office.Folder.DatabaseFile))
            Assert.DoesNotContain(ProviderServer.Secret, await File.ReadAllTextAsync(office.Office.Folder.DatabaseFile, System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_is_not_switched_on_half_filled_in()
    {
        await using var office = await MessageOffice.OpenAsync(sms: false);
        var channels = office.Channels;
        await Refusal.ExpectAsync(nameof(MessageRules.AddressIsNoAddress), () => channels.ChangeSmsAsync(office.Sms with { Address = "file:///etc/passwd" }));
        await Refusal.ExpectAsync(nameof(MessageRules.SecretIsRequired), () => channels.ChangeSmsAsync(office.Sms with { Secret = "" }));
        await Refusal.ExpectAsync(nameof(MessageRules.SignIsRequired), () => channels.ChangeSmsAsync(office.Sms with { SignName = "" }));
        await Refusal.ExpectAsync(nameof(MessageRules.TemplateIsRequired), () => channels.ChangeSmsAsync(office.Sms with { Templates = [] }));
        await Refusal.ExpectAsync(nameof(MessageRules.AppIsRequired), () => channels.ChangeWeChatAsync(office.WeChat with { AppId = "" }));
        await Refusal.ExpectAsync(nameof(MessageRules.LimitsAreUnsound), () => channels.ChangeLimitsAsync(new(PersonDaily: 0)));
        Refusal.Expect(nameof(MessageRules.WeChatKeysAreUnreadable), () => WeChatTemplate.ReadKeys(OutgoingTexts.RequestArrived, "content=thing1"));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => new ChannelKeeping(office.Office.Databases, office.Office.With(Role.Clerk), office.Office.Clock).ReadAsync());
    }
}
