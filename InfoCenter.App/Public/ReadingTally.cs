using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace InfoCenter.App.Public;

/// <summary>Counts in memory how often each page is read: the page's own address and a number, nothing of the visitor. What was not written yet when the machine fails is lost.</summary>
internal sealed class ReadingTally
{
    // How programs that look through the web call themselves.
    private static readonly string[] Robots = ["bot", "spider", "crawl", "slurp"];

    private ConcurrentDictionary<string, StrongBox<int>> _counts = new();

    /// <summary>Notes a reading of the page at an address; what stands behind a question mark may have been typed and is left out.</summary>
    public void Note(HttpContext request, string address)
    {
        var agent = request.Request.Headers.UserAgent.ToString();
        foreach (var robot in Robots)
        {
            if (agent.Contains(robot, StringComparison.OrdinalIgnoreCase)) return;
        }

        var end = address.IndexOf('?', StringComparison.Ordinal);
        var page = end < 0 ? address : address[..end];
        Interlocked.Increment(ref _counts.GetOrAdd(page, static _ => new()).Value);
    }

    /// <summary>What was counted since the last time.</summary>
    public IReadOnlyDictionary<string, int> Take() => Interlocked.Exchange(ref _counts, new()).ToDictionary(c => c.Key, c => c.Value.Value);

    /// <summary>Counts once more what could not be written.</summary>
    public void PutBack(IReadOnlyDictionary<string, int> counts)
    {
        foreach (var (page, count) in counts) Interlocked.Add(ref _counts.GetOrAdd(page, static _ => new()).Value, count);
    }
}
