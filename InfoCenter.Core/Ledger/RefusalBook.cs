using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Ledger;

/// <summary>
/// Who was refused what. Noting takes no time and never fails; writing follows in a context of its own. The first refusal of an account for a thing is an entry,
/// what the same account repeats within a minute is one more with their number: a flood cannot fill the disk.
/// </summary>
public sealed class RefusalBook(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    // Beyond it nobody new is noted until lines are written; all accounts of a county times all rights stay below.
    private const int Most = 5000;
    private static readonly TimeSpan Fold = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(int Account, string Origin, string Asked), Line> _lines = [];

    /// <summary>Notes a refusal; nobody signed in is nobody to name.</summary>
    /// <param name="user">Who was refused.</param>
    /// <param name="asked">A right's name, a page's pattern or <see cref="CurrentUser.Foreign"/>.</param>
    public void Note(CurrentUser user, string asked)
    {
        if (!user.IsSignedIn) return;

        var (standing, key) = (user.Standing, (user.Standing.AccountId, user.Origin, asked));
        lock (_gate)
        {
            if (_lines.TryGetValue(key, out var line)) line.Again++;
            else if (_lines.Count < Most) _lines[key] = new(new CurrentUser(() => standing, user.Origin), asked, clock.Now);
        }
    }

    /// <summary>Writes what is new, and what was repeated once its minute is over.</summary>
    /// <param name="isLast">Writes everything; the program is closing.</param>
    /// <param name="cancel">Calls it off; nothing is lost.</param>
    public async Task WriteAsync(bool isLast = false, CancellationToken cancel = default)
    {
        List<(Line Line, int Again)> news = [];
        lock (_gate)
        {
            foreach (var line in _lines.Values.Where(l => !l.IsWritten || (l.Again > 0 && (isLast || l.At + Fold <= clock.Now)))) news.Add((line, line.Again));
        }

        if (news.Count > 0)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            foreach (var (line, again) in news)
            {
                if (!line.IsWritten) db.LedgerEntries.Add(Entry(line, LedgerTexts.Refused(line.Asked)));
                else db.LedgerEntries.Add(Entry(line, LedgerTexts.RefusedAgain(line.Asked, again)));
            }

            await db.SaveChangesAsync(cancel);
        }

        lock (_gate)
        {
            foreach (var (line, again) in news)
            {
                if (line.IsWritten) line.Again -= again;
                line.IsWritten = true;
            }

            foreach (var (key, line) in _lines.Where(l => l.Value is { IsWritten: true, Again: 0 } && l.Value.At + Fold <= clock.Now).ToList()) _lines.Remove(key);
        }
    }

    private static LedgerEntry Entry(Line line, string detail) =>
        new(line.User, line.At, "Refused", line.Asked is CurrentUser.Foreign ? "Foreign" : $"Permission {line.Asked}", detail, LedgerResult.Refused);

    private sealed class Line(CurrentUser user, string asked, DateTime at)
    {
        public CurrentUser User => user;

        public string Asked => asked;

        public DateTime At => at;

        /// <summary>How often since the entry that tells of the first.</summary>
        public int Again { get; set; }

        public bool IsWritten { get; set; }
    }
}
