using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>Reads what was found for a page of the answer.</summary>
internal static class PortalSearchReading
{
    extension(InfoCenterDb db)
    {
        public async Task<IReadOnlyList<(PortalSearch.Hit Hit, SearchRow Row)>> SearchRowsAsync(IReadOnlyList<PortalSearch.Hit> hits, IReadOnlyList<string> words, DateOnly today, CancellationToken cancel)
        {
            var of = hits.ToLookup(hit => hit.Kind);
            return
            [
                .. await DeputiesAsync(db, [.. of[SearchKind.Deputy]], words, cancel),
                .. await ArticlesAsync(db, [.. of[SearchKind.Article]], words, cancel),
                .. await MeetingsAsync(db, [.. of[SearchKind.Meeting]], words, cancel),
                .. await LawsAsync(db, [.. of[SearchKind.Law]], words, today, cancel),
                .. await RequestsAsync(db, [.. of[SearchKind.Request]], words, cancel),
            ];
        }
    }

    private static async Task<IEnumerable<(PortalSearch.Hit, SearchRow)>> DeputiesAsync(InfoCenterDb db, List<PortalSearch.Hit> hits, IReadOnlyList<string> words, CancellationToken cancel)
    {
        if (hits.Count == 0) return [];
        var rows = (await db.DeputyRowsAsync([.. hits.Select(hit => hit.Id)], cancel)).ToDictionary(row => row.Id);
        return from hit in hits
               where rows.ContainsKey(hit.Id)
               let row = rows[hit.Id]
               select (hit, new SearchRow(SearchKind.Deputy, $"/deputies/{row.Id}", SearchExcerpt.Whole(row.Name, words), SearchExcerpt.Of(SearchLabels.SeatsOf(row), []), null));
    }

    private static async Task<IEnumerable<(PortalSearch.Hit, SearchRow)>> ArticlesAsync(InfoCenterDb db, List<PortalSearch.Hit> hits, IReadOnlyList<string> words, CancellationToken cancel)
    {
        if (hits.Count == 0) return [];
        var ids = hits.ConvertAll(hit => hit.Id);
        var texts = await db.ArticleVersions.AsNoTracking().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.ArticleId, v.Title, v.Summary, v.Body }).ToDictionaryAsync(v => v.Id, cancel);
        return from hit in hits
               where texts.ContainsKey(hit.Id)
               let text = texts[hit.Id]
               select (hit, new SearchRow(
                   SearchKind.Article, $"/news/{text.ArticleId}", SearchExcerpt.Whole(text.Title, words), SearchExcerpt.Of($"{text.Summary}\n{CleanMarkup.TextOf(text.Body)}".TrimStart(), words),
                   DateOnly.FromDateTime(hit.At!.Value.InOffice)));
    }

    private static async Task<IEnumerable<(PortalSearch.Hit, SearchRow)>> MeetingsAsync(InfoCenterDb db, List<PortalSearch.Hit> hits, IReadOnlyList<string> words, CancellationToken cancel)
    {
        if (hits.Count == 0) return [];
        var ids = hits.ConvertAll(hit => hit.Id);
        var meetings = await db.Meetings.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        return from hit in hits
               where meetings.ContainsKey(hit.Id)
               let meeting = meetings[hit.Id]
               select (hit, new SearchRow(
                   SearchKind.Meeting, $"/meetings/{meeting.Id}", SearchExcerpt.Whole(meeting.Title, words), SearchExcerpt.Of($"{meeting.Place}\n{meeting.Agenda}".TrimStart(), words), meeting.OpensOn));
    }

    private static async Task<IEnumerable<(PortalSearch.Hit, SearchRow)>> LawsAsync(InfoCenterDb db, List<PortalSearch.Hit> hits, IReadOnlyList<string> words, DateOnly today, CancellationToken cancel)
    {
        if (hits.Count == 0) return [];
        var ids = hits.ConvertAll(hit => hit.Id);
        var laws = await db.Laws.AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancel);
        return from hit in hits
               where laws.ContainsKey(hit.Id)
               let law = laws[hit.Id]
               select (hit, new SearchRow(
                   SearchKind.Law, $"/laws/{law.Id}", SearchExcerpt.Whole(law.Title, words), SearchExcerpt.Of($"{SearchLabels.StandingOf(law, today)}\n{law.Text}".TrimEnd(), words), law.EffectiveOn));
    }

    private static async Task<IEnumerable<(PortalSearch.Hit, SearchRow)>> RequestsAsync(InfoCenterDb db, List<PortalSearch.Hit> hits, IReadOnlyList<string> words, CancellationToken cancel)
    {
        if (hits.Count == 0) return [];
        var ids = hits.ConvertAll(hit => hit.Id);
        var copies = await (
            from copy in db.RequestPublications.AsNoTracking()
            where ids.Contains(copy.Id)
            join request in db.Requests on copy.RequestId equals request.Id
            join place in db.Townships on request.TownshipCode equals place.Code
            select new { copy.Id, copy.Number, copy.Words, copy.Place, copy.Answer, Township = place.Name, AnsweredAt = request.AnsweredAt ?? copy.PublishedAt }).ToDictionaryAsync(c => c.Id, cancel);
        return from hit in hits
               where copies.ContainsKey(hit.Id)
               let copy = copies[hit.Id]
               select (hit, new SearchRow(
                   SearchKind.Request, $"/requests/{copy.Number}", SearchExcerpt.Whole(SearchLabels.TitleOf(copy.Township, copy.Words), words),
                   SearchExcerpt.Of($"{copy.Words}\n{copy.Place}\n{copy.Answer}", words), DateOnly.FromDateTime(copy.AnsweredAt!.Value.InOffice)));
    }
}
