using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>What the report counts. A list narrowed by a measure shows the same rows the figure counted, because both ask here.</summary>
internal static class SuggestionCounting
{
    extension(IQueryable<Suggestion> suggestions)
    {
        /// <summary>Numbered in a year's series or sessions, and not taken back.</summary>
        public IQueryable<Suggestion> Reported(int year) => suggestions.Where(s => s.Year == year && s.Serial != null && s.Status != SuggestionStatus.Withdrawn);

        public IQueryable<Suggestion> Narrow(InfoCenterDb db, SuggestionMeasure measure, DateOnly today)
        {
            var solved = db.ReplyClasses.Where(c => c.IsSolved).Select(c => c.Id);
            return measure switch
            {
                SuggestionMeasure.Replied => suggestions.Where(s => s.RepliedAt != null || s.Round > 1),
                SuggestionMeasure.Solved => suggestions.Where(s =>
                    s.RepliedAt != null && !s.Tasks.Any(t => t.Round == s.Round && t.ClassId != null && !solved.Contains(t.ClassId.Value))),
                SuggestionMeasure.Late => suggestions.Where(s => s.Status == SuggestionStatus.Assigned && s.Tasks.Any(t =>
                    t.Round == s.Round && t.Role != TaskRole.Assist && t.RepliedAt == null && t.ReturnedAt == null && t.WithdrawnAt == null && t.DueOn < today)),
                SuggestionMeasure.Key => suggestions.Where(s => s.IsKey),
                SuggestionMeasure.Dissatisfied => suggestions.Where(s => s.Ratings.Any(r => r.Round == s.Round && r.Result == Requests.Satisfaction.Dissatisfied)),
            };
        }
    }

    extension(InfoCenterDb db)
    {
        public async Task<SuggestionReport> CountSuggestionsAsync(int year, DateOnly today, CancellationToken cancel)
        {
            var reported = db.Suggestions.AsNoTracking().Reported(year);
            var all = await reported.Include(s => s.Signers).Include(s => s.Origins).Include(s => s.Ratings).Include(s => s.Tasks).ThenInclude(t => t.Promise)
                .OrderBy(s => s.TermId).ThenBy(s => s.Occasion).ThenBy(s => s.Session).ThenBy(s => s.Serial).AsSplitQuery().ToListAsync(cancel);
            var subjects = await db.SuggestionSubjects.AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancel);
            var classes = await db.ReplyClasses.AsNoTracking().OrderBy(c => c.Order).ToListAsync(cancel);
            var by = new Dictionary<SuggestionMeasure, HashSet<int>>();
            foreach (var measure in Enum.GetValues<SuggestionMeasure>())
                by[measure] = [.. await reported.Narrow(db, measure, today).Select(s => s.Id).ToListAsync(cancel)];

            var owed = all.SelectMany(s => s.Owed).ToList();
            var words = all.SelectMany(s => s.Ratings.Where(r => r.Round == s.Round)).ToList();
            var solved = classes.Where(c => c.IsSolved).Select(c => c.Id).ToHashSet();
            return new(
                year, today, all.Count, all.Count(s => s.Occasion is SuggestionOccasion.Session), all.Count(s => s.Origins.Count > 0), all.SelectMany(s => s.Origins).DistinctBy(o => o.RequestId).Count(),
                by[SuggestionMeasure.Replied].Count, by[SuggestionMeasure.Solved].Count, by[SuggestionMeasure.Late].Count, by[SuggestionMeasure.Key].Count, by[SuggestionMeasure.Dissatisfied].Count,
                all.Count(s => s.Round > 1),
                [.. subjects.Select(x => Of(x, all, by)).Where(x => x.All > 0)],
                [.. classes.Select(c => new ReplyFigures(c.Code, c.Title, c.IsSolved, owed.Count(t => t.ClassId == c.Id))).Where(r => r.Letters > 0)],
                RatingFigures.Of(words.Select(w => w.Process)), RatingFigures.Of(words.Select(w => w.Result)),
                [.. owed.GroupBy(t => t.UnitId).Select(g => Of(g.Key, [.. g], solved)).OrderByDescending(u => u.Owed).ThenBy(u => u.UnitId)],
                [.. all.Select(s => Line(s, subjects))]);
        }
    }

    extension(Suggestion suggestion)
    {
        /// <summary>The parts that owe or gave a letter in its last round.</summary>
        private IEnumerable<SuggestionTask> Owed =>
            suggestion.Tasks.Where(t => t.Round == suggestion.Round && t.Role is not TaskRole.Assist && t.ReturnedAt is null && t.WithdrawnAt is null);
    }

    private static SubjectFigures Of(SuggestionSubject subject, List<Suggestion> all, Dictionary<SuggestionMeasure, HashSet<int>> by)
    {
        var own = all.Where(s => s.SubjectId == subject.Id).ToList();
        return new(subject.Id, subject.Name, own.Count, own.Count(s => by[SuggestionMeasure.Replied].Contains(s.Id)), own.Count(s => by[SuggestionMeasure.Solved].Contains(s.Id)));
    }

    private static UnitFigures Of(int unit, IReadOnlyList<SuggestionTask> tasks, HashSet<int> solved)
    {
        var replied = tasks.Where(t => t.RepliedAt is not null).ToList();
        var promises = tasks.Where(t => t.Promise is not null).Select(t => t.Promise!).ToList();
        return new(
            unit, tasks[^1].UnitName, tasks.Count, replied.Count, replied.Count(t => DateOnly.FromDateTime(t.RepliedAt!.Value.InOffice) <= t.DueOn),
            replied.Count(t => solved.Contains(t.ClassId!.Value)), promises.Count, promises.Count(p => p.IsKept));
    }

    private static ReportedSuggestion Line(Suggestion s, List<SuggestionSubject> subjects) => new(
        s.Id, s.Number!, s.Title, s.Lead.Name, s.Signers.Count(g => !g.IsLead), subjects.First(x => x.Id == s.SubjectId).Name, string.Join("、", s.Owed.Select(t => t.UnitName)),
        string.Join("、", s.Owed.Where(t => t.ClassCode is not null).Select(t => t.ClassCode)), SuggestionReportWords.Ratings([.. s.Ratings.Where(r => r.Round == s.Round).Select(r => r.Result)]),
        s.Status, s.IsKey);
}
