namespace InfoCenter.Core.Portal;

/// <summary>The words of the site's message.</summary>
public static class SiteMessageLabels
{
    extension(Urgency urgency)
    {
        public string Label => urgency switch
        {
            Urgency.Notice => "提示",
            Urgency.Important => "重要",
            Urgency.Urgent => "紧急",
        };
    }

    /// <summary>As the ledger has it.</summary>
    internal static string Told(SiteMessageFacts facts) =>
        $"{(facts.Text.Length > 0 ? $"{facts.Urgency.Label}：{facts.Text}" : "没有提示")}；{(facts.OffHoursText.Length > 0 ? $"下班时间：{facts.OffHoursText}" : "没有下班提示")}";
}
