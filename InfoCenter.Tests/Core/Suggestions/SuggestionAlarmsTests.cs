using InfoCenter.Core.Common;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class SuggestionAlarmsTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    private SuggestionAlarms Alarms => new(_office.Office.Databases, _office.Office.Clock);

    [Fact]
    public async Task A_late_unit_and_the_committee_are_told_once_for_each_limit()
    {
        var id = await _office.AssignedAsync();
        var task = await _office.TaskAsync(id, _office.Water);
        await _office.ReplyingBy(_office.Water).SignForAsync(task.Id, task.Version);
        await TakeAsync();
        PassTo(task.DueOn);
        Assert.Equal(0, await Alarms.RunAsync());

        PassTo(task.DueOn.AddDays(1));
        Assert.Equal(1, await Alarms.RunAsync());
        Assert.Equal([($"Unit {_office.Water.Id}", "期限已过，请尽快答复"), ("Committee", "有环节逾期，请督办")], await TakeAsync());
        Assert.Equal(0, await Alarms.RunAsync());
        Assert.Equal("答复期限已过：县水利和湖泊局", (await _office.OfAsync(id)).Steps.OrderBy(s => s.Id).Last().Text);

        task = await _office.TaskAsync(id, _office.Water);
        await _office.ReplyingBy(_office.Water).AskForTimeAsync(task.Id, task.DueOn.AddMonths(1), "要等省里批复", task.Version);
        await _office.Assigning.DecideTimeAsync(id, task.Id, true, "同意", await _office.VersionAsync(id));
        Assert.Equal(0, await Alarms.RunAsync());
        PassTo(task.DueOn.AddMonths(1).AddDays(1));
        Assert.Equal(1, await Alarms.RunAsync());
    }

    [Fact]
    public async Task A_unit_that_has_replied_is_left_alone_while_the_other_is_told()
    {
        var id = await _office.AcceptedAsync();
        await _office.Assigning.AssignAsync(id, null, [], [_office.Water.Id, _office.Roads.Id], isDifficult: false, null, await _office.VersionAsync(id));
        await _office.ReplyAsync(id, _office.Water);
        await TakeAsync();
        PassTo((await _office.TaskAsync(id, _office.Roads)).DueOn.AddDays(1));

        await Alarms.RunAsync();

        Assert.Equal([$"Unit {_office.Roads.Id}", "Committee"], (await TakeAsync()).Select(m => m.To));
    }

    [Fact]
    public async Task Who_has_not_assigned_and_who_has_not_rated_in_time_is_told()
    {
        var waiting = await _office.AcceptedAsync();
        PassTo((await _office.OfAsync(waiting)).DueOn!.Value.AddDays(1));
        await TakeAsync();
        await Alarms.RunAsync();
        Assert.Equal([("Committee", "有环节逾期，请督办")], await TakeAsync());

        var replied = await _office.RepliedAsync();
        PassTo((await _office.OfAsync(replied)).DueOn!.Value.AddDays(1));
        await TakeAsync();
        await Alarms.RunAsync();
        Assert.Equal([($"Person {_office.Lead}", "看答复并测评"), ("Committee", "有环节逾期，请督办")], await TakeAsync());
        Assert.Equal(0, await Alarms.RunAsync());
    }

    private void PassTo(DateOnly day) => _office.Office.Clock.Pass(TimeSpan.FromDays(day.DayNumber - _office.Office.Clock.Today.DayNumber));

    private async Task<IReadOnlyList<(string To, string? About)>> TakeAsync()
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        var posted = await db.Messages.OrderBy(m => m.Id).ToListAsync();
        db.Messages.RemoveRange(posted);
        await db.SaveChangesAsync();
        return [.. posted.Select(m => (m.RecipientKey, m.Values.GetValueOrDefault("step") ?? m.Values.GetValueOrDefault("news")))];
    }
}
