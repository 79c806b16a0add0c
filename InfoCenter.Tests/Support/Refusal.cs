using InfoCenter.Core.Common;

namespace InfoCenter.Tests.Support;

/// <summary>Expects a named refusal, and nothing else.</summary>
public static class Refusal
{
    public static RuleBrokenException Expect(string rule, Action act)
    {
        var broken = Assert.Throws<RuleBrokenException>(act);
        Assert.Equal(rule, broken.Rule);
        return broken;
    }

    public static async Task<RuleBrokenException> ExpectAsync(string rule, Func<Task> act)
    {
        var broken = await Assert.ThrowsAsync<RuleBrokenException>(act);
        Assert.Equal(rule, broken.Rule);
        return broken;
    }
}
