using InfoCenter.Core.Requests;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class SuggestionAssigningTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_law_gives_three_months_and_six_where_it_is_difficult()
    {
        var plain = await _office.AssignedAsync();
        Assert.Equal(new DateOnly(2026, 9, 30), (await _office.TaskAsync(plain, _office.Water)).DueOn);
        var difficult = await _office.AcceptedAsync();
        await _office.Assigning.AssignAsync(difficult, _office.Roads.Id, [_office.Water.Id], [], isDifficult: true, null, await _office.VersionAsync(difficult));
        Assert.Equal(new DateOnly(2026, 12, 30), (await _office.TaskAsync(difficult, _office.Roads)).DueOn);
        Assert.Equal((TaskRole.Assist, new DateOnly(2026, 7, 30)), ((await _office.TaskAsync(difficult, _office.Water)).Role, (await _office.TaskAsync(difficult, _office.Water)).DueOn));
    }

    [Fact]
    public async Task One_leads_or_several_reply_each_for_their_own_part()
    {
        var id = await _office.AcceptedAsync();
        var version = await _office.VersionAsync(id);
        await Refusal.ExpectAsync(nameof(SuggestionRules.OneLeadOrSeveral), () => _office.Assigning.AssignAsync(id, null, [], [], false, null, version));
        await Refusal.ExpectAsync(nameof(SuggestionRules.OneLeadOrSeveral), () => _office.Assigning.AssignAsync(id, _office.Water.Id, [], [_office.Roads.Id], false, null, version));
        await Refusal.ExpectAsync(nameof(SuggestionRules.SeparateNeedsTwo), () => _office.Assigning.AssignAsync(id, null, [], [_office.Roads.Id], false, null, version));
        await Refusal.ExpectAsync(nameof(SuggestionRules.AssistantsNeedALead), () => _office.Assigning.AssignAsync(id, null, [_office.Water.Id], [_office.Water.Id, _office.Roads.Id], false, null, version));
        await Refusal.ExpectAsync(nameof(HandlingRules.UnitIsNotThere), () => _office.Assigning.AssignAsync(id, 999, [], [], false, null, version));
        await Refusal.ExpectAsync(nameof(HandlingRules.LeadCannotAssist), () => _office.Assigning.AssignAsync(id, _office.Water.Id, [_office.Water.Id], [], false, null, version));
        await _office.Assigning.AssignAsync(id, null, [], [_office.Water.Id, _office.Roads.Id], false, null, version);

        await _office.ReplyAsync(id, _office.Water);
        Assert.Equal(SuggestionStatus.Assigned, (await _office.OfAsync(id)).Status);
        await _office.ReplyAsync(id, _office.Roads);
        Assert.Equal(SuggestionStatus.AwaitingRating, (await _office.OfAsync(id)).Status);
    }

    [Fact]
    public async Task What_a_unit_gives_back_is_decided_by_the_committee_and_waits_for_another_unit()
    {
        var id = await _office.AssignedAsync();
        var task = await _office.TaskAsync(id, _office.Water);
        await _office.ReplyingBy(_office.Water).GiveBackAsync(task.Id, "排水管网属于住建部门", task.Version);
        Assert.Equal(SuggestionStatus.Assigned, (await _office.OfAsync(id)).Status);
        await _office.Assigning.DecideReturnAsync(id, task.Id, isTakenBack: true, null, await _office.VersionAsync(id));
        Assert.Equal(SuggestionStatus.Accepted, (await _office.OfAsync(id)).Status);
        await _office.Assigning.AssignAsync(id, _office.Roads.Id, [], [], false, null, await _office.VersionAsync(id));
        Assert.Equal(SuggestionStatus.Assigned, (await _office.OfAsync(id)).Status);
    }

    [Fact]
    public async Task A_refused_return_leaves_it_with_the_unit_and_says_why()
    {
        var id = await _office.AssignedAsync();
        var task = await _office.TaskAsync(id, _office.Water);
        await _office.ReplyingBy(_office.Water).GiveBackAsync(task.Id, "不是我们的", task.Version);
        await Refusal.ExpectAsync(nameof(ReplyRules.WhyItStaysIsRequired), async () => await _office.Assigning.DecideReturnAsync(id, task.Id, false, " ", await _office.VersionAsync(id)));
        await _office.Assigning.DecideReturnAsync(id, task.Id, false, "三定方案写明由你局负责", await _office.VersionAsync(id));
        await _office.ReplyAsync(id, _office.Water);
        Assert.Equal(SuggestionStatus.AwaitingRating, (await _office.OfAsync(id)).Status);
    }

    [Fact]
    public async Task Time_is_granted_in_writing_and_moves_the_day()
    {
        var id = await _office.AssignedAsync();
        var task = await _office.TaskAsync(id, _office.Water);
        await _office.ReplyingBy(_office.Water).SignForAsync(task.Id, task.Version);
        await Refusal.ExpectAsync(nameof(ReplyRules.LaterDayIsRequired), async () =>
            await _office.ReplyingBy(_office.Water).AskForTimeAsync(task.Id, task.DueOn, "要等汛后", (await _office.TaskAsync(id, _office.Water)).Version));
        await _office.ReplyingBy(_office.Water).AskForTimeAsync(task.Id, task.DueOn.AddMonths(1), "要等汛后", (await _office.TaskAsync(id, _office.Water)).Version);
        await Refusal.ExpectAsync(nameof(ReplyRules.AnswerIsRequired), async () => await _office.Assigning.DecideTimeAsync(id, task.Id, true, "", await _office.VersionAsync(id)));
        await _office.Assigning.DecideTimeAsync(id, task.Id, true, "同意", await _office.VersionAsync(id));
        Assert.Equal(task.DueOn.AddMonths(1), (await _office.TaskAsync(id, _office.Water)).DueOn);
        await Refusal.ExpectAsync(nameof(ReplyRules.TimeIsAskedAlready), async () =>
            await _office.ReplyingBy(_office.Water).AskForTimeAsync(task.Id, task.DueOn.AddMonths(2), "还要", (await _office.TaskAsync(id, _office.Water)).Version));
    }

    [Fact]
    public async Task The_unit_that_handled_the_like_before_is_suggested()
    {
        var before = await _office.AcceptedAsync(_office.Facts("关于修复城东大桥护栏的建议"));
        await _office.Assigning.AssignAsync(before, _office.Roads.Id, [], [], false, null, await _office.VersionAsync(before));
        var id = await _office.AcceptedAsync(_office.Facts("关于修复城西大桥护栏的建议"));
        var units = await _office.Assigning.UnitsAsync(id);
        Assert.Equal((_office.Roads.Id, true, 1), (units[0].Id, units[0].IsSuggested, units[0].Before));
        Assert.False(units.Single(u => u.Id == _office.Water.Id).IsSuggested);
    }
}
