using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class SuggestionNoticesTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Each_step_tells_whom_it_concerns_and_nobody_is_told_the_own_act()
    {
        var id = await _office.AssignedAsync(null, _office.Seconder);
        Assert.Equal(
            [(Deputy(_office.Seconder), "看过后确认"), ("Committee", "已提交，等审查"), ($"Unit {_office.Water.Id}", null)],
            await TakeAsync());
        await _office.ReplyAsync(id, _office.Water);
        Assert.Equal([(Deputy(_office.Lead), "看答复并测评"), (Deputy(_office.Seconder), "看答复并测评")], await TakeAsync());

        await _office.RateAsync(id, _office.Lead, Satisfaction.Dissatisfied);
        await _office.RateAsync(id, _office.Seconder, Satisfaction.Satisfied);
        Assert.Equal([($"Unit {_office.Water.Id}", null)], await TakeAsync());
        await _office.Review.UrgeAsync(id, await _office.VersionAsync(id));
        Assert.Equal([($"Unit {_office.Water.Id}", "请抓紧办理")], await TakeAsync());
        await _office.ReplyAsync(id, _office.Water);
        await _office.RateAsync(id, _office.Lead, Satisfaction.Dissatisfied);
        await _office.RateAsync(id, _office.Seconder, Satisfaction.Satisfied);
        Assert.Contains(("Committee", "代表第二次不满意"), await TakeAsync());
    }

    [Fact]
    public async Task A_unit_that_asks_is_answered_and_the_committee_hears_the_question()
    {
        var id = await _office.AssignedAsync();
        await TakeAsync();
        var task = await _office.TaskAsync(id, _office.Water);
        await _office.ReplyingBy(_office.Water).SignForAsync(task.Id, task.Version);
        await _office.ReplyingBy(_office.Water).AskForTimeAsync(task.Id, task.DueOn.AddMonths(1), "要等省里批复", task.Version + 1);
        Assert.Equal([("Committee", "有单位申请延期")], await TakeAsync());
        await _office.Assigning.DecideTimeAsync(id, task.Id, true, "同意", await _office.VersionAsync(id));
        Assert.Equal([($"Unit {_office.Water.Id}", "退回或延期申请有了答复")], await TakeAsync());
        task = await _office.TaskAsync(id, _office.Water);
        await _office.ReplyingBy(_office.Water).GiveBackAsync(task.Id, "应由住建局办", task.Version);
        Assert.Equal([("Committee", "有单位申请退回")], await TakeAsync());
    }

    private static string Deputy(int person) => $"Person {person}";

    /// <summary>What was posted since, each with what it is about.</summary>
    private async Task<IReadOnlyList<(string To, string? About)>> TakeAsync()
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        var posted = await db.Messages.OrderBy(m => m.Id).ToListAsync();
        db.Messages.RemoveRange(posted);
        await db.SaveChangesAsync();
        return [.. posted.Select(m => (m.RecipientKey, m.Values.GetValueOrDefault("step") ?? m.Values.GetValueOrDefault("news")))];
    }
}
