using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class SuggestionReplyingTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("", "竹水函〔2026〕12号", "张科长", nameof(ReplyRules.LetterIsRequired))]
    [InlineData("已办。", "竹水函〔2026〕12号", "张科长", nameof(ReplyRules.LetterIsTooShort))]
    [InlineData("您提出的建议收悉，我局会同有关单位现场查看，已经办好，现答复如下。", " ", "张科长", nameof(ReplyRules.LetterNumberIsRequired))]
    [InlineData("您提出的建议收悉，我局会同有关单位现场查看，已经办好，现答复如下。", "竹水函〔2026〕12号", "", nameof(ReplyRules.ContactIsRequired))]
    public async Task A_reply_without_a_letter_is_none(string body, string number, string contact, string rule)
    {
        var (id, task) = await SignedAsync();
        await Refusal.ExpectAsync(rule, async () => await _office.ReplyingBy(_office.Water).ReplyAsync(
            task, _office.Letter() with { Body = body, Number = number, ContactName = contact }, (await _office.TaskAsync(id, _office.Water)).Version));
    }

    [Fact]
    public async Task What_is_to_be_settled_later_carries_a_day_and_a_person()
    {
        var (id, task) = await SignedAsync();
        var version = (await _office.TaskAsync(id, _office.Water)).Version;
        var unit = _office.ReplyingBy(_office.Water);
        await Refusal.ExpectAsync(nameof(ReplyRules.PromiseNeedsDayAndPerson), () => unit.ReplyAsync(task, _office.Letter(2) with { PromisedBy = null }, version));
        await Refusal.ExpectAsync(nameof(ReplyRules.PromiseNeedsDayAndPerson), () => unit.ReplyAsync(task, _office.Letter(2) with { PromisedFor = null }, version));
        await Refusal.ExpectAsync(nameof(ReplyRules.PromiseIsPast), () => unit.ReplyAsync(task, _office.Letter(2) with { PromisedFor = _office.Office.Clock.Today }, version));
        await unit.ReplyAsync(task, _office.Letter(2), version);
        var replied = await _office.TaskAsync(id, _office.Water);
        Assert.Equal(("B", "李副局长"), (replied.ClassCode, replied.Promise!.Person));
    }

    [Fact]
    public async Task A_solved_matter_promises_nothing()
    {
        var id = await _office.RepliedAsync(1);
        Assert.Null((await _office.TaskAsync(id, _office.Water)).Promise);
    }

    [Fact]
    public async Task It_is_signed_for_before_it_is_replied_to_and_given_back_in_time()
    {
        var id = await _office.AssignedAsync();
        var task = await _office.TaskAsync(id, _office.Water);
        await Refusal.ExpectAsync(nameof(ReplyRules.SignForItFirst), () => _office.ReplyingBy(_office.Water).ReplyAsync(task.Id, _office.Letter(), task.Version));
        Assert.Equal(new DateOnly(2026, 7, 9), task.ReturnUntil);
        _office.Office.Clock.Pass(TimeSpan.FromDays(10));
        await Refusal.ExpectAsync(nameof(ReplyRules.ReturnIsLate), () => _office.ReplyingBy(_office.Water).GiveBackAsync(task.Id, "不是我们的", task.Version));
    }

    [Fact]
    public async Task A_reply_enters_the_record_of_everybody_who_made_the_suggestion()
    {
        var id = await _office.RepliedAsync(1, _office.Seconder);
        var words = $"答复：县水利和湖泊局（A 类，{_office.Office.Clock.Today:yyyy-MM-dd}）";
        Assert.Equal([words, words], (await MadeAsync()).Select(r => r.Result));
        await _office.RateAsync(id, _office.Lead, Satisfaction.Dissatisfied);
        await _office.RateAsync(id, _office.Seconder, Satisfaction.Satisfied);
        _office.Office.Clock.Pass(TimeSpan.FromDays(3));
        await _office.ReplyAsync(id, _office.Water, 2);
        Assert.Equal($"答复：县水利和湖泊局（B 类，{_office.Office.Clock.Today:yyyy-MM-dd}）", (await MadeAsync())[0].Result);
    }

    [Fact]
    public async Task What_people_wrote_as_its_result_stays_and_what_is_withdrawn_is_left_alone()
    {
        var id = await _office.AssignedAsync(null, _office.Seconder);
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            var records = await db.DutyRecords.Where(r => r.SuggestionId == id).OrderBy(r => r.Id).ToListAsync();
            records[0].NoteResult("已列入年度计划");
            records[1].Verify(_office.Clerk.Sign(_office.Office.Clock));
            records[1].Publish(_office.Clerk.Sign(_office.Office.Clock));
            records[1].Withdraw(_office.Clerk.Sign(_office.Office.Clock), "写错了人");
            await db.SaveChangesAsync();
        }

        await _office.ReplyAsync(id, _office.Water);
        var made = await MadeAsync();
        Assert.Equal($"已列入年度计划；答复：县水利和湖泊局（A 类，{_office.Office.Clock.Today:yyyy-MM-dd}）", made[0].Result);
        Assert.Null(made[1].Result);
        Refusal.Expect(nameof(DutyRules.WithdrawnRecordsStayAsTheyAre), () => made[1].NoteResult("补记"));
    }

    [Fact]
    public async Task Another_unit_does_not_see_it()
    {
        var (id, task) = await SignedAsync();
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.ReplyingBy(_office.Roads).OpenAsync(task));
        Assert.Empty(await _office.ReplyingBy(_office.Roads).ListAsync());
        Assert.Equal(id, (await _office.ReplyingBy(_office.Water).OpenAsync(task)).Suggestion.Id);
    }

    [Fact]
    public async Task An_assisting_unit_tells_the_lead_and_does_not_reply()
    {
        var id = await _office.AcceptedAsync();
        await _office.Assigning.AssignAsync(id, _office.Water.Id, [_office.Roads.Id], [], false, null, await _office.VersionAsync(id));
        var assisting = await _office.TaskAsync(id, _office.Roads);
        await _office.ReplyingBy(_office.Roads).SignForAsync(assisting.Id, assisting.Version);
        await Refusal.ExpectAsync(nameof(ReplyRules.AssistantsAdvise), async () => await _office.ReplyingBy(_office.Roads).ReplyAsync(assisting.Id, _office.Letter(), (await _office.TaskAsync(id, _office.Roads)).Version));
        await _office.ReplyingBy(_office.Roads).AdviseAsync(assisting.Id, "道路开挖由我局配合", (await _office.TaskAsync(id, _office.Roads)).Version);
        Assert.Equal(SuggestionStatus.Assigned, (await _office.OfAsync(id)).Status);
        await _office.ReplyAsync(id, _office.Water);
        Assert.Equal(SuggestionStatus.AwaitingRating, (await _office.OfAsync(id)).Status);
    }

    [Fact]
    public async Task Who_wants_to_be_talked_to_is_talked_to_first()
    {
        var id = await _office.AssignedAsync(_office.Facts() with { WantsContact = true });
        var task = await _office.TaskAsync(id, _office.Water);
        await _office.ReplyingBy(_office.Water).SignForAsync(task.Id, task.Version);
        await Refusal.ExpectAsync(nameof(ReplyRules.ContactComesFirst), async () => await _office.ReplyingBy(_office.Water).ReplyAsync(task.Id, _office.Letter(), (await _office.TaskAsync(id, _office.Water)).Version));
        await _office.ReplyingBy(_office.Water).ContactAsync(task.Id, _office.Office.Clock.Today, "到现场与代表一起看", (await _office.TaskAsync(id, _office.Water)).Version);
        await _office.ReplyingBy(_office.Water).ReplyAsync(task.Id, _office.Letter(), (await _office.TaskAsync(id, _office.Water)).Version);
        Assert.Equal(SuggestionStatus.AwaitingRating, (await _office.OfAsync(id)).Status);
    }

    private async Task<(int Id, int Task)> SignedAsync()
    {
        var id = await _office.AssignedAsync();
        var task = await _office.TaskAsync(id, _office.Water);
        await _office.ReplyingBy(_office.Water).SignForAsync(task.Id, task.Version);
        return (id, task.Id);
    }

    private async Task<List<DutyRecord>> MadeAsync()
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        return await db.DutyRecords.AsNoTracking().Where(r => r.SuggestionId != null).OrderBy(r => r.Id).ToListAsync();
    }
}
