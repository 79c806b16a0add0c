namespace InfoCenter.Core.Portal;

/// <summary>How often one page was read on one day. Nothing about who.</summary>
public sealed class ReadCount
{
    public const int LongestAddress = 80;

    internal ReadCount(DateOnly on, string address, int count) => (On, Address, Count) = (on, address, count);

    private ReadCount() { }

    public long Id { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>The page's own address, without anything a visitor typed: <c>/news/12</c>.</summary>
    public string Address { get; private set; } = "";

    public int Count { get; private set; }
}
