using System.Reflection;
using InfoCenter.Core.Common;

namespace InfoCenter.Tests.House.Access;

/// <summary>How a call ended, as far as rights are concerned.</summary>
/// <param name="Rule">The refusal's name; null where nothing was refused.</param>
/// <param name="Words">What the user is told.</param>
internal sealed record Outcome(string? Rule, string Words)
{
    private static readonly Outcome Through = new(null, "");

    /// <summary>The right was missing.</summary>
    public bool IsRefused => Rule is nameof(CommonRules.PermissionIsRequired) or nameof(CommonRules.SignInIsRequired);

    /// <summary>As if there were nothing.</summary>
    public bool IsAbsent => Rule is nameof(CommonRules.NotFound);

    /// <summary>Calls, and waits for what is awaited; other errors than refusals come after the door and count as let in.</summary>
    public static async Task<Outcome> OfAsync(Func<object?> call)
    {
        try
        {
            switch (call())
            {
                case Task task:
                    await task.WaitAsync(TimeSpan.FromMinutes(1));
                    break;
                case { } many when many.GetType().GetInterfaces().FirstOrDefault(i => i.Name == "IAsyncEnumerable`1") is { } stream:
                    await ReadOneAsync(many, stream);
                    break;
            }

            return Through;
        }
        catch (Exception error)
        {
            return (error is TargetInvocationException { InnerException: { } inner } ? inner : error) is RuleBrokenException broken
                ? new(broken.Rule, broken.Message)
                : new(error.GetType().Name, "");
        }
    }

    private static Task ReadOneAsync(object many, Type stream) =>
        (Task)typeof(Outcome).GetMethod(nameof(ReadFirstAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(stream.GenericTypeArguments).Invoke(null, [many])!;

    private static async Task ReadFirstAsync<T>(IAsyncEnumerable<T> many)
    {
        await foreach (var _ in many) return;
    }
}
