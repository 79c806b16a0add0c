using InfoCenter.Core.Common;

namespace InfoCenter.App.Demo;

/// <summary>Nobody in the demonstration county acts in the middle of the night.</summary>
internal static class WakingHours
{
    private const int First = 8, Last = 21;

    /// <summary>The instant at which a share of the waking time between two instants has gone by.</summary>
    public static DateTime Between(DateTime from, DateTime until, double share)
    {
        var hours = Enumerable.Range(0, (int)Math.Ceiling((until - from).TotalMinutes / 10)).Select(step => from.AddMinutes(step * 10)).Where(at => at.InOffice.Hour is >= First and < Last).ToList();
        return hours.Count == 0 ? from : hours[(int)(share * (hours.Count - 1))];
    }
}
