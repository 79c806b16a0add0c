namespace InfoCenter.Core.Common;

/// <summary>Guards that read as words.</summary>
public static class Refusals
{
    extension(string? text)
    {
        /// <summary>The text without outer spaces.</summary>
        /// <exception cref="RuleBrokenException">Nothing is left of it.</exception>
        public string OrRefuse(RuleBrokenException refusal) =>
            text?.Trim() is { Length: > 0 } kept ? kept : throw refusal;

        /// <summary>The text without outer spaces, or null where nothing is left.</summary>
        public string? OrNull() => text?.Trim() is { Length: > 0 } kept ? kept : null;
    }
}
