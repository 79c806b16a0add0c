using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyObjectionsTests : IDisposable
{
    private readonly DutyOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task An_objection_is_seen_by_everybody_at_once_and_its_answer_stays()
    {
        var id = await PublishedAsync();
        await By(_office.Wang).RaiseAsync(id, "那天我请了假");
        Assert.True((await PublicRecordAsync()).IsObjectedTo);

        var row = Assert.Single(await Centre.ListAsync());
        Assert.Equal(("王强", "那天我请了假", ObjectionStatus.Open), (row.PersonName, row.Objection.Reason, row.Objection.Status));
        await Centre.AnswerAsync(row.Objection.Id, isUpheld: false, "签到表上有您的签名", row.Objection.Version);

        Assert.False((await PublicRecordAsync()).IsObjectedTo);
        var sheet = await By(_office.Wang).OpenAsync(id);
        Assert.Equal((ObjectionStatus.Dismissed, "签到表上有您的签名"), (sheet.Objections[0].Status, sheet.Objections[0].Answer));
        Assert.Equal(DutyStatus.Published, sheet.Record.Status);
        Assert.Equal(["ObjectToDuty", "DismissObjection"], Acts(id).TakeLast(2));
    }

    [Fact]
    public async Task Where_the_deputy_is_right_the_record_goes_with_the_answer()
    {
        var id = await PublishedAsync();
        await By(_office.Wang).RaiseAsync(id, "不是我");
        var objection = Assert.Single(await Centre.ListAsync()).Objection;
        await Centre.AnswerAsync(objection.Id, isUpheld: true, "与另一位代表弄混了", objection.Version);

        var record = _office.Record(id);
        Assert.Equal((DutyStatus.Withdrawn, "与另一位代表弄混了"), (record.Status, record.WithdrawReason));
        Assert.Empty((await Public.ReadAsync(_office.Wang)).Year.Records);
        await Refusal.ExpectAsync(nameof(ObjectionRules.IsAnsweredAlready), () => Centre.AnswerAsync(objection.Id, isUpheld: false, "再看", objection.Version));
        await Refusal.ExpectAsync(nameof(ObjectionRules.OnlyPublishedRecordsAreObjectedTo), () => By(_office.Wang).RaiseAsync(id, "还是不对"));
    }

    [Theory]
    [InlineData(true, "异议成立，已撤回")]
    [InlineData(false, "记录无误，保留")]
    public async Task The_deputy_is_told_that_there_is_an_answer_and_nothing_of_what_it_says(bool isUpheld, string decision)
    {
        var id = await PublishedAsync();
        await using var db = _office.Office.Databases.CreateDbContext();
        var wang = await db.People.FirstAsync(p => p.Id == _office.Wang);
        wang.Describe(wang.Facts with { Phone = "19900001234" });
        await db.SaveChangesAsync();
        await By(_office.Wang).RaiseAsync(id, "那天是李梅去的");
        Assert.Empty(db.Messages);
        var objection = Assert.Single(await Centre.ListAsync()).Objection;
        await Refusal.ExpectAsync(nameof(ObjectionRules.AnswerIsRequired), () => Centre.AnswerAsync(objection.Id, isUpheld, " ", objection.Version));
        Assert.Empty(db.Messages);

        await Centre.AnswerAsync(objection.Id, isUpheld, "签到表上是李梅", objection.Version);
        var told = Assert.Single(db.Messages);
        var on = _office.Record(id).On;
        Assert.Equal(("ObjectionAnswered", $"Person {_office.Wang}", "王强", "19900001234"), (told.Template, told.RecipientKey, told.RecipientName, told.Phone));
        Assert.Equal($"代表您好，您对{on.Year}年{on.Month}月{on.Day}日公开履职记录提出的异议已经核对，{decision}，请登录查看答复。", told.Text);
        Assert.Contains(OutgoingTexts.ObjectionAnswered, OutgoingTexts.ToDeputies);

        await Refusal.ExpectAsync(nameof(ObjectionRules.IsAnsweredAlready), () => Centre.AnswerAsync(objection.Id, isUpheld, "再答", objection.Version + 1));
        Assert.Single(db.Messages);
    }

    [Fact]
    public async Task Objected_is_once_at_a_time_to_ones_own_with_a_reason()
    {
        var id = await PublishedAsync();
        await Refusal.ExpectAsync(nameof(ObjectionRules.ReasonIsRequired), () => By(_office.Wang).RaiseAsync(id, " "));
        await Refusal.ExpectAsync(nameof(ObjectionRules.TextIsTooLong), () => By(_office.Wang).RaiseAsync(id, new string('长', 501)));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => By(_office.Li).RaiseAsync(id, "不是我的"));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => By(_office.Li).OpenAsync(id));
        await By(_office.Wang).RaiseAsync(id, "不对");
        await Refusal.ExpectAsync(nameof(ObjectionRules.IsOpenAlready), () => By(_office.Wang).RaiseAsync(id, "还是不对"));
        var objection = Assert.Single(await Centre.ListAsync()).Objection;
        await Refusal.ExpectAsync(nameof(ObjectionRules.AnswerIsRequired), () => Centre.AnswerAsync(objection.Id, isUpheld: true, "", objection.Version));
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Centre.AnswerAsync(objection.Id, isUpheld: true, "对", 7));
        Assert.Equal(DutyStatus.Published, _office.Record(id).Status);
    }

    private DutyObjections Centre => new(_office.Office.Databases, _office.Centre, _office.Office.Clock);

    private PublicDeputies Public => new(_office.Office.Databases, new(_office.Office.Folder), _office.Office.Clock);

    private DutyObjections By(int person) =>
        new(_office.Office.Databases, new(new Standing(0, "代表", Role.Deputy.Rights(), null, person, Role.Deputy.Label)), _office.Office.Clock);

    private async Task<PublicDuty> PublicRecordAsync() => Assert.Single((await Public.ReadAsync(_office.Wang)).Year.Records);

    private async Task<int> PublishedAsync()
    {
        var mark = _office.Submitted();
        await _office.VerificationBy(_office.Committee).VerifyAsync(mark);
        await _office.PublicationBy(_office.Centre).PublishAsync(mark with { Version = mark.Version + 1 });
        return mark.Id;
    }

    private List<string> Acts(int id)
    {
        using var db = _office.Office.Databases.CreateDbContext();
        return [.. db.LedgerEntries.Where(e => e.Subject == $"DutyRecord {id}").OrderBy(e => e.Id).Select(e => e.Act)];
    }
}
