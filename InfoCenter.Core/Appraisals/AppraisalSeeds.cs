namespace InfoCenter.Core.Appraisals;

/// <summary>What a new installation starts with (DOMAIN 2.6: a county of Hubei); a county adopts its own on its own screen.</summary>
internal static class AppraisalSeeds
{
    public const string Name = "代表述职评议办法（范例）";
    public const int LeastVoters = 50;
    public const int RectifyMonths = 3;

    public static IReadOnlyList<string> Options { get; } = ["称职", "基本称职", "不称职"];

    /// <summary>称职 by at least 80 % of the valid ballots, 基本称职 by half of them.</summary>
    public static IReadOnlyList<GradeFacts> Grades { get; } = [new("称职", 1, 80, false), new("基本称职", 1, 50, false), new("不称职", 1, 0, true)];
}
