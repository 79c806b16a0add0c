using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>Who is in office and what they came to: figures and the rows behind them are counted from this one reading.</summary>
internal sealed class ParticipationCounting
{
    private readonly List<Deputy> _deputies;
    private readonly Dictionary<int, List<int>> _came;
    private readonly IReadOnlyList<CountedActivity> _activities;
    private readonly (ParticipationSpan Span, string? Campaign, DateOnly Day) _about;

    private ParticipationCounting((ParticipationSpan, string?, DateOnly) about, List<Deputy> deputies, Dictionary<int, List<int>> came, IReadOnlyList<CountedActivity> activities) =>
        (_about, _deputies, _came, _activities) = (about, deputies, came, activities);

    /// <summary>Reads once; a township's account reads its own activities and its own deputies.</summary>
    public static async Task<ParticipationCounting> ReadAsync(InfoCenterDb db, CurrentUser user, ParticipationSpan span, DateOnly today, CancellationToken cancel)
    {
        if (span.To < span.From) throw ActivityRules.SpanEndsBeforeItBegins;
        var campaign = span.CampaignId is { } id ? await db.Campaigns.Where(c => c.Id == id).Select(c => c.Title).FirstOrDefaultAsync(cancel) ?? throw ActivityRules.CampaignIsNotThere : null;
        var (day, own) = (span.To < today ? span.To : today, user.Standing.TownshipCode);
        var (invitations, townships, mandates) = (db.Settled(Attendance.Attended), db.Townships, db.Mandates);
        var plans = db.ActivityPlans.Within(user).Where(p => p.Status == ActivityStatus.Registered && p.On >= span.From && p.On <= span.To && (span.CampaignId == null || p.CampaignId == span.CampaignId));
        var activities = await plans.OrderByDescending(p => p.On).ThenByDescending(p => p.Id)
            .Select(p => new CountedActivity(p.Id, p.Title, p.On, invitations.Count(i => i.PlanId == p.Id))).ToListAsync(cancel);
        var came = await (from plan in plans join invitation in invitations on plan.Id equals invitation.PlanId select new { invitation.PersonId, invitation.PlanId })
            .ToListAsync(cancel);
        var seats = await (
            from seat in mandates
            where (seat.StartedOn == null || seat.StartedOn <= day) && (seat.EndedOn == null || seat.EndedOn > day)
            join person in db.People on seat.PersonId equals person.Id
            where own == null || person.TownshipCode == own
            orderby person.TownshipCode, person.PinyinOrder, person.Id
            select new { person.Id, person.Name, Code = person.TownshipCode, seat.Level, Township = townships.Where(t => t.Code == person.TownshipCode).Select(t => t.Name).FirstOrDefault() })
            .ToListAsync(cancel);
        return new(
            (span, campaign, day),
            [.. seats.GroupBy(s => s.Id).Select(g => new Deputy(g.Key, g.First().Name, g.First().Code ?? "", g.First().Township, [.. g.Select(s => s.Level).Distinct().Order()]))],
            came.GroupBy(c => c.PersonId).ToDictionary(g => g.Key, g => g.Select(c => c.PlanId).ToList()), activities);
    }

    public ParticipationReport Report()
    {
        var levels = _deputies.SelectMany(d => d.Levels).Distinct().Order().ToList();
        return new(
            _about.Span, _about.Campaign, _about.Day, levels, Line("", null, _deputies, levels),
            [.. _deputies.GroupBy(d => d.TownshipCode).OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Line(g.Key, g.First().Township, [.. g], levels))],
            _activities);
    }

    public IReadOnlyList<ParticipationRow> Rows(ParticipationFigure figure)
    {
        var by = _activities.ToDictionary(a => a.Id);
        return
        [
            .. _deputies.Where(d => (figure.TownshipCode is null || d.TownshipCode == figure.TownshipCode) && (figure.Level is not { } level || d.Levels.Contains(level)) && (figure.Everybody || Came(d)))
                .Select(d => new ParticipationRow(d.Id, d.Name, d.Township, d.Levels, [.. _came.GetValueOrDefault(d.Id, []).Select(id => by[id]).OrderByDescending(a => a.On)])),
        ];
    }

    private ParticipationLine Line(string code, string? name, IReadOnlyList<Deputy> deputies, IReadOnlyList<Level> levels) =>
        new(code, name, Rate(deputies), [.. levels.Select(level => Rate([.. deputies.Where(d => d.Levels.Contains(level))]))]);

    private ParticipationRate Rate(IReadOnlyList<Deputy> deputies) => new(deputies.Count(Came), deputies.Count);

    private bool Came(Deputy deputy) => _came.ContainsKey(deputy.Id);

    private sealed record Deputy(int Id, string Name, string TownshipCode, string? Township, IReadOnlyList<Level> Levels);
}
