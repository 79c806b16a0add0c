using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>A suggestion that may be made public, and where that stands; <paramref name="Publication"/> null where nobody began.</summary>
public sealed record PublishableSuggestion(int Id, string Number, string Title, SuggestionOpenness Openness, SuggestionPublication? Publication);

/// <summary>Two people make a suggestion public, as far as who made it agreed.</summary>
public sealed class SuggestionPublishing(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int MostListed = 200;

    /// <summary>What is replied to and may be shown: what waits for a second person first, then what nobody has begun.</summary>
    public async Task<IReadOnlyList<PublishableSuggestion>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.PublishSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var publications = db.SuggestionPublications.AsNoTracking();
        var rows = await db.Suggestions.AsNoTracking()
            .Where(s => s.Number != null && s.Openness != SuggestionOpenness.Nothing && (s.RepliedAt != null || publications.Any(p => p.SuggestionId == s.Id)))
            .OrderByDescending(s => s.Id).Take(MostListed)
            .Select(s => new PublishableSuggestion(s.Id, s.Number!, s.Title, s.Openness, publications.FirstOrDefault(p => p.SuggestionId == s.Id))).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Publication?.Status switch { SuggestionPublicationStatus.Prepared => 0, null => 1, SuggestionPublicationStatus.Published => 2, _ => 3 })];
    }

    /// <summary>Where it stands for one; null where nobody began.</summary>
    public async Task<SuggestionPublication?> OfAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.SuggestionPublications.AsNoTracking().FirstOrDefaultAsync(p => p.SuggestionId == id, cancel);
    }

    /// <summary>Gives it to a second person.</summary>
    /// <exception cref="RuleBrokenException">Not replied to, not agreed to, a number of somebody's stands in it, or it is there already.</exception>
    public async Task PrepareAsync(int id, SuggestionOpenness openness, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestion = await db.WholeSuggestions().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel) ?? throw CommonRules.NotFound;
        var publication = await db.SuggestionPublications.FirstOrDefaultAsync(p => p.SuggestionId == id, cancel);
        if (publication is null) db.Add(new SuggestionPublication(suggestion, openness, user.Sign(clock)));
        else publication.Prepare(suggestion, openness, user.Sign(clock));
        db.Record(user, clock, "PrepareSuggestionPublication", suggestion.Subject, $"{suggestion.Number} {openness.Label}");
        try
        {
            await db.SaveOrTellAsync(suggestion.Subject, cancel);
        }
        catch (DbUpdateException) when (publication is null)
        {
            throw SuggestionPublicationRules.PreparedAlready; // two began at the same moment
        }
    }

    /// <summary>Lets out what somebody else prepared.</summary>
    public Task PublishAsync(int id, int version, CancellationToken cancel = default) => DecideAsync(id, version, "PublishSuggestion", "", p => p.Publish(user.Sign(clock)), cancel);

    /// <summary>Does not let it out.</summary>
    public Task DeclineAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "DeclineSuggestionPublication", reason, p => p.Decline(reason, user.Sign(clock)), cancel);

    /// <summary>Takes it back.</summary>
    public Task WithdrawAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "WithdrawSuggestionPublication", reason, p => p.Withdraw(reason, user.Sign(clock)), cancel);

    private async Task DecideAsync(int id, int version, string act, string detail, Action<SuggestionPublication> decide, CancellationToken cancel)
    {
        user.Must(Permission.PublishSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var publication = await db.SuggestionPublications.FirstOrDefaultAsync(p => p.SuggestionId == id, cancel) ?? throw CommonRules.NotFound;
        var subject = $"Suggestion {id}";
        if (publication.Version != version) throw await db.ChangedMeanwhileAsync(subject, cancel);
        decide(publication);
        db.Record(user, clock, act, subject, detail);
        await db.SaveOrTellAsync(subject, cancel);
    }
}
