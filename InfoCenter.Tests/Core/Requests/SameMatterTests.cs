using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

public sealed class SameMatterTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;
    private readonly HandlingUnit _bureau;

    public SameMatterTests() => (_wang, _bureau) = (_office.Deputy("王强"), _office.Unit("县城市管理执法局"));

    private SameMatter Matters => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock);

    private RequestHandling Handling => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock);

    private DepartmentWork Work => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_bureau), _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task One_work_and_three_answers_each_rated_and_reopened_by_itself()
    {
        var (lead, one, other) = (await _office.PassedToAsync(_wang), await _office.PassedToAsync(_wang, "桥头的路灯不亮"), await _office.PassedToAsync(_wang, "桥边路灯坏了"));
        await Matters.JoinAsync(one.Id, lead.Id, one.Version);
        await Matters.JoinAsync(other.Id, lead.Id, other.Version);
        await Handling.AcceptAsync(lead.Id, await VersionAsync(lead));
        await Handling.AssignAsync(lead.Id, _bureau.Id, [], null, await VersionAsync(lead));
        var assigned = Assert.Single(await Work.ListAsync()); // the work is done once
        await Work.SignForAsync(assigned.Id, 1);
        await Work.ReplyAsync(assigned.Id, RequestResult.Solved, "已换灯泡。", [], 2);
        await Handling.InformAsync(lead.Id, RequestResult.Solved, "路灯修好了。", await VersionAsync(lead), new Dictionary<int, string> { [other.Id] = "您家门口那盏也换了。" });

        Assert.Equal(["路灯修好了。", "路灯修好了。", "您家门口那盏也换了。"], await Task.WhenAll(new[] { lead, one, other }.Select(async r => (await AnswersAsync(r)).Single())));
        var page = await FollowedAsync(one);
        Assert.Equal((2, true, "请您评价"), (page.Others, page.CanBeRated, page.Status.PublicLabel));
        Assert.DoesNotContain(page.Steps, s => s.Text.Contains(lead.Number, StringComparison.Ordinal));
        await _office.Following.RateAsync(one.Number, Link(one), Satisfaction.Satisfied, Satisfaction.Dissatisfied, "还是不亮", reopen: true);

        var reopened = await _office.RequestAsync(one.Number);
        Assert.Equal((RequestStatus.Accepted, (int?)null, 2), (reopened.Status, reopened.LeadId, reopened.Round));
        Assert.Equal(RequestStatus.AwaitingRating, (await _office.RequestAsync(lead.Number)).Status);
        await Handling.AnswerAsync(one.Id, "又去修了。", reopened.Version);
        Assert.Equal(["路灯修好了。", "又去修了。"], await AnswersAsync(one));
        Assert.Single(await AnswersAsync(lead));
        await using var db = _office.Office.Databases.CreateDbContext();
        var record = await db.DutyRecords.SingleAsync(); // three citizens, one deed
        Assert.Contains("共 3 位群众", record.Facts.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_becomes_one_matter_with_one_lead()
    {
        var (a, b, c, d) = (await _office.PassedToAsync(_wang), await _office.PassedToAsync(_wang, "桥头的路灯不亮"), await _office.PassedToAsync(_wang, "桥边路灯坏了"), await _office.PassedToAsync(_wang, "桥头没有灯"));
        await Matters.JoinAsync(b.Id, a.Id, b.Version);
        await Matters.JoinAsync(d.Id, b.Id, d.Version);
        Assert.Equal(a.Id, (await _office.RequestAsync(d.Number)).LeadId);
        await Refusal.ExpectAsync(nameof(AnswerRules.JoinedAlready), async () => await Matters.JoinAsync(a.Id, b.Id, await VersionAsync(a)));
        await Matters.JoinAsync(a.Id, c.Id, await VersionAsync(a));

        foreach (var request in new[] { a, b, d }) Assert.Equal(c.Id, (await _office.RequestAsync(request.Number)).LeadId);
        Assert.Equal(3, (await Matters.ReadAsync(c.Id)).Waiting.Count);
    }

    [Fact]
    public async Task What_goes_along_is_not_acted_on_by_itself_until_it_leaves()
    {
        var (lead, one) = (await _office.PassedToAsync(_wang), await _office.PassedToAsync(_wang, "桥头的路灯不亮"));
        await Handling.AcceptAsync(lead.Id, lead.Version);
        await Matters.JoinAsync(one.Id, lead.Id, one.Version);
        var version = await VersionAsync(one);
        await Refusal.ExpectAsync(nameof(AnswerRules.AnotherLeads), () => Handling.AnswerAsync(one.Id, "修好了。", version));
        await Refusal.ExpectAsync(nameof(AnswerRules.AnotherLeads), () => Handling.ReturnAsync(one.Id, "不是我的", version));
        await Handling.AssignAsync(lead.Id, _bureau.Id, [], null, await VersionAsync(lead));
        await Matters.LeaveAsync(one.Id, await VersionAsync(one));

        var alone = await _office.RequestAsync(one.Number);
        Assert.Equal((RequestStatus.Accepted, (RequestDisposal?)null), (alone.Status, alone.Disposal));
        Assert.Contains(alone.Steps, s => s.Kind is StepKind.Assigned); // what happened stays written
        await Handling.AnswerAsync(one.Id, "另一盏灯，已报修。", alone.Version);
        Assert.Equal(RequestStatus.Assigned, (await _office.RequestAsync(lead.Number)).Status);
    }

    [Fact]
    public async Task Refused_returned_or_passed_on_they_go_the_same_way()
    {
        var (lead, one) = (await _office.PassedToAsync(_wang), await _office.PassedToAsync(_wang, "桥头的路灯不亮"));
        var li = _office.Deputy("李敏", "城关镇第9选区");
        await Matters.JoinAsync(one.Id, lead.Id, one.Version);
        await Handling.TransferAsync(lead.Id, li, "李代表更熟悉", await VersionAsync(lead));
        Assert.Equal(li, (await _office.RequestAsync(one.Number)).HolderPersonId);
        await new RequestHandling(_office.Office.Databases, _office.Sequel, _office.AccountOf(li), _office.Office.Clock).ReturnAsync(lead.Id, "出差", await VersionAsync(lead));
        Assert.Equal((RequestStatus.Received, (int?)null), ((await _office.RequestAsync(one.Number)).Status, (await _office.RequestAsync(one.Number)).HolderPersonId));
        Assert.Equal(lead.Id, Assert.Single(await _office.ReviewBy(_office.Clerk).ListAsync()).Id);
        await _office.ReviewBy(_office.Clerk).RefuseAsync(lead.Id, "请拨打 0719-7654321 找城管局。", await VersionAsync(lead));

        Assert.Equal("不属于这里办理", (await FollowedAsync(one)).Status.PublicLabel);
        Assert.Contains((await FollowedAsync(one)).Steps, s => s.Text.Contains("0719-7654321", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_answers_while_another_joins_is_told_and_forgets_nobody()
    {
        var (lead, one) = (await _office.PassedToAsync(_wang), await _office.PassedToAsync(_wang, "桥头的路灯不亮"));
        await Handling.AcceptAsync(lead.Id, lead.Version);
        var seen = await VersionAsync(lead);
        await Matters.JoinAsync(one.Id, lead.Id, one.Version);

        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Handling.AnswerAsync(lead.Id, "修好了。", seen));
        Assert.True((await _office.RequestAsync(one.Number)).Follows);
    }

    [Fact]
    public async Task Only_the_likely_are_suggested_and_only_within_reach()
    {
        var (lead, one) = (await _office.PassedToAsync(_wang), await _office.PassedToAsync(_wang, "西关社区桥头的路灯坏了好几天"));
        await _office.PassedToAsync(_wang, "医保异地报销要带什么材料");
        Assert.Equal(one.Id, Assert.Single((await Matters.ReadAsync(lead.Id)).Candidates).Id);
        var stranger = new SameMatter(_office.Office.Databases, _office.Sequel, _office.AccountOf(_office.Deputy("赵云", "城关镇第2选区")), _office.Office.Clock);

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => stranger.JoinAsync(one.Id, lead.Id, one.Version));
    }

    [Fact]
    public async Task Joined_to_a_newer_one_nobody_waits_longer_and_who_leaves_has_the_old_time_again()
    {
        var older = await AcceptedAsync("西关社区桥头的路灯坏了半个月"); // 30 June 2026, 17:00
        _office.Office.Clock.Pass(TimeSpan.FromHours(20));
        var lead = await AcceptedAsync("桥头的路灯不亮");
        var leadsOwn = await DueAsync(lead);
        var oldersOwn = await DueAsync(older);
        Assert.Equal(TimeSpan.FromHours(20), leadsOwn - oldersOwn);

        await Matters.JoinAsync(older.Id, lead.Id, older.Version);
        Assert.Equal((oldersOwn, null), (await DueAsync(lead), await DueAsync(older)));
        var why = Assert.Single((await Desk.OpenAsync(lead.Id)).Clocks);
        Assert.Equal(oldersOwn, why.Deadline.DueAt);
        Assert.Contains(older.Number, Assert.Single(why.Notes), StringComparison.Ordinal);

        await Matters.LeaveAsync(older.Id, await VersionAsync(older));
        Assert.Equal((leadsOwn, oldersOwn), (await DueAsync(lead), await DueAsync(older)));
        Assert.Empty(Assert.Single((await Desk.OpenAsync(lead.Id)).Clocks).Notes);
    }

    [Fact]
    public async Task A_chain_counts_by_whoever_waited_longest_even_after_the_middle_one_left()
    {
        var first = await AcceptedAsync("西关社区桥头的路灯坏了半个月");
        _office.Office.Clock.Pass(TimeSpan.FromHours(2));
        var second = await AcceptedAsync("桥头的路灯不亮");
        _office.Office.Clock.Pass(TimeSpan.FromHours(2));
        var third = await AcceptedAsync("桥边路灯坏了");
        var (firstDue, thirdDue) = (await DueAsync(first), await DueAsync(third));
        await Matters.JoinAsync(first.Id, second.Id, first.Version);
        await Matters.JoinAsync(second.Id, third.Id, await VersionAsync(second));
        Assert.Equal(firstDue, await DueAsync(third));

        await Matters.LeaveAsync(second.Id, await VersionAsync(second));
        Assert.Equal((firstDue, firstDue!.Value.AddHours(2)), (await DueAsync(third), await DueAsync(second)));
        await Matters.LeaveAsync(first.Id, await VersionAsync(first));
        Assert.Equal(thirdDue, await DueAsync(third));
    }

    [Fact]
    public async Task The_leads_pauses_lengthen_nobody_elses_time_from_before()
    {
        var lead = await AcceptedAsync("西关社区桥头的路灯坏了半个月");
        await Handling.PauseAsync(lead.Id, "等照片", lead.Version);
        _office.Office.Clock.Pass(TimeSpan.FromHours(1));
        var older = await AcceptedAsync("桥头的路灯不亮");
        _office.Office.Clock.Pass(TimeSpan.FromHours(9));
        await Handling.ResumeAsync(lead.Id, await VersionAsync(lead));
        var oldersOwn = await DueAsync(older); // an hour younger, nine hours sooner due
        Assert.True(oldersOwn < await DueAsync(lead));
        await Matters.JoinAsync(older.Id, lead.Id, older.Version);
        Assert.Equal(oldersOwn, await DueAsync(lead));

        await Handling.PauseAsync(lead.Id, "等天晴", await VersionAsync(lead));
        _office.Office.Clock.Pass(TimeSpan.FromHours(3));
        await Handling.ResumeAsync(lead.Id, await VersionAsync(lead));
        Assert.Equal(oldersOwn!.Value.AddHours(3), await DueAsync(lead)); // this pause is both's
    }

    [Fact]
    public async Task Who_leaves_after_the_matter_went_on_has_the_time_of_where_it_stands()
    {
        var older = await _office.PassedToAsync(_wang);
        _office.Office.Clock.Pass(TimeSpan.FromHours(1));
        var lead = await _office.PassedToAsync(_wang, "桥头的路灯不亮");
        await Matters.JoinAsync(older.Id, lead.Id, older.Version);
        _office.Office.Clock.Pass(TimeSpan.FromHours(1));
        await Handling.AcceptAsync(lead.Id, await VersionAsync(lead));
        var leads = await DueAsync(lead);
        _office.Office.Clock.Pass(TimeSpan.FromHours(1));
        await Matters.LeaveAsync(older.Id, await VersionAsync(older));

        Assert.Equal((leads, leads), (await DueAsync(lead), await DueAsync(older)));
    }

    [Fact]
    public async Task The_unit_reads_on_its_page_and_in_its_message_for_how_many_people_it_works()
    {
        var (lead, one, same) = (await AcceptedAsync("西关社区桥头的路灯坏了半个月"), await _office.PassedToAsync(_wang, "桥头的路灯不亮", "19900000456"), await _office.PassedToAsync(_wang, "桥边路灯坏了"));
        await Matters.JoinAsync(one.Id, lead.Id, one.Version);
        await Matters.JoinAsync(same.Id, lead.Id, same.Version);
        await Handling.AssignAsync(lead.Id, _bureau.Id, [], null, await VersionAsync(lead));

        var row = Assert.Single(await Work.ListAsync());
        Assert.Equal((2, 2), (row.Citizens, (await Work.OpenAsync(row.Id)).Citizens)); // three tellings of two people
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Contains("（2人反映）", (await db.Messages.SingleAsync(m => m.Template == "RequestAssigned")).Text, StringComparison.Ordinal);
        Assert.Equal("西关社区二组桥头往东五十…（12人反映）", AnswerTexts.PlaceToldBy("西关社区二组桥头往东五十米的小卖部门口", 12, 20));
        await Matters.LeaveAsync(one.Id, await VersionAsync(one));
        Assert.Equal(1, Assert.Single(await Work.ListAsync()).Citizens);
    }

    private RequestDesk Desk => new(_office.Office.Databases, _office.AccountOf(_wang), _office.Office.Clock);

    private async Task<Request> AcceptedAsync(string words)
    {
        var passed = await _office.PassedToAsync(_wang, words);
        await Handling.AcceptAsync(passed.Id, passed.Version);
        return await _office.RequestAsync(passed.Number);
    }

    private async Task<DateTime?> DueAsync(Request request)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        return await db.RequestClocks.Where(c => c.RequestId == request.Id && c.AssignmentId == null && c.EndedAt == null).Select(c => (DateTime?)c.DueAt).SingleOrDefaultAsync();
    }

    private string Link(Request request) => _office.Codes.LinkOf(request.SubmissionKey);

    private Task<FollowedRequest> FollowedAsync(Request request) => _office.Following.ReadAsync(request.Number, Link(request));

    private async Task<int> VersionAsync(Request request) => (await _office.RequestAsync(request.Number)).Version;

    private async Task<IReadOnlyList<string>> AnswersAsync(Request request) =>
        [.. (await _office.RequestAsync(request.Number)).Steps.Where(s => s.IsAnswer).OrderBy(s => s.Id).Select(s => s.PublicText!)];
}
