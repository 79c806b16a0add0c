namespace InfoCenter.Core.Messages;

/// <summary>What came of handing a message to a provider.</summary>
public enum HandedResult
{
    Taken,

    /// <summary>The provider answered and did not take it.</summary>
    Refused,

    /// <summary>This way is closed for this message; another may be tried at once.</summary>
    WayClosed,

    /// <summary>Nobody knows: no answer, half of one, a broken provider.</summary>
    NoAnswer,
}

/// <summary>The result, the provider's own number, and what it said.</summary>
public sealed record Handed(HandedResult Result, string? ProviderNumber = null, string? Said = null, bool IsGrantGone = false);
