using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Appraisals.Scores;

public sealed class ScoreRunningTests : IDisposable
{
    private readonly ScoreOffice _made = new();

    public void Dispose() => _made.Dispose();

    [Fact]
    public async Task Only_published_records_of_the_year_count_and_every_point_has_its_record()
    {
        var record = _made.Visit(_made.WangId);
        _made.Publish(_made.WangId, new() { Kind = DutyKind.VoterContact, Content = "去年走访", On = new(2025, 6, 1) });
        _made.Publish(_made.WangId, new() { Kind = DutyKind.VoterContact, Content = "还没发布", On = new(2026, 6, 2) }, isPublished: false);

        var card = await _made.ReadingBy(_made.Clerk).CardAsync(await _made.RunningBy(_made.Clerk).ComputeAsync(2026), _made.WangId);

        Assert.Equal(10, card.Sheet.Total);
        Assert.Equal((record, 10, ScoreReason.Counted), card.Card.Lines.SelectMany(l => l.Records).Select(r => (r.RecordId, r.Points, r.Reason)).Single());
        Assert.Equal("走访选民", card.Records[record].Content);
    }

    [Fact]
    public async Task Nobody_is_compared_outside_level_and_township_and_small_groups_get_no_place()
    {
        _made.Visit(_made.WangId);

        var rows = (await _made.ReadingBy(_made.Clerk).OpenAsync(await _made.RunningBy(_made.Clerk).ComputeAsync(2026))).Rows;

        Assert.Equal(new ScorePlace(1, 12), rows.Single(r => r.PersonId == _made.WangId).Place);
        Assert.All(rows.Where(r => r.Level is Level.Township || r.PersonId == _made.StrangerId), r => Assert.Null(r.Place.Place));
    }

    [Fact]
    public async Task A_township_reads_its_own_deputies_alone()
    {
        var id = await _made.RunningBy(_made.Clerk).ComputeAsync(2026);

        Assert.Equal(_made.StrangerId, Assert.Single((await _made.ReadingBy(_made.Neighbour).OpenAsync(id)).Rows).PersonId);
        Assert.Equal(1, Assert.Single(await _made.ReadingBy(_made.Neighbour).ListAsync()).Deputies);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _made.ReadingBy(_made.Neighbour).CardAsync(id, _made.WangId));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _made.ReadingBy(_made.Neighbour).OpenAsync(id, Office.Chengguan));
    }

    [Fact]
    public async Task A_year_is_counted_once_and_not_before_it_begins()
    {
        await _made.RunningBy(_made.Clerk).ComputeAsync(2026);

        await Refusal.ExpectAsync(nameof(ScoreRunRules.IsCountedAlready), () => _made.RunningBy(_made.Clerk).ComputeAsync(2026));
        await Refusal.ExpectAsync(nameof(ScoreRunRules.YearIsNotOver), () => _made.RunningBy(_made.Clerk).ComputeAsync(2027));
        await Refusal.ExpectAsync(nameof(ScoreRules.NoBookForTheYear), () => _made.RunningBy(_made.Clerk).ComputeAsync(2025));
    }

    [Fact]
    public async Task A_deputy_sees_the_own_card_once_it_is_announced_and_objects_once()
    {
        _made.Visit(_made.WangId);
        var id = await _made.RunningBy(_made.Clerk).ComputeAsync(2026);
        Assert.Null(await _made.ReadingBy(_made.Wang).OwnAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _made.ObjectingBy(_made.Wang).RaiseAsync(id, "少算一次"));
        await _made.RunningBy(_made.Clerk).AnnounceAsync(id, 1);

        Assert.Equal(10, (await _made.ReadingBy(_made.Wang).OwnAsync())!.Sheet.Total);
        await Refusal.ExpectAsync(nameof(ScoreRunRules.ReasonIsRequired), () => _made.ObjectingBy(_made.Wang).RaiseAsync(id, " "));
        await _made.ObjectingBy(_made.Wang).RaiseAsync(id, "少算一次走访");
        await Refusal.ExpectAsync(nameof(ScoreRunRules.IsOpenAlready), () => _made.ObjectingBy(_made.Wang).RaiseAsync(id, "再说一次"));
    }

    [Fact]
    public async Task A_year_in_which_nobody_was_in_office_is_not_counted()
    {
        await using (var db = _made.Office.Databases.CreateDbContext())
        {
            foreach (var seat in db.Mandates.ToList()) seat.End(new(2020, 1, 1), Ending.Resigned);
            await db.SaveChangesAsync();
        }

        await Refusal.ExpectAsync(nameof(ScoreRunRules.NobodyIsInOffice), () => _made.RunningBy(_made.Clerk).ComputeAsync(2026));
    }

    [Fact]
    public async Task The_time_to_object_is_counted_in_working_days_and_then_over()
    {
        var id = await _made.AnnouncedAsync();

        Assert.Equal(new DateOnly(2026, 7, 7), (await _made.RunAsync(id)).ObjectionsUntil);
        _made.Office.Clock.Pass(TimeSpan.FromDays(8));
        await Refusal.ExpectAsync(nameof(ScoreRunRules.TimeToObjectIsOver), () => _made.ObjectingBy(_made.Wang).RaiseAsync(id, "少算一次"));
    }

    [Fact]
    public async Task A_year_is_closed_by_a_second_person_after_the_time_with_every_objection_answered()
    {
        var id = await _made.RunningBy(_made.Clerk).ComputeAsync(2026);
        await Refusal.ExpectAsync(nameof(ScoreRunRules.AnnounceFirst), () => _made.CloseAsync(id, _made.Second));
        await _made.RunningBy(_made.Clerk).AnnounceAsync(id, 1);
        await Refusal.ExpectAsync(nameof(ScoreRunRules.IsAnnouncedAlready), () => _made.RunningBy(_made.Clerk).AnnounceAsync(id, 2));
        await Refusal.ExpectAsync(nameof(ScoreRunRules.DeputiesMayStillObject), () => _made.CloseAsync(id, _made.Second));
        await _made.ObjectingBy(_made.Wang).RaiseAsync(id, "少算一次");
        await Refusal.ExpectAsync(nameof(ScoreRunRules.AnotherPersonCloses), () => _made.CloseAsync(id, _made.Clerk));
        await Refusal.ExpectAsync(nameof(ScoreRunRules.ObjectionsAreOpen), () => _made.CloseAsync(id, _made.Second));
        var objection = Assert.Single(await _made.ObjectingBy(_made.Clerk).ListAsync(id)).Objection;
        await Refusal.ExpectAsync(nameof(ScoreRunRules.AnswerIsRequired), () => _made.ObjectingBy(_made.Clerk).AnswerAsync(objection.Id, false, "", objection.Version));
        await _made.ObjectingBy(_made.Clerk).AnswerAsync(objection.Id, isUpheld: false, "核对无误", objection.Version);
        await using (var db = _made.Office.Databases.CreateDbContext()) Assert.Contains("年的履职积分异议已经答复，请登录查看。", db.Messages.AsNoTracking().Single().Text, StringComparison.Ordinal);
        await Refusal.ExpectAsync(nameof(ScoreRunRules.IsAnsweredAlready), () => _made.ObjectingBy(_made.Clerk).AnswerAsync(objection.Id, true, "又想了想", objection.Version));
        _made.Office.Clock.Pass(TimeSpan.FromDays(8));

        await _made.CloseAsync(id, _made.Second);

        Assert.Equal(ScoreRunStatus.Closed, (await _made.RunAsync(id)).Status);
        await Refusal.ExpectAsync(nameof(ScoreRunRules.FiguresStandStill), () => _made.CloseAsync(id, _made.Second));
        await Refusal.ExpectAsync(nameof(ScoreRunRules.NotTheTimeToObject), () => _made.ObjectingBy(_made.Wang).RaiseAsync(id, "少算一次"));
    }

    [Fact]
    public async Task An_objection_found_right_waits_for_the_record_and_a_new_count()
    {
        _made.Visit(_made.WangId);
        var id = await _made.AnnouncedAsync();
        await _made.ObjectingBy(_made.Wang).RaiseAsync(id, "少算一次");
        var objection = Assert.Single(await _made.ObjectingBy(_made.Clerk).ListAsync(id)).Objection;
        _made.Office.Clock.Pass(TimeSpan.FromDays(2));
        await _made.ObjectingBy(_made.Clerk).AnswerAsync(objection.Id, isUpheld: true, "补一条记录", objection.Version);
        _made.Office.Clock.Pass(TimeSpan.FromDays(8));
        await Refusal.ExpectAsync(nameof(ScoreRunRules.CountAgainFirst), () => _made.CloseAsync(id, _made.Second));

        _made.Visit(_made.WangId, day: 20);
        await _made.RunningBy(_made.Clerk).RecomputeAsync(id, (await _made.RunAsync(id)).Version);

        Assert.Equal(20, (await _made.ReadingBy(_made.Wang).OwnAsync())!.Sheet.Total);
        Assert.Equal(new DateOnly(2026, 7, 17), (await _made.RunAsync(id)).ObjectionsUntil);
        _made.Office.Clock.Pass(TimeSpan.FromDays(8));
        await _made.CloseAsync(id, _made.Second);
    }

    [Fact]
    public async Task What_was_closed_stands_still_and_the_list_goes_into_a_workbook()
    {
        _made.Visit(_made.WangId);
        var id = await _made.AnnouncedAsync();
        await Refusal.ExpectAsync(nameof(ScoreRunRules.OnlyClosedListsAreExported), () => _made.Export.ExportAsync(id));
        _made.Office.Clock.Pass(TimeSpan.FromDays(8));
        await _made.CloseAsync(id, _made.Second);
        _made.Visit(_made.Others[0], day: 20);

        await Refusal.ExpectAsync(nameof(ScoreRunRules.FiguresStandStill), async () => await _made.RunningBy(_made.Clerk).RecomputeAsync(id, (await _made.RunAsync(id)).Version));
        var commended = Assert.Single((await _made.ReadingBy(_made.Clerk).OpenAsync(id)).Rows, r => r.IsCommended);
        Assert.Equal((_made.WangId, 10), (commended.PersonId, commended.Total));
        var (name, content) = await _made.Export.ExportAsync(id);
        Assert.Equal("2026年度代表履职评优名单.xlsx", name);
        Assert.Contains(WorkbookReader.Read(content, name).Sheets[0].Rows, r => r[1].Text == "王强");
    }

    [Fact]
    public async Task A_trial_shows_who_rises_and_falls_and_writes_nothing()
    {
        _made.Visit(_made.WangId);
        var draft = await _made.KeepingBy(_made.Clerk).CopyAsync(ScoreOffice.Book);
        var sheet = await _made.KeepingBy(_made.Clerk).OpenAsync(draft);
        var visits = sheet.Book.Items.Single(i => i.Kind is DutyKind.VoterContact && i.SubKind is null);
        await _made.KeepingBy(_made.Clerk).PutItemAsync(draft, visits.Id, visits.Facts with { Each = 30 }, sheet.Book.Version);
        using var db = _made.Office.Databases.CreateDbContext();
        var before = await db.Set<InfoCenter.Core.Ledger.LedgerEntry>().CountAsync();

        var trial = await _made.Trials.TryAsync(draft, 2026);

        var group = trial.Groups.Single(g => g.Level is Level.County && g.TownshipCode == Office.Chengguan);
        Assert.Equal((30, 10, 1, 0, true), (group.Sum, group.FormerSum, group.Rising, group.Falling, group.IsCompared));
        Assert.Equal(20, group.Rows.Single(r => r.Deputy.PersonId == _made.WangId).Change);
        Assert.Equal(before, await db.Set<InfoCenter.Core.Ledger.LedgerEntry>().CountAsync());
        Assert.Empty(db.ScoreRuns);
    }

    [Fact]
    public async Task The_year_before_a_new_book_is_still_counted_by_the_old_one()
    {
        var draft = await _made.KeepingBy(_made.Clerk).CopyAsync(ScoreOffice.Book);
        var sheet = await _made.KeepingBy(_made.Clerk).OpenAsync(draft);
        await _made.KeepingBy(_made.Clerk).AmendAsync(draft, sheet.Book.Terms with { YearFrom = 2027 }, sheet.Book.Version);
        await Refusal.ExpectAsync(nameof(ScoreRules.AnotherPersonAdopts), () => _made.KeepingBy(_made.Clerk).AdoptAsync(draft, sheet.Book.Version + 1));
        await _made.KeepingBy(_made.Second).AdoptAsync(draft, sheet.Book.Version + 1);

        var run = await _made.RunAsync(await _made.RunningBy(_made.Clerk).ComputeAsync(2026));

        Assert.Equal(ScoreOffice.Book, run.BookId);
        Assert.Equal([ScoreBookStatus.Adopted, ScoreBookStatus.Superseded], (await _made.KeepingBy(_made.Clerk).ListAsync()).Select(b => b.Status));
    }
}
