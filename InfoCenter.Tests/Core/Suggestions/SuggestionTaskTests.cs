using InfoCenter.Core.Common;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Suggestions;

/// <summary>A unit's part, step by step: what is missing, too late or done already is refused by name.</summary>
public sealed class SuggestionTaskTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    private SuggestionReplying Unit => _office.ReplyingBy(_office.Water);

    private DateOnly Today => _office.Office.Clock.Today;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task It_is_signed_for_once_and_talked_of_on_a_day_since_then_with_words()
    {
        var id = await _office.AssignedAsync();
        await ActAsync(id, (task, version) => Unit.SignForAsync(task, version));
        await RefusedAsync(nameof(ReplyRules.SignedAlready), id, (task, version) => Unit.SignForAsync(task, version));
        await RefusedAsync(nameof(ReplyRules.ContactDayIsWrong), id, (task, version) => Unit.ContactAsync(task, Today.AddDays(1), "电话说过", version));
        await RefusedAsync(nameof(ReplyRules.ContactNoteIsRequired), id, (task, version) => Unit.ContactAsync(task, Today, " ", version));
        await RefusedAsync(nameof(ReplyRules.OnlyAssistantsAdvise), id, (task, version) => Unit.AdviseAsync(task, "同意", version));
        await RefusedAsync(nameof(ReplyRules.LetterIsFromTheFuture), id, (task, version) => Unit.ReplyAsync(task, _office.Letter() with { On = Today.AddDays(1) }, version));
    }

    [Fact]
    public async Task It_is_given_back_once_with_a_reason_and_decided_only_then()
    {
        var id = await _office.AssignedAsync();
        await RefusedAsync(nameof(ReplyRules.WhyNotYoursIsRequired), id, (task, version) => Unit.GiveBackAsync(task, "", version));
        await Refusal.ExpectAsync(nameof(ReplyRules.NothingIsGivenBack), async () => await _office.Assigning.DecideReturnAsync(id, await TaskAsync(id), true, null, await _office.VersionAsync(id)));
        await ActAsync(id, (task, version) => Unit.GiveBackAsync(task, "归交通局管", version));
        await RefusedAsync(nameof(ReplyRules.GivenBackAlready), id, (task, version) => Unit.GiveBackAsync(task, "归交通局管", version));
    }

    [Fact]
    public async Task Time_is_asked_for_with_a_reason_and_granted_only_when_asked_for()
    {
        var id = await _office.AssignedAsync();
        await ActAsync(id, (task, version) => Unit.SignForAsync(task, version));
        var due = (await _office.TaskAsync(id, _office.Water)).DueOn;
        await RefusedAsync(nameof(ReplyRules.WhyMoreTimeIsRequired), id, (task, version) => Unit.AskForTimeAsync(task, due.AddDays(7), " ", version));
        await Refusal.ExpectAsync(nameof(ReplyRules.NoTimeIsAskedFor), async () => await _office.Assigning.DecideTimeAsync(id, await TaskAsync(id), true, "同意", await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task An_assisting_unit_advises_in_words_and_once()
    {
        var id = await _office.AcceptedAsync();
        await _office.Assigning.AssignAsync(id, _office.Roads.Id, [_office.Water.Id], [], false, null, await _office.VersionAsync(id));
        await ActAsync(id, (task, version) => Unit.SignForAsync(task, version));
        await RefusedAsync(nameof(ReplyRules.AdviceIsRequired), id, (task, version) => Unit.AdviseAsync(task, " ", version));
        await ActAsync(id, (task, version) => Unit.AdviseAsync(task, "没有不同意见", version));
        await RefusedAsync(nameof(ReplyRules.TaskIsOver), id, (task, version) => Unit.AdviseAsync(task, "再说一次", version));
    }

    [Fact]
    public async Task When_no_unit_has_it_no_unit_acts()
    {
        var id = await _office.RepliedAsync();
        await RefusedAsync(nameof(SuggestionRules.NotWithUnits), id, (task, version) => Unit.ContactAsync(task, Today, "电话说过", version));
    }

    private async Task<int> TaskAsync(int id) => (await _office.TaskAsync(id, _office.Water)).Id;

    private async Task ActAsync(int id, Func<int, int, Task> act)
    {
        var task = await _office.TaskAsync(id, _office.Water);
        await act(task.Id, task.Version);
    }

    private Task<RuleBrokenException> RefusedAsync(string rule, int id, Func<int, int, Task> act) => Refusal.ExpectAsync(rule, () => ActAsync(id, act));
}
