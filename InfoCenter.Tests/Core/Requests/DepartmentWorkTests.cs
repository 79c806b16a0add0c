using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

public sealed class DepartmentWorkTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;
    private readonly HandlingUnit _bureau, _power;

    public DepartmentWorkTests() => (_wang, _bureau, _power) = (_office.Deputy("王强"), _office.Unit("县城市管理执法局"), _office.Unit("县供电公司"));

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_unit_sees_its_own_and_never_who_told_it()
    {
        await AssignedAsync();
        var own = Assert.Single(await Work(_bureau).ListAsync());
        var opened = await Work(_bureau).OpenAsync(own.Id);

        Assert.DoesNotContain("王小明", $"{opened}", StringComparison.Ordinal);
        Assert.DoesNotContain(RequestOffice.Phone, $"{opened}", StringComparison.Ordinal);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Work(_power).OpenAsync(own.Id));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Work(_power).ReplyAsync(own.Id, RequestResult.Solved, "办了", [], 1));
    }

    [Fact]
    public async Task An_account_without_a_unit_sees_nothing()
    {
        await AssignedAsync();
        var nobody = new DepartmentWork(_office.Office.Databases, _office.Sequel, _office.Office.Allowed(Permission.HandleAssigned), _office.Office.Clock);

        Assert.Empty(await nobody.ListAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => nobody.OpenAsync(1));
    }

    [Fact]
    public async Task A_reply_carries_the_units_own_files_and_nobody_elses()
    {
        await AssignedAsync();
        var own = (await Work(_bureau).ListAsync())[0].Id;
        await Work(_bureau).SignForAsync(own, 1);
        var file = await KeptBy(_bureau);
        var foreign = await KeptBy(_power, "别人的");

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Work(_bureau).ReplyAsync(own, RequestResult.Solved, "已换灯泡", [file, foreign], 2));
        await Work(_bureau).ReplyAsync(own, RequestResult.Solved, "已换灯泡", [file], 2);

        var shown = Assert.Single((await Work(_bureau).OpenAsync(own)).Files);
        var files = new RequestFiles(_office.Office.Databases, _office.Files, _office.AccountOf(_wang), _office.Office.Clock);
        await using var read = (await files.OpenAsync((await Work(_bureau).OpenAsync(own)).RequestId, shown.Hash)).Content;
        Assert.True(read.Length > 0);
    }

    [Fact]
    public async Task When_the_lead_gives_it_back_the_assistants_are_relieved()
    {
        var request = await AssignedAsync(_power.Id);
        var own = (await Work(_bureau).ListAsync())[0].Id;
        await Work(_bureau).ReturnAsync(own, "由县供电公司主办", 1);

        Assert.False(Assert.Single(await Work(_power).ListAsync()).IsOpen);
        Assert.Equal(RequestStatus.Accepted, (await _office.RequestAsync(request.Number)).Status);
    }

    [Fact]
    public async Task Two_of_a_unit_do_not_overwrite_one_another()
    {
        await AssignedAsync();
        var own = (await Work(_bureau).ListAsync())[0].Id;
        await Work(_bureau).SignForAsync(own, 1);

        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Work(_bureau).ReturnAsync(own, "不是我们的", 1));
    }

    private async Task<Request> AssignedAsync(params int[] assisting)
    {
        var told = await _office.PassedToAsync(_wang);
        var handling = new RequestHandling(_office.Office.Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock);
        await handling.AcceptAsync(told.Id, told.Version);
        await handling.AssignAsync(told.Id, _bureau.Id, assisting, null, told.Version + 1);
        return told;
    }

    private Task<StoredFile> KeptBy(HandlingUnit unit, string text = "回复") =>
        new Attachments(_office.Office.Databases, _office.Files, _office.AccountOf(unit), _office.Office.Clock)
            .KeepAsync("回复.pdf", new MemoryStream(Encoding.UTF8.GetBytes($"%PDF-1.7\n{text}")), FilePurpose.HandlingEvidence);

    private DepartmentWork Work(HandlingUnit unit) => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(unit), _office.Office.Clock);
}
