using System.Runtime.CompilerServices;

namespace InfoCenter.Core.Common;

/// <summary>A rule of the office said no. The message is Chinese and is shown to the user as it stands.</summary>
public sealed class RuleBrokenException(string message, [CallerMemberName] string rule = "") : Exception(message)
{
    /// <summary>The rule's name in code, for tests, logs and the ledger.</summary>
    public string Rule { get; } = rule;
}

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
