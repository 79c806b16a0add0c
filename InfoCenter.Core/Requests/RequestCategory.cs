using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>A class of requests the county counts by. Retired ones stay on the requests that bear them.</summary>
public sealed class RequestCategory
{
    public const int LongestName = 20;

    public RequestCategory(string name, int order)
    {
        Order = order;
        Rename(name);
    }

    private RequestCategory() { }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public int Order { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public void Rename(string name)
    {
        var kept = ChineseText.Clean(name).OrRefuse(RequestRules.CategoryNameIsRequired);
        Name = kept.Length <= LongestName ? kept : throw RequestRules.TextIsTooLong;
        Version++;
    }

    public void Retire() => Put(isRetired: true);

    public void Restore() => Put(isRetired: false);

    internal void Put(int order)
    {
        if (Order == order) return;
        Order = order;
        Version++;
    }

    private void Put(bool isRetired)
    {
        IsRetired = isRetired;
        Version++;
    }
}
