using System.Text;
using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Drafts;

/// <summary>
/// Everybody's own unfinished forms. Whether somebody may hand a form in is asked when it is handed in: a draft only ever comes back to the account that typed it.
/// </summary>
public sealed class DraftKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Room for one draft, in bytes of UTF-8.</summary>
    public const int MaxLength = 60 * 1024;

    private const int MostPerAccount = 50;
    private const int Attempts = 5;
    private static readonly TimeSpan KeepingTime = TimeSpan.FromDays(30);

    /// <summary>Keeps what is typed by now; the time it was kept, or null when this opening of the form is over.</summary>
    /// <exception cref="RuleBrokenException">Too long, unreadable, or too many drafts.</exception>
    public Task<DateTime?> KeepAsync(DraftMark mark, DraftText text, CancellationToken cancel = default)
    {
        var account = user.Standing.AccountId;
        var isEmpty = Check(mark, text);
        return AgainAsync(() => WriteAsync(account, mark, text, isEmpty, cancel));
    }

    /// <summary>The user's own draft; null where there is none. A draft without content says which opening was handed in.</summary>
    public async Task<KeptText?> FindAsync(DraftMark mark, CancellationToken cancel = default)
    {
        var account = user.Standing.AccountId;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var draft = await OwnAsync(db, account, mark, cancel);
        return draft is null || draft.KeptAt < clock.Now - KeepingTime ? null : new(draft.Opening, draft.Content, draft.KeptAt);
    }

    /// <summary>The user's unfinished forms, newest first.</summary>
    public async Task<IReadOnlyList<DraftRow>> ListAsync(CancellationToken cancel = default)
    {
        var account = user.Standing.AccountId;
        var since = clock.Now - KeepingTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Drafts.Where(d => d.AccountId == account && d.Content != null && d.KeptAt >= since)
            .OrderByDescending(d => d.KeptAt).Select(d => new DraftRow(d.Form, d.Subject, d.Opening, d.Title, d.Address, d.KeptAt)).ToListAsync(cancel);
    }

    /// <summary>The form was handed in or thrown away: the text goes, and what this opening sends from now on is not kept.</summary>
    public Task DiscardAsync(DraftMark mark, string opening, CancellationToken cancel = default)
    {
        var account = user.Standing.AccountId;
        return AgainAsync(() => CloseAsync(account, mark, opening, cancel));
    }

    /// <summary>Removes everybody's drafts that nobody has touched for thirty days; the program does it once a day.</summary>
    public static async Task SweepAsync(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock, CancellationToken cancel = default)
    {
        var forgotten = clock.Now - KeepingTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Drafts.Where(d => d.KeptAt < forgotten).ExecuteDeleteAsync(cancel);
    }

    private async Task<DateTime?> CloseAsync(int account, DraftMark mark, string opening, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var turn = await db.Database.BeginTransactionAsync(cancel);
        var draft = await OwnAsync(db, account, mark, cancel);
        if (draft is null) db.Drafts.Add(Draft.Over(account, mark, opening, clock.Now));
        else draft.Discard(opening, clock.Now);
        await db.SaveChangesAsync(cancel);
        await turn.CommitAsync(cancel);
        return null;
    }

    private async Task<DateTime?> WriteAsync(int account, DraftMark mark, DraftText text, bool isEmpty, CancellationToken cancel)
    {
        var now = clock.Now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var turn = await db.Database.BeginTransactionAsync(cancel); // writers take turns from here on, so what is read is what is changed
        var draft = await OwnAsync(db, account, mark, cancel);
        if (draft?.IsClosed(text.Opening) == true) return null;

        if (isEmpty)
        {
            // All typed back to what it was: nothing is left to keep, and the next letter may start a draft again.
            if (draft is not null) db.Drafts.Remove(draft);
        }
        else
        {
            if (draft?.Content is null) await MakeRoomAsync(db, account, cancel);
            if (draft is null) db.Drafts.Add(new Draft(account, mark, text, now));
            else draft.Keep(text, now);
        }

        await db.SaveChangesAsync(cancel);
        await turn.CommitAsync(cancel);
        return now;
    }

    private async Task MakeRoomAsync(InfoCenterDb db, int account, CancellationToken cancel)
    {
        var since = clock.Now - KeepingTime;
        if (await db.Drafts.CountAsync(d => d.AccountId == account && d.Content != null && d.KeptAt >= since, cancel) >= MostPerAccount) throw DraftRules.TooManyDrafts;
    }

    private static async Task<DateTime?> AgainAsync(Func<Task<DateTime?>> write)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await write();
            }
            catch (Exception clash) when (attempt < Attempts && IsClash(clash))
            {
                // Two windows on the same form: the later one stands.
            }
        }
    }

    private static bool IsClash(Exception error) => error is DbUpdateException or RuleBrokenException { Rule: nameof(CommonRules.ChangedMeanwhile) };

    private static Task<Draft?> OwnAsync(InfoCenterDb db, int account, DraftMark mark, CancellationToken cancel) =>
        db.Drafts.FirstOrDefaultAsync(d => d.AccountId == account && d.Form == mark.Form && d.Subject == mark.Subject, cancel);

    /// <summary>Whether nothing is typed.</summary>
    private static bool Check(DraftMark mark, DraftText text)
    {
        if (Encoding.UTF8.GetByteCount(text.Content) > MaxLength) throw DraftRules.DraftIsTooLarge;
        if (mark is not { Form.Length: > 0 and <= 40, Subject.Length: > 0 and <= 60 } || text is not { Opening.Length: > 0 and <= 40, Title.Length: <= 60, Address.Length: <= 300 })
        {
            throw DraftRules.DraftIsUnreadable;
        }

        // It is offered as a link: never a way out of the office.
        if (!text.Address.StartsWith("/office", StringComparison.Ordinal)) throw DraftRules.DraftIsUnreadable;

        try
        {
            using var fields = JsonDocument.Parse(text.Content);
            if (fields.RootElement.ValueKind is not JsonValueKind.Object) throw DraftRules.DraftIsUnreadable;
            return !fields.RootElement.EnumerateObject().Any();
        }
        catch (JsonException)
        {
            throw DraftRules.DraftIsUnreadable;
        }
    }
}

/// <summary>A draft as it lies: times are UTC.</summary>
public sealed record KeptText(string Opening, string? Content, DateTime KeptAt);

/// <summary>A line of the list of unfinished forms.</summary>
public sealed record DraftRow(string Form, string Subject, string Opening, string Title, string Address, DateTime KeptAt);
