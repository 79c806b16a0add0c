using System.Collections.Concurrent;

namespace InfoCenter.App.Layout;

/// <summary>One line behind the bell: what is finished, and where to see it.</summary>
public sealed record Announcement(string Text, string Href);

/// <summary>Tells people on open screens that their long work is done. What must not be forgotten is kept by the work itself.</summary>
public sealed class Announcements
{
    private const int Kept = 10;
    private readonly ConcurrentDictionary<int, Announcement[]> _told = new();

    /// <summary>Raised with the account's key, on the thread of whoever tells.</summary>
    public event Action<int>? Told;

    public IReadOnlyList<Announcement> For(int accountId) => _told.GetValueOrDefault(accountId, []);

    public void Tell(int accountId, string text, string href)
    {
        var item = new Announcement(text, href);
        _told.AddOrUpdate(accountId, [item], (_, earlier) => [item, .. earlier.Take(Kept - 1)]);
        Told?.Invoke(accountId);
    }
}
