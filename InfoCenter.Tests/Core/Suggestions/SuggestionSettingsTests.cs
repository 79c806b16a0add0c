using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class SuggestionSettingsTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_county_may_be_quicker_than_the_law_and_no_slower()
    {
        var reply = (await _office.Settings.LimitsAsync()).Single(l => l.Stage is SuggestionStage.Reply);
        await Refusal.ExpectAsync(nameof(SuggestionRules.LawAllowsMonths), () => _office.Settings.SetLimitAsync(SuggestionStage.Reply, TimeLimit.Months(4), reply.Version));
        await Refusal.ExpectAsync(nameof(SuggestionRules.LimitsAreDaysOrMonths), () => _office.Settings.SetLimitAsync(SuggestionStage.Reply, TimeLimit.Hours(24), reply.Version));
        var before = await _office.AssignedAsync();
        await _office.Settings.SetLimitAsync(SuggestionStage.Reply, TimeLimit.Months(2), reply.Version);
        var after = await _office.AssignedAsync();
        var (old, quick) = (await _office.TaskAsync(before, _office.Water), await _office.TaskAsync(after, _office.Water));
        Assert.Equal(("3m", "2m"), (old.Limit, quick.Limit));
        Assert.True(quick.DueOn < old.DueOn);
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => _office.Settings.SetLimitAsync(SuggestionStage.Reply, TimeLimit.Months(1), reply.Version));
    }

    [Fact]
    public async Task What_counts_as_solved_is_not_changed_under_letters_that_are_out()
    {
        await _office.RepliedAsync();
        var of = (await _office.Settings.ClassesAsync())[0];
        await Refusal.ExpectAsync(nameof(SuggestionRules.ClassIsInUse), () => _office.Settings.ChangeClassAsync(of.Id, of.Title, !of.IsSolved, false, false, of.Version));
        await _office.Settings.ChangeClassAsync(of.Id, "已经解决", of.IsSolved, false, isRetired: true, of.Version);
        var id = await _office.AssignedAsync();
        var task = await _office.TaskAsync(id, _office.Water);
        await _office.ReplyingBy(_office.Water).SignForAsync(task.Id, task.Version);
        await Refusal.ExpectAsync(nameof(ReplyRules.ClassIsNotThere), async () => await _office.ReplyingBy(_office.Water).ReplyAsync(task.Id, _office.Letter(of.Id), (await _office.TaskAsync(id, _office.Water)).Version));
    }

    [Fact]
    public async Task A_class_of_matters_that_is_retired_can_be_chosen_no_more_and_a_name_stands_once()
    {
        var first = (await _office.Settings.SubjectsAsync())[0];
        await _office.Settings.AddSubjectAsync("乡村旅游");
        await Refusal.ExpectAsync(nameof(SuggestionRules.NameIsTaken), () => _office.Settings.AddSubjectAsync("乡村旅游"));
        await Refusal.ExpectAsync(nameof(SuggestionRules.NameIsTaken), () => _office.Settings.ChangeSubjectAsync(first.Id, "乡村旅游", false, first.Version));
        await _office.Settings.ChangeSubjectAsync(first.Id, first.Name, isRetired: true, first.Version);
        await Refusal.ExpectAsync(nameof(SuggestionRules.SubjectIsNotThere), () => _office.WritingBy(_office.AccountOf(_office.Lead)).AddAsync(_office.Facts() with { SubjectId = first.Id }));
        await Refusal.ExpectAsync(nameof(SuggestionRules.NameIsTaken), () => _office.Settings.AddClassAsync("A", "另一种", true, false));
    }
}
