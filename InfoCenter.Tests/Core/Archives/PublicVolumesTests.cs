using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives;

public sealed class PublicVolumesTests : IDisposable
{
    private readonly ArchiveOffice _archives = new();
    private readonly CurrentUser _clerk;
    private readonly CurrentUser _colleague;

    public PublicVolumesTests() => (_clerk, _colleague) = (_archives.Office.With(Role.Clerk), _archives.Office.With(Role.Committee));

    public void Dispose() => _archives.Dispose();

    [Fact]
    public async Task The_public_fetches_what_a_colleague_let_out_and_reads_public_fields_only()
    {
        var one = _archives.Deputy("王小明");
        _archives.Record(one, DutyKind.VoterContact, new(2025, 3, 1), content: "走访选民张大爷");
        _archives.Record(one, DutyKind.VoterContact, new(2025, 4, 1), DutyStatus.Verified, content: "还没有发布的");
        var id = await Volumes(_clerk).PrepareAsync(Term);
        Assert.Empty(await Public.ListAsync());
        await Refusal.ExpectAsync(nameof(PublicVolumeRules.IsNotShown), () => Public.OpenAsync(id));
        await Refusal.ExpectAsync(nameof(PublicVolumeRules.AnotherPersonPublishes), () => Volumes(_clerk).PublishAsync(id, 0));

        await Volumes(_colleague).PublishAsync(id, 0);
        var shown = Assert.Single(await Public.ListAsync());
        Assert.Equal(("竹山县第十九届人大代表履职公开册", 1, 1, false), (shown.Title, shown.People, shown.Records, shown.IsOver));
        var bytes = await FetchedAsync(id);
        Assert.Equal(shown.FileHash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        var text = _archives.TextOf(bytes);
        foreach (var wanted in (string[])["王小明", "土家族", "某村村委会主任", "第三选区", "走访选民张大爷"]) Assert.Contains(wanted, text, StringComparison.Ordinal);
        foreach (var kept in (string[])["1976", "群众", "大学本科", "出生", "政治面貌", "文化程度", "证号", "还没有发布", "19900001234", "资格终止"]) Assert.DoesNotContain(kept, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_withdrawn_since_takes_the_whole_volume_from_the_public_until_it_is_printed_anew()
    {
        var record = _archives.Record(_archives.Deputy("王小明"), DutyKind.VoterContact, new(2025, 3, 1));
        var id = await Volumes(_clerk).PrepareAsync(Term);
        await Volumes(_colleague).PublishAsync(id, 0);
        _archives.Office.Clock.Pass(TimeSpan.FromMinutes(1));
        Change(db => db.DutyRecords.Single(r => r.Id == record).Withdraw(new(3, "信息中心", _archives.Office.Clock.GetUtcNow().UtcDateTime), "填错了"));
        Assert.True(Assert.Single(await Public.ListAsync()).IsOver);
        await Refusal.ExpectAsync(nameof(PublicVolumeRules.IsNotShown), () => Public.OpenAsync(id));

        _archives.Office.Clock.Pass(TimeSpan.FromMinutes(1));
        var next = await Volumes(_clerk).PrepareAsync(Term);
        await Volumes(_colleague).PublishAsync(next, 0);
        Assert.Equal((next, 0), (Assert.Single(await Public.ListAsync()) is var shown ? (shown.Id, shown.Records) : default));
        Assert.Equal(next, Assert.Single(await Volumes(_clerk).ListAsync()).Volume!.Id); // the former one made room
    }

    [Fact]
    public async Task Whose_mandate_ended_before_its_time_is_not_in_it_and_takes_it_from_the_public()
    {
        var gone = _archives.Deputy("张三");
        _archives.Deputy("李四");
        var id = await Volumes(_clerk).PrepareAsync(Term);
        Change(db => db.Mandates.Single(m => m.PersonId == gone).End(new(2026, 1, 1), Ending.Recalled));
        await Refusal.ExpectAsync(nameof(PublicVolumeRules.IsOver), () => Volumes(_colleague).PublishAsync(id, 0));
        Assert.True(Assert.Single(await Volumes(_colleague).ListAsync()).IsOver);

        var next = await Volumes(_clerk).PrepareAsync(Term);
        await Volumes(_colleague).PublishAsync(next, 0);
        Assert.DoesNotContain("张三", _archives.TextOf(await FetchedAsync(next)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_with_its_reason_in_the_ledger()
    {
        _archives.Deputy("王小明");
        var id = await Volumes(_clerk).PrepareAsync(Term);
        await Volumes(_colleague).PublishAsync(id, 0);
        await Refusal.ExpectAsync(nameof(PublicVolumeRules.ReasonIsRequired), () => Volumes(_clerk).WithdrawAsync(id, " ", 1));
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Volumes(_clerk).WithdrawAsync(id, "照片错了", 0));
        await Volumes(_clerk).WithdrawAsync(id, "照片错了", 1);
        Assert.Empty(await Public.ListAsync());
        await Refusal.ExpectAsync(nameof(PublicVolumeRules.IsNotShown), () => Public.OpenAsync(id));
        await Refusal.ExpectAsync(nameof(PublicVolumeRules.IsWithdrawnAlready), () => Volumes(_clerk).WithdrawAsync(id, "照片错了", 2));
        Assert.Equal(["PrintForm", "PreparePublicVolume", "PublishPublicVolume", "WithdrawPublicVolume"], _archives.Acts().Where(act => act.Contains("Volume", StringComparison.Ordinal) || act == "PrintForm"));
    }

    [Fact]
    public async Task A_record_its_deputy_calls_wrong_says_so()
    {
        var one = _archives.Deputy("王小明");
        var record = _archives.Record(one, DutyKind.VoterContact, new(2025, 3, 1));
        Change(db => db.DutyObjections.Add(new DutyObjection(db.DutyRecords.Single(r => r.Id == record), "日期不对", new(9, "王小明", _archives.Office.Clock.GetUtcNow().UtcDateTime))));
        var id = await Volumes(_clerk).PrepareAsync(Term);
        await Volumes(_colleague).PublishAsync(id, 0);
        Assert.Contains("（代表本人", _archives.TextOf(await FetchedAsync(id)), StringComparison.Ordinal);
    }

    private int Term => _archives.TermOf(Level.County);

    private PublishedVolumes Public => new(_archives.Office.Databases, new FileStore(_archives.Office.Folder));

    private PublicVolumes Volumes(CurrentUser user) =>
        new(_archives.Office.Databases, new FileStore(_archives.Office.Folder), _archives.Office.Folder, user, _archives.Office.Clock, _archives.Codes, ArchiveOffice.Fonts);

    private async Task<byte[]> FetchedAsync(int id)
    {
        await using var content = (await Public.OpenAsync(id)).File.Content;
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory);
        return memory.ToArray();
    }

    private void Change(Action<InfoCenter.Core.Data.InfoCenterDb> change)
    {
        using var db = _archives.Office.Databases.CreateDbContext();
        change(db);
        db.SaveChanges();
    }
}
