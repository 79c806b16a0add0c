using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

public sealed class RequestHandlingTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;
    private readonly HandlingUnit _bureau;

    public RequestHandlingTests() => (_wang, _bureau) = (_office.Deputy("王强"), _office.Unit("县城市管理执法局"));

    private RequestHandling Wang => Handling(_office.AccountOf(_wang));

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task From_the_telling_to_the_rating_by_way_of_a_unit()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        await Wang.AssignAsync(told.Id, _bureau.Id, [], "请三日内看现场", await VersionAsync(told));
        var work = Work(_bureau);
        var mine = Assert.Single(await work.ListAsync());
        await work.SignForAsync(mine.Id, 1);
        await work.ReplyAsync(mine.Id, RequestResult.Solved, "已换灯泡三盏。", [], 2);
        await Wang.InformAsync(told.Id, RequestResult.Solved, "路灯已经修好，今晚会亮。", await VersionAsync(told));
        await _office.Following.RateAsync(told.Number, _office.Codes.LinkOf(told.SubmissionKey), Satisfaction.Satisfied, Satisfaction.Satisfied);

        var closed = await _office.RequestAsync(told.Number);
        Assert.Equal((RequestStatus.Closed, RequestDisposal.Urged, RequestResult.Solved), (closed.Status, closed.Disposal!.Value, closed.Result!.Value));
        Assert.Equal(["Told", "Routed", "Accepted", "Assigned", "SignedFor", "Handled", "Informed", "Rated"], closed.Steps.OrderBy(s => s.Id).Select(s => $"{s.Kind}"));
        await using var db = _office.Office.Databases.CreateDbContext();
        var acts = await db.LedgerEntries.Where(e => e.Subject == $"Request {told.Number}").OrderBy(e => e.Id).Select(e => e.Act).ToListAsync();
        Assert.Equal(["TellRequest", "RouteRequest", "AcceptRequest", "AssignRequest", "SignForAssigned", "ReplyToAssigned", "SubmitDuty", "InformCitizen", "RateRequest"], acts);
    }

    [Fact]
    public async Task Another_deputys_request_looks_like_none_at_all()
    {
        var told = await _office.PassedToAsync(_wang);
        var other = _office.AccountOf(_office.Deputy("赵云", "城关镇第2选区"));

        var foreign = await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Handling(other).AcceptAsync(told.Id, told.Version));
        var missing = await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Handling(other).AcceptAsync(987_654, 1));
        Assert.Equal(missing.Message, foreign.Message);
        Assert.Empty(await new RequestDesk(_office.Office.Databases, other, _office.Office.Clock).ListAsync());
    }

    [Fact]
    public async Task Whoever_is_slower_is_told_who_was_faster()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);

        var slower = await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Wang.ReturnAsync(told.Id, "不是本选区", told.Version));
        Assert.Contains("王强", slower.Message, StringComparison.Ordinal);
        Assert.Equal(RequestStatus.Accepted, (await _office.RequestAsync(told.Number)).Status);
    }

    [Fact]
    public async Task It_is_transferred_to_a_colleague_of_the_township_and_to_nobody_else()
    {
        var told = await _office.PassedToAsync(_wang);
        var colleague = _office.Deputy("李敏", "城关镇第9选区");
        Assert.Equal([colleague], (await Wang.ColleaguesAsync(told.Id)).Select(d => d.PersonId));
        await Refusal.ExpectAsync(nameof(HandlingRules.DeputyIsNotThere), () => Wang.TransferAsync(told.Id, 987_654, "出差", told.Version));
        await Wang.TransferAsync(told.Id, colleague, "出差半个月", told.Version);

        var passed = await _office.RequestAsync(told.Number);
        Assert.Equal((RequestStatus.Routed, colleague), (passed.Status, passed.HolderPersonId!.Value));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Wang.AcceptAsync(told.Id, passed.Version));
    }

    [Fact]
    public async Task An_absent_colleague_is_not_offered()
    {
        var told = await _office.PassedToAsync(_wang);
        var away = _office.Deputy("李敏", "城关镇第9选区");
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.DeputyAbsences.Add(new(away, AbsenceKind.Suspended, new(2026, 6, 1), null, null));
            await db.SaveChangesAsync();
        }

        Assert.Empty(await Wang.ColleaguesAsync(told.Id));
    }

    [Fact]
    public async Task A_unit_out_of_use_is_not_assigned_to_and_the_lead_does_not_assist_itself()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        var version = await VersionAsync(told);
        await Refusal.ExpectAsync(nameof(HandlingRules.LeadCannotAssist), () => Wang.AssignAsync(told.Id, _bureau.Id, [_bureau.Id], null, version));
        await new UnitKeeping(_office.Office.Databases, _office.Clerk, _office.Office.Clock).RetireAsync(_bureau.Id, 1);

        await Refusal.ExpectAsync(nameof(HandlingRules.UnitIsNotThere), () => Wang.AssignAsync(told.Id, _bureau.Id, [], null, version));
    }

    [Fact]
    public async Task The_deputy_agrees_to_more_time_or_says_why_not()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        await Wang.AssignAsync(told.Id, _bureau.Id, [], null, await VersionAsync(told));
        var mine = (await Work(_bureau).ListAsync())[0].Id;
        await Work(_bureau).SignForAsync(mine, 1);
        await Work(_bureau).AskForTimeAsync(mine, 5, "灯杆要定做", 2);

        await Refusal.ExpectAsync(nameof(RequestRules.ReasonIsRequired), async () => await Wang.DecideTimeAsync(told.Id, mine, false, "", await VersionAsync(told)));
        await Wang.DecideTimeAsync(told.Id, mine, true, null, await VersionAsync(told));
        Assert.Equal(ExtensionState.Granted, (await Work(_bureau).OpenAsync(mine)).Extension);
    }

    private RequestHandling Handling(CurrentUser user) => new(_office.Office.Databases, _office.Sequel, user, _office.Office.Clock);

    private DepartmentWork Work(HandlingUnit unit) => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(unit), _office.Office.Clock);

    private async Task<int> VersionAsync(Request request) => (await _office.RequestAsync(request.Number)).Version;
}
