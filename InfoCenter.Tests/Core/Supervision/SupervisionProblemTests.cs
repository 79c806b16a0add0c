using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Supervision;

public sealed class SupervisionProblemTests : IDisposable
{
    private readonly SupervisionOffice _office = new();

    private DateOnly Today => _office.Office.Clock.Today;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_problem_says_what_is_wrong_by_which_rule_and_comes_from_the_topics_own_requests()
    {
        var id = await _office.ApprovedAsync();
        async Task Add(ProblemFacts facts, int? unit = null, params int[] requests) => await _office.Keeping.AddAsync(id, facts, requests, await _office.VersionAsync(id), unit);
        await Refusal.ExpectAsync(nameof(ProblemRules.TitleIsRequired), () => Add(_office.Problem() with { Title = "" }));
        await Refusal.ExpectAsync(nameof(ProblemRules.TextIsRequired), () => Add(_office.Problem() with { Text = "" }));
        await Refusal.ExpectAsync(nameof(ProblemRules.BasisIsRequired), () => Add(_office.Problem() with { Basis = "" }));
        await Refusal.ExpectAsync(nameof(ProblemRules.DeadlineIsPast), () => Add(_office.Problem(0)));
        await Refusal.ExpectAsync(nameof(ProblemRules.InspectionIsNotThere), () => Add(_office.Problem() with { InspectionId = 99 }));
        await Refusal.ExpectAsync(nameof(ProblemRules.RequestIsNotOfTheTopic), () => Add(_office.Problem(), null, 9999));
        await Refusal.ExpectAsync(nameof(ProblemRules.UnitIsNotThere), () => Add(_office.Problem(), 9999));
        await Add(_office.Problem(), null, _office.RequestIds[0]);
        await Add(_office.Problem(), _office.Water.Id);
        var numbers = (await _office.Register.OpenAsync(id)).Problems.Select(p => (p.Number, p.Status));
        Assert.Equal([($"〔{Today.Year}〕1-1", ProblemStatus.Listed), ($"〔{Today.Year}〕1-2", ProblemStatus.Assigned)], numbers);
    }

    [Fact]
    public async Task A_problem_is_amended_with_a_reason_while_no_department_has_it()
    {
        var id = await _office.ApprovedAsync();
        await _office.Keeping.AddAsync(id, _office.Problem(), [_office.RequestIds[0]], await _office.VersionAsync(id));
        var problem = await _office.ProblemAsync(id);
        await Refusal.ExpectAsync(nameof(TopicRules.ReasonIsRequired), () => _office.Keeping.AmendAsync(problem.Id, _office.Problem(), " ", problem.Version));
        await Refusal.ExpectAsync(nameof(ProblemRules.DeadlineIsPast), () => _office.Keeping.AmendAsync(problem.Id, _office.Problem(0), "写错了", problem.Version));
        var before = problem;
        await _office.Keeping.AmendAsync(problem.Id, _office.Problem(20) with { Title = "两个村水厂没有消毒设备" }, "有一个村装了", problem.Version);
        var topic = await _office.Register.OpenAsync(id);
        problem = topic.Problems[^1];
        Assert.Equal(("两个村水厂没有消毒设备", Today.AddDays(20), _office.RequestIds[0]), (problem.Title, problem.DueOn, problem.Origins.Single().RequestId));
        Assert.Equal($"更正的理由：有一个村装了。原来写的是：期限 {SupervisionTexts.Day(before.DueOn)}；问题“三个村水厂没有消毒设备”", topic.Topic.Steps.Single(s => s.Kind is SupervisionStepKind.ProblemAmended).Text);
        await _office.Keeping.AssignAsync(problem.Id, _office.Water.Id, Today.AddDays(20), problem.Version);
        problem = await _office.ProblemAsync(id);
        await Refusal.ExpectAsync(nameof(ProblemRules.OnlyListedCanBeAmended), () => _office.Keeping.AmendAsync(problem.Id, _office.Problem(), "写错了", problem.Version));
    }

    [Fact]
    public async Task A_department_sees_and_touches_only_its_own()
    {
        var problem = await _office.ProblemAsync(await _office.AssignedAsync());
        var (own, other) = (_office.RectifyingBy(_office.Water), _office.RectifyingBy(_office.Roads));
        Assert.Single(await own.ListAsync());
        Assert.Empty(await other.ListAsync());
        Assert.Equal(_office.RequestIds[0], Assert.Single((await own.OpenAsync(problem.Id)).Requests).Id);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => other.OpenAsync(problem.Id));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => other.AcceptAsync(problem.Id, problem.Version));
    }

    [Fact]
    public async Task What_is_not_a_departments_business_goes_back_and_to_another()
    {
        var id = await _office.AssignedAsync();
        var problem = await _office.ProblemAsync(id);
        await Refusal.ExpectAsync(nameof(ProblemRules.WhyNotYoursIsRequired), () => _office.RectifyingBy(_office.Water).GiveBackAsync(problem.Id, "", problem.Version));
        await _office.RectifyingBy(_office.Water).GiveBackAsync(problem.Id, "由住建局管", problem.Version);
        problem = await _office.ProblemAsync(id);
        Assert.Equal((ProblemStatus.Listed, null, "由住建局管"), (problem.Status, problem.UnitId, problem.Reason));
        await Refusal.ExpectAsync(nameof(ProblemRules.DeadlineIsPast), () => _office.Keeping.AssignAsync(problem.Id, _office.Roads.Id, Today, problem.Version));
        var gone = new HandlingUnit("县老局", UnitKind.Department, null);
        gone.Retire();
        Refusal.Expect(nameof(ProblemRules.UnitIsRetired), () => problem.Assign(gone, Today.AddDays(9), Today, _office.Clerk.Sign(_office.Office.Clock)));
        await _office.Keeping.AssignAsync(problem.Id, _office.Roads.Id, Today.AddDays(9), problem.Version);
        problem = await _office.ProblemAsync(id);
        await Refusal.ExpectAsync(nameof(ProblemRules.OnlyListedCanBeAssigned), () => _office.Keeping.AssignAsync(problem.Id, _office.Water.Id, Today.AddDays(9), problem.Version));
        await Refusal.ExpectAsync(nameof(ProblemRules.OnlyListedCanBeStruck), () => _office.Keeping.StrikeAsync(problem.Id, "重复", problem.Version));
        await _office.RectifyingBy(_office.Roads).AcceptAsync(problem.Id, problem.Version);
        problem = await _office.ProblemAsync(id);
        await Refusal.ExpectAsync(nameof(ProblemRules.OnlyAssignedCanBeGivenBack), () => _office.RectifyingBy(_office.Roads).GiveBackAsync(problem.Id, "不管", problem.Version));
        await Refusal.ExpectAsync(nameof(ProblemRules.OnlyAssignedCanBeAccepted), () => _office.RectifyingBy(_office.Roads).AcceptAsync(problem.Id, problem.Version));
    }

    [Fact]
    public async Task A_report_needs_words_and_what_shows_them()
    {
        var id = await _office.AssignedAsync();
        var (problem, rectifying) = (await _office.ProblemAsync(id), _office.RectifyingBy(_office.Water));
        await Refusal.ExpectAsync(nameof(ProblemRules.OnlyAcceptedCanBeReported), async () => await rectifying.ReportAsync(problem.Id, "装了", [await _office.FileAsync(_office.Water)], problem.Version));
        await rectifying.AcceptAsync(problem.Id, problem.Version);
        problem = await _office.ProblemAsync(id);
        await Refusal.ExpectAsync(nameof(ProblemRules.ReportIsRequired), async () => await rectifying.ReportAsync(problem.Id, "", [await _office.FileAsync(_office.Water)], problem.Version));
        await Refusal.ExpectAsync(nameof(ProblemRules.EvidenceIsRequired), () => rectifying.ReportAsync(problem.Id, "装了", [], problem.Version));
        var foreign = await _office.FileAsync(_office.Roads);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => rectifying.ReportAsync(problem.Id, "装了", [foreign], problem.Version));
        await Refusal.ExpectAsync(nameof(ProblemRules.OnlyReportedCanBeJudged), () => _office.Keeping.ConfirmAsync(problem.Id, Today, problem.Version));
    }

    [Fact]
    public async Task A_report_is_sent_back_and_a_better_one_confirmed()
    {
        var id = await _office.ReportedAsync();
        var problem = await _office.ProblemAsync(id);
        await Refusal.ExpectAsync(nameof(TopicRules.ReasonIsRequired), () => _office.Keeping.SendBackAsync(problem.Id, "", Today.AddDays(5), problem.Version));
        await _office.Keeping.SendBackAsync(problem.Id, "照片看不清", Today.AddDays(5), problem.Version);
        await _office.ReportAsync(id);
        problem = await _office.ProblemAsync(id);
        Assert.Equal((ProblemStatus.Reported, 2, 1, null), (problem.Status, problem.Rectifications.Count, problem.Round, problem.Reason));
        await Refusal.ExpectAsync(nameof(ProblemRules.OnlyConfirmedIsLookedAtAgain), () => _office.Keeping.LookAgainAsync(problem.Id, Today, "好", true, null, problem.Version));
        await _office.Keeping.ConfirmAsync(problem.Id, Today.AddDays(5), problem.Version);
        Assert.Equal(ProblemStatus.Confirmed, (await _office.ProblemAsync(id)).Status);
    }

    [Fact]
    public async Task What_a_second_look_finds_not_put_right_is_opened_again()
    {
        var id = await _office.ConfirmedAsync();
        var problem = await _office.ProblemAsync(id);
        Task Look(DateOnly on, string finding, bool isRectified, DateOnly? due) => _office.Keeping.LookAgainAsync(problem.Id, on, finding, isRectified, due, problem.Version);
        await Refusal.ExpectAsync(nameof(ProblemRules.LookIsOnAWrongDay), () => Look(Today.AddDays(1), "好", true, null));
        await Refusal.ExpectAsync(nameof(ProblemRules.FindingIsRequired), () => Look(Today, " ", true, null));
        await Refusal.ExpectAsync(nameof(ProblemRules.DeadlineIsPast), () => Look(Today, "设备没有用", false, null));
        await Look(Today, "设备没有用", false, Today.AddDays(20));
        problem = await _office.ProblemAsync(id);
        Assert.Equal((ProblemStatus.InHand, 2, "设备没有用"), (problem.Status, problem.Round, problem.Reason));
        await _office.ReportAsync(id);
        problem = await _office.ProblemAsync(id);
        await _office.Keeping.ConfirmAsync(problem.Id, Today, problem.Version);
        problem = await _office.ProblemAsync(id);
        await Look(Today, "天天在用", true, null);
        Assert.Equal([false, true], (await _office.ProblemAsync(id)).Looks.OrderBy(l => l.Id).Select(l => l.IsRectified));
    }

    [Fact]
    public async Task What_is_late_says_why()
    {
        var id = await _office.AssignedAsync(days: 30);
        Assert.Empty(await LateAsync());
        _office.Office.Clock.Pass(TimeSpan.FromDays(30));
        Assert.Empty(await LateAsync());
        _office.Office.Clock.Pass(TimeSpan.FromDays(2));
        Assert.EndsWith("已过 2 天，单位还没有签收", Assert.Single(await LateAsync()).Late, StringComparison.Ordinal);
        var problem = await _office.ProblemAsync(id);
        await _office.RectifyingBy(_office.Water).AcceptAsync(problem.Id, problem.Version);
        Assert.EndsWith("单位还没有报整改", Assert.Single(await LateAsync()).Late, StringComparison.Ordinal);
        await _office.ReportAsync(id);
        Assert.EndsWith("还没有确认", Assert.Single(await LateAsync()).Late, StringComparison.Ordinal);
        Assert.Null(Assert.Single(await _office.RectifyingBy(_office.Water).ListAsync()).Late);
        problem = await _office.ProblemAsync(id);
        await _office.Keeping.ConfirmAsync(problem.Id, Today.AddDays(3), problem.Version);
        Assert.Empty(await LateAsync());
        _office.Office.Clock.Pass(TimeSpan.FromDays(4));
        Assert.EndsWith("已过 1 天，还没有去", Assert.Single(await LateAsync()).Late, StringComparison.Ordinal);
        problem = await _office.ProblemAsync(id);
        await _office.Keeping.LookAgainAsync(problem.Id, Today, "没有用", false, Today.AddDays(1), problem.Version);
        _office.Office.Clock.Pass(TimeSpan.FromDays(2));
        Assert.Contains("回头看发现未整改", Assert.Single(await LateAsync()).Late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_listed_by_mistake_is_struck_and_counts_no_more()
    {
        var id = await _office.ApprovedAsync();
        await _office.Keeping.AddAsync(id, _office.Problem(), [], await _office.VersionAsync(id));
        var problem = await _office.ProblemAsync(id);
        await _office.Keeping.StrikeAsync(problem.Id, "与第 2 条重复", problem.Version);
        Assert.Empty(await _office.Register.ProblemsAsync(new()));
        Assert.Single(await _office.Register.ProblemsAsync(new(Status: ProblemStatus.Struck)));
    }

    private Task<IReadOnlyList<ProblemRow>> LateAsync() => _office.Register.ProblemsAsync(new(OnlyLate: true));
}
