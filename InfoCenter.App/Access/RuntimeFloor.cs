namespace InfoCenter.App.Access;

/// <summary>CVE-2026-40372: before 10.0.7 the framework's Data Protection let cookies be forged. Such a runtime is not started on.</summary>
internal static class RuntimeFloor
{
    private static readonly Version Least = new(10, 0, 7);

    /// <exception cref="Core.Common.RuleBrokenException">The runtime is too old.</exception>
    public static void Check(Version runtime)
    {
        if (runtime < Least) throw AccessRules.RuntimeIsTooOld(runtime.ToString(), Least.ToString());
    }
}
