using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.House.Access;

/// <summary>Two drafts of rules, two years' scores that were announced with a card of Wang's in the first, and an objection in each.</summary>
internal static class MatrixScores
{
    public static async Task MakeAsync(DutyOffice made, Action<string, object, object> pair)
    {
        await using var db = made.Office.Databases.CreateDbContext();
        var (by, today) = (new Signature(9, "某人", made.Office.Clock.Now), made.Office.Clock.Today);
        var books = new[] { 2025, 2026 }.Select(year => new ScoreRuleBook(new("办法", year, 10, 5, CommendBy.TopShare, 10), null, by)).ToList();
        foreach (var book in books) book.Put(null, new(new(DutyKind.VoterContact, null, null, default), 10, 0, null, 0), by);
        db.ScoreRuleBooks.AddRange(books);
        await db.SaveChangesAsync();
        pair("ScoreBook", books[0].Id, books[1].Id);
        var items = books.Select(b => b.Items[0].Id).ToList();
        pair("ScoreItem", items[0], items[1]);
        var runs = new[] { 2024, 2025 }.Select(year => new ScoreRun(year, 1, by)).ToList();
        foreach (var run in runs) run.Announce(today.AddDays(9), by);
        db.ScoreRuns.AddRange(runs);
        await db.SaveChangesAsync();
        var (wang, stranger) = (new ScoreDeputy(made.Wang, "王强", Level.County, Office.Chengguan), new ScoreDeputy(made.Stranger, "赵云", Level.County, Office.Pankou));
        db.ScoreSheets.AddRange(ScoreCounting.Count([wang, stranger], [], []).Select(c => new ScoreSheet(runs[0].Id, c, new(null, 1))));
        db.ScoreSheets.AddRange(ScoreCounting.Count([stranger], [], []).Select(c => new ScoreSheet(runs[1].Id, c, new(null, 1))));
        var objections = runs.Select(run => new ScoreObjection(run, made.Stranger, "少算一次", today, by)).ToList();
        db.ScoreObjections.AddRange(objections);
        await db.SaveChangesAsync();
        pair("ScoreRun", runs[0].Id, runs[1].Id);
        pair("ScoreObjection", objections[0].Id, objections[1].Id);
    }
}
