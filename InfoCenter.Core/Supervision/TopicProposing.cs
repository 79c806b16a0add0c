using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>A point of law to tick.</summary>
public sealed record BasisChoice(int Id, string Article, string Text);

/// <summary>A memo as it is offered: first words and figures, the points of law, and how many requests stand behind it.</summary>
public sealed record TopicDraft(TopicFacts Facts, TopicSource Source, int Requests, string Of, IReadOnlyList<BasisChoice> Bases);

/// <summary>Drafting a memo (监督议题建议书) from a figure of the hot-spot report, and handing it in.</summary>
public sealed class TopicProposing(IDbContextFactory<InfoCenterDb> databases, HotSpots hotSpots, CurrentUser user, TimeProvider clock)
{
    /// <summary>The memo's first words, from the figures of some months: of one class or all, of one township or the county.</summary>
    /// <exception cref="RuleBrokenException">Nothing stands behind the figure, or too much to be one matter.</exception>
    public async Task<TopicDraft> DraftAsync(YearMonth from, YearMonth to, int? categoryId = null, string? townshipCode = null, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var report = await hotSpots.ReadAsync(from, to, townshipCode, cancel);
        var one = categoryId is { } of ? report.Classes.FirstOrDefault(c => c.CategoryId == of) ?? throw TopicRules.NoRequestsBehind : null;
        var source = new TopicSource(report.Span, categoryId, townshipCode, one?.Told ?? report.Total, one?.Running ?? 0);
        var requests = await BehindAsync(db, source, cancel);
        var facts = new TopicFacts
        {
            Title = SupervisionTexts.DraftTitle(one?.Name, report.Place), Grounds = SupervisionTexts.DraftGrounds(source, one?.Name, report.Place, report.Total, one?.Before ?? report.Before.Requests),
            Proposal = SupervisionTexts.DraftProposal(one?.Name), Form = SupervisionForm.WorkReport, BasisIds = SupervisionSeeds.OfRequests,
        };
        return new(facts, source, requests.Count, $"{report.Place}，{HotSpotWords.Months(report.Span)}{(one is null ? "" : $"，{one.Name}")}", await BasesAsync(db, cancel));
    }

    /// <summary>The points of law a memo may stand on.</summary>
    public async Task<IReadOnlyList<BasisChoice>> BasesAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await BasesAsync(db, cancel);
    }

    /// <summary>Keeps the memo, with the requests its figure counts now.</summary>
    public async Task<int> AddAsync(TopicFacts facts, YearMonth from, YearMonth to, int? categoryId = null, string? townshipCode = null, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepSupervision);
        var source = (await DraftAsync(from, to, categoryId, townshipCode, cancel)).Source;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await MustBeOfferedAsync(db, facts.BasisIds, [], cancel);
        var topic = db.SupervisionTopics.Add(new(facts, source, await BehindAsync(db, source, cancel), user.Sign(clock))).Entity;
        db.Record(user, clock, "DraftTopic", "SupervisionTopic", topic.Title);
        await db.SaveChangesAsync(cancel);
        return topic.Id;
    }

    /// <summary>Another text, before it is handed in or after it was sent back.</summary>
    public Task AmendAsync(int id, TopicFacts facts, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AmendTopic", async (db, topic) =>
        {
            await MustBeOfferedAsync(db, facts.BasisIds, [.. topic.Bases.Select(b => b.BasisId)], cancel);
            topic.Amend(facts, user.Sign(clock));
        }, cancel);

    /// <summary>Hands it in.</summary>
    public Task SubmitAsync(int id, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "SubmitTopic", (_, topic) =>
        {
            topic.Submit(user.Sign(clock));
            return Task.CompletedTask;
        }, cancel);

    private static async Task<IReadOnlyList<BasisChoice>> BasesAsync(InfoCenterDb db, CancellationToken cancel) =>
        await db.SupervisionBases.AsNoTracking().Where(b => !b.IsRetired).OrderBy(b => b.Id).Select(b => new BasisChoice(b.Id, b.Article, b.Text)).ToListAsync(cancel);

    // What was ticked before it was retired stays ticked.
    private static async Task MustBeOfferedAsync(InfoCenterDb db, IReadOnlyList<int> ids, IReadOnlyList<int> before, CancellationToken cancel)
    {
        var offered = await db.SupervisionBases.Where(b => ids.Contains(b.Id) && (!b.IsRetired || before.Contains(b.Id))).CountAsync(cancel);
        if (offered != ids.Distinct().Count()) throw TopicRules.BasisIsNotThere;
    }

    private static async Task<IReadOnlyList<int>> BehindAsync(InfoCenterDb db, TopicSource source, CancellationToken cancel)
    {
        var told = db.TakenUp(source.Months.Start, source.Months.End, source.TownshipCode);
        if (source.CategoryId is { } category) told = told.Where(r => (r.CategoryId ?? 0) == category);
        var ids = await told.OrderByDescending(r => r.Id).Select(r => r.Id).Take(HotSpots.MostRows + 1).ToListAsync(cancel);
        if (ids.Count == 0) throw TopicRules.NoRequestsBehind;
        return ids.Count <= HotSpots.MostRows ? ids : throw TopicRules.TooManyRequests(HotSpots.MostRows);
    }

    private async Task DecideAsync(int id, int version, string act, Func<InfoCenterDb, SupervisionTopic, Task> decide, CancellationToken cancel)
    {
        user.Must(Permission.KeepSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var topic = await db.TopicAsync(id, version, cancel);
        await decide(db, topic);
        db.Record(user, clock, act, topic.Subject, topic.Title);
        await db.SaveOrTellAsync(topic.Subject, cancel);
    }
}
