using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Core.Duties;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.House.Access;

/// <summary>Two suggestions for the matrix: Wang's, with the first unit, and a stranger's, with the second; each replied to with a promise.</summary>
internal static class MatrixSuggestions
{
    public static async Task MakeAsync(DutyOffice made, Action<string, object, object> pair, string[] units)
    {
        await using var db = made.Office.Databases.CreateDbContext();
        var now = made.Office.Clock.Now;
        var (by, dates) = (new Signature(9, "某人", now), await db.SuggestionDatesAsync(now, CancellationToken.None));
        var suggestions = new List<Suggestion>();
        foreach (var (person, unit) in new[] { (made.Wang, units[0]), (made.Stranger, units[1]) })
        {
            var mandate = await db.Mandates.FirstAsync(m => m.PersonId == person);
            var facts = new SuggestionFacts { Title = "关于修桥的建议", Grounds = "桥坏了", Proposal = "请县交通运输局今年汛期以前修好这座桥，并设限高标志。", SubjectId = 1, TermId = mandate.TermId };
            var suggestion = new Suggestion(facts, person, "某代表", [], by, isOwnHand: true);
            suggestion.Submit(true, dates, by);
            suggestion.Accept(suggestions.Count + 1, $"第{suggestions.Count + 1}号", by);
            var key = int.Parse(unit, CultureInfo.InvariantCulture);
            suggestion.Assign(new(await db.HandlingUnits.SingleAsync(u => u.Id == key), [], []), false, null, dates, by);
            var task = suggestion.Tasks[0];
            suggestion.NoteSigned(task, by);
            var letter = new ReplyLetter
            {
                Number = "函〔2026〕1号", ClassId = 2, Body = "您的建议收悉，已经列入明年计划，现将办理情况答复如下，请您审阅。", ContactName = "张", ContactPhone = "0719-1", On = made.Office.Clock.Today,
                Promise = "修桥", PromisedFor = made.Office.Clock.Today.AddYears(1), PromisedBy = "李",
            };
            suggestion.NoteReplied(task, letter, await db.ReplyClasses.SingleAsync(c => c.Id == 2), dates, made.Office.Clock.Today, by);
            suggestions.Add(suggestion);
        }

        db.Suggestions.AddRange(suggestions);
        await db.SaveChangesAsync();
        foreach (var one in suggestions)
        {
            var publication = new SuggestionPublication(one, SuggestionOpenness.Whole, by);
            publication.Publish(new(10, "另一人", now));
            db.SuggestionPublications.Add(publication);
        }

        await db.SaveChangesAsync();
        pair("Suggestion", suggestions[0].Id, suggestions[1].Id);
        pair("SuggestionTask", suggestions[0].Tasks[0].Id, suggestions[1].Tasks[0].Id);
        pair("Promise", suggestions[0].Tasks[0].Promise!.Id, suggestions[1].Tasks[0].Promise!.Id);
    }
}
