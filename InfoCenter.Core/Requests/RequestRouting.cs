namespace InfoCenter.Core.Requests;

/// <summary>A deputy a request might go to, as far as the choice depends on it.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">As the citizen reads it.</param>
/// <param name="IsOnDuty">In office, and neither away nor suspended today.</param>
/// <param name="Open">Requests in hand.</param>
/// <param name="LastRoutedAt">UTC; null for somebody who never had one.</param>
public sealed record DeputyOnCall(int PersonId, string Name, bool IsOnDuty, int Open, DateTime? LastRoutedAt);

/// <summary>Everybody a request of one place might go to, nearest first.</summary>
/// <param name="Deputies">Of the village's own districts.</param>
/// <param name="Convenors">Of the township's deputy groups.</param>
/// <param name="Township">The township's presidium; null where nobody works there with the program.</param>
/// <param name="Committee">Who takes what nobody else does.</param>
public sealed record RoutingChain(
    IReadOnlyList<DeputyOnCall> Deputies, IReadOnlyList<DeputyOnCall> Convenors, RequestHolder? Township, RequestHolder Committee);

/// <summary>Who gets a request: the deputy asked for, else the least loaded of the district, else whoever stands in for them.</summary>
public static class RequestRouting
{
    /// <summary>The chain's first who is there; there is always one.</summary>
    /// <param name="chain">Whom the place has.</param>
    /// <param name="chosenPersonId">The deputy of the own district the citizen asked for.</param>
    public static RequestHolder Choose(RoutingChain chain, int? chosenPersonId = null)
    {
        var deputies = chain.Deputies.Where(d => d.IsOnDuty).ToList();
        if (deputies.Find(d => d.PersonId == chosenPersonId) is { } chosen) return new(HolderKind.Deputy, chosen.PersonId, chosen.Name);
        if (LeastLoaded(deputies) is { } deputy) return new(HolderKind.Deputy, deputy.PersonId, deputy.Name);
        if (LeastLoaded(chain.Convenors.Where(c => c.IsOnDuty)) is { } convenor) return new(HolderKind.Convenor, convenor.PersonId, convenor.Name);
        return chain.Township ?? chain.Committee;
    }

    // Fewest in hand; among those who waited longest for one; the number decides the rest, so that the same facts give the same answer.
    private static DeputyOnCall? LeastLoaded(IEnumerable<DeputyOnCall> deputies) =>
        deputies.OrderBy(d => d.Open).ThenBy(d => d.LastRoutedAt ?? DateTime.MinValue).ThenBy(d => d.PersonId).FirstOrDefault();
}
