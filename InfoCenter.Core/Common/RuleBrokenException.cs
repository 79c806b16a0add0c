using System.Runtime.CompilerServices;

namespace InfoCenter.Core.Common;

/// <summary>A rule of the office said no. The message is Chinese and is shown to the user as it stands.</summary>
public sealed class RuleBrokenException(string message, [CallerMemberName] string rule = "") : Exception(message)
{
    /// <summary>The rule's name in code, for tests, logs and the ledger.</summary>
    public string Rule { get; } = rule;
}
