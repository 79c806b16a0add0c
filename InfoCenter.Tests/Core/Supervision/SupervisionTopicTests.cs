using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Supervision;

public sealed class SupervisionTopicTests : IDisposable
{
    private readonly SupervisionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_memo_is_drafted_from_the_figures_and_keeps_the_requests_behind_them()
    {
        var draft = await _office.ProposingBy(_office.Clerk).DraftAsync(_office.Month, _office.Month, _office.Category);
        Assert.Equal(3, draft.Requests);
        Assert.Contains("“农村饮水”诉求 3 件，由 3 名群众提出，说的是 3 件事", draft.Facts.Grounds, StringComparison.Ordinal);
        Assert.Equal(["监督法第十二条第二项", "监督法第十二条第五项", "监督法第十二条第六项"], draft.Bases.Where(b => draft.Facts.BasisIds.Contains(b.Id)).Select(b => b.Article));

        var sheet = await _office.Register.OpenAsync(await _office.DraftedAsync());
        Assert.Equal(_office.RequestIds, sheet.Requests.Select(r => r.Id).Order());
        Assert.Equal(("农村饮水", 3, 3), (sheet.Category, sheet.Topic.Tellings, sheet.Topic.People));
        Assert.Equal(3, sheet.Bases.Count);
    }

    [Fact]
    public async Task No_memo_comes_from_a_figure_behind_which_nobody_stands()
    {
        await Refusal.ExpectAsync(nameof(TopicRules.NoRequestsBehind), () => _office.ProposingBy(_office.Clerk).DraftAsync(new(2024, 1), new(2024, 1)));
        await Refusal.ExpectAsync(nameof(TopicRules.NoRequestsBehind), () => _office.ProposingBy(_office.Clerk).DraftAsync(_office.Month, _office.Month, 0));
    }

    [Fact]
    public async Task A_memo_says_what_why_and_on_which_point_of_law()
    {
        var facts = (await _office.ProposingBy(_office.Clerk).DraftAsync(_office.Month, _office.Month, _office.Category)).Facts;
        Task<int> Add(TopicFacts changed) => _office.ProposingBy(_office.Clerk).AddAsync(changed, _office.Month, _office.Month, _office.Category);
        await Refusal.ExpectAsync(nameof(TopicRules.TitleIsRequired), () => Add(facts with { Title = " " }));
        await Refusal.ExpectAsync(nameof(TopicRules.TitleIsTooLong), () => Add(facts with { Title = new('水', TopicFacts.LongestTitle + 1) }));
        await Refusal.ExpectAsync(nameof(TopicRules.GroundsAreRequired), () => Add(facts with { Grounds = "" }));
        await Refusal.ExpectAsync(nameof(TopicRules.ProposalIsRequired), () => Add(facts with { Proposal = "" }));
        await Refusal.ExpectAsync(nameof(TopicRules.ProposalIsTooShort), () => Add(facts with { Proposal = "查一查" }));
        await Refusal.ExpectAsync(nameof(TopicRules.TextIsTooLong), () => Add(facts with { Grounds = new('水', TopicFacts.LongestText + 1) }));
        await Refusal.ExpectAsync(nameof(TopicRules.BasisIsRequired), () => Add(facts with { BasisIds = [] }));
        await Refusal.ExpectAsync(nameof(TopicRules.BasisIsNotThere), () => Add(facts with { BasisIds = [99] }));
    }

    [Fact]
    public async Task Nobody_approves_what_they_wrote_themselves()
    {
        var id = await _office.DraftedAsync();
        await Refusal.ExpectAsync(nameof(TopicRules.OnlySubmittedCanBeDecided), async () => await _office.ApprovalBy(_office.Leader).ApproveAsync(id, await _office.VersionAsync(id)));
        await _office.ProposingBy(_office.Committee).AmendAsync(id, (await _office.TopicAsync(id)).Facts, await _office.VersionAsync(id));
        await _office.ProposingBy(_office.Clerk).SubmitAsync(id, await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(TopicRules.SecondPersonDecides), async () => await _office.ApprovalBy(_office.Committee).ApproveAsync(id, await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(TopicRules.OnlyDraftsCanBeSubmitted), async () => await _office.ProposingBy(_office.Clerk).SubmitAsync(id, await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(
            nameof(TopicRules.OnlyDraftsCanBeAmended), async () => await _office.ProposingBy(_office.Clerk).AmendAsync(id, (await _office.TopicAsync(id)).Facts, await _office.VersionAsync(id)));

        await _office.ApprovalBy(_office.Leader).ApproveAsync(id, await _office.VersionAsync(id));
        Assert.Equal($"{_office.Office.Clock.Today.Year}年监督议题第1号", SupervisionTexts.Number(await _office.TopicAsync(id)));
        var second = await _office.ApprovedAsync();
        Assert.Equal(2, (await _office.TopicAsync(second)).Serial);
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => _office.ApprovalBy(_office.Leader).ApproveAsync(second, 1));
    }

    [Fact]
    public async Task A_memo_is_sent_back_or_refused_with_the_reason()
    {
        var id = await _office.SubmittedAsync();
        await Refusal.ExpectAsync(nameof(TopicRules.ReasonIsRequired), async () => await _office.ApprovalBy(_office.Leader).SendBackAsync(id, " ", await _office.VersionAsync(id)));
        await _office.ApprovalBy(_office.Leader).SendBackAsync(id, "请写清涉及哪些水厂", await _office.VersionAsync(id));
        Assert.Equal((TopicStatus.Draft, "请写清涉及哪些水厂"), ((await _office.TopicAsync(id)).Status, (await _office.TopicAsync(id)).Reason));
        await _office.ProposingBy(_office.Clerk).SubmitAsync(id, await _office.VersionAsync(id));
        await _office.ApprovalBy(_office.Committee).RefuseAsync(id, "已经在其他议题里", await _office.VersionAsync(id));
        Assert.Equal(TopicStatus.Refused, (await _office.TopicAsync(id)).Status);
        await Refusal.ExpectAsync(nameof(TopicRules.OnlyApprovedIsCarriedOut), async () => await _office.Inspections.AddAsync(id, _office.Visit, [_office.Wang], await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(TopicRules.OnlyApprovedIsCarriedOut), async () => await _office.Keeping.AddAsync(id, _office.Problem(), [], await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task Who_took_part_in_an_inspection_has_a_duty_record_without_typing_it()
    {
        var id = await _office.ApprovedAsync();
        await _office.Inspections.AddAsync(id, _office.Visit, [_office.Wang, _office.Zhang], await _office.VersionAsync(id));
        Assert.Equal(2, (await _office.TopicAsync(id)).Inspections.Single().Deputies.Count);
        var records = await _office.DutiesAsync();
        Assert.Equal(new[] { _office.Wang, _office.Zhang }.Order(), records.Select(r => r.PersonId).Order());
        Assert.All(records, r => Assert.Equal((DutyKind.Inspection, "视察", DutyStatus.Submitted), (r.Kind, r.SubKind, r.Status)));
    }

    [Fact]
    public async Task An_inspection_has_a_form_a_day_a_place_findings_and_deputies_in_office()
    {
        var id = await _office.ApprovedAsync();
        async Task Add(InspectionFacts facts, params int[] people) => await _office.Inspections.AddAsync(id, facts, people, await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(TopicRules.FormIsNoInspection), () => Add(_office.Visit with { Form = SupervisionForm.WorkReport }, _office.Wang));
        await Refusal.ExpectAsync(nameof(TopicRules.PlaceIsRequired), () => Add(_office.Visit with { Place = "" }, _office.Wang));
        await Refusal.ExpectAsync(nameof(TopicRules.FindingsAreRequired), () => Add(_office.Visit with { Findings = "" }, _office.Wang));
        await Refusal.ExpectAsync(nameof(TopicRules.InspectionIsInTheFuture), () => Add(_office.Visit with { On = _office.Office.Clock.Today.AddDays(1) }, _office.Wang));
        await Refusal.ExpectAsync(nameof(TopicRules.DeputiesAreRequired), () => Add(_office.Visit));
        await Refusal.ExpectAsync(nameof(TopicRules.DeputyIsThereTwice), () => Add(_office.Visit, _office.Wang, _office.Wang));
        await Refusal.ExpectAsync(nameof(TopicRules.DeputyIsNotInOffice), () => Add(_office.Visit, 9999));
        Assert.Empty(await _office.DutiesAsync());
    }

    [Fact]
    public async Task A_topic_ends_when_somebody_went_and_every_problem_is_put_right()
    {
        var id = await _office.ConfirmedAsync();
        async Task End(string words) => await _office.Inspections.CloseTopicAsync(id, words, await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(TopicRules.NobodyWentAndLooked), () => End("都整改了"));
        await _office.Inspections.AddAsync(id, _office.Visit, [_office.Wang], await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(TopicRules.ProblemsAreOpen), () => End("都整改了"));
        var problem = await _office.ProblemAsync(id);
        await _office.Keeping.LookAgainAsync(problem.Id, _office.Office.Clock.Today, "设备在用", true, null, problem.Version);
        await Refusal.ExpectAsync(nameof(TopicRules.ConclusionIsRequired), () => End(" "));
        await End("三个村水厂都消毒了");
        var sheet = await _office.Register.OpenAsync(id);
        Assert.Equal((TopicStatus.Closed, ProblemStatus.Closed), (sheet.Topic.Status, sheet.Problems[0].Status));
        Assert.Equal(
            [SupervisionStepKind.Drafted, SupervisionStepKind.Submitted, SupervisionStepKind.Approved, SupervisionStepKind.Listed, SupervisionStepKind.Assigned, SupervisionStepKind.Accepted,
                SupervisionStepKind.Reported, SupervisionStepKind.Confirmed, SupervisionStepKind.Inspected, SupervisionStepKind.ProblemClosed, SupervisionStepKind.Closed],
            sheet.Topic.Steps.OrderBy(s => s.Id).Select(s => s.Kind));
    }

    [Fact]
    public async Task A_request_knows_the_topic_and_the_problem_it_led_to()
    {
        var id = await _office.AssignedAsync();
        var topic = Assert.Single(await _office.Register.OfRequestAsync(_office.RequestIds[0]));
        Assert.Equal((id, 1), (topic.Id, topic.Problems.Count));
        Assert.Empty(Assert.Single(await _office.Register.OfRequestAsync(_office.RequestIds[1])).Problems);
        var row = Assert.Single(await _office.Register.ListAsync(TopicStatus.Approved, _office.Office.Clock.Today.Year));
        Assert.Equal((3, 0, 1, 1, 0), (row.Requests, row.Inspections, row.Problems, row.Open, row.Late));
    }
}
