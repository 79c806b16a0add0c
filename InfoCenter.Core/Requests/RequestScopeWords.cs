using InfoCenter.Core.Common;
using InfoCenter.Core.Privacy;

namespace InfoCenter.Core.Requests;

/// <summary>Matters that are not for deputies (代表法 art. 31, 59; 信访工作条例): noticed by their words, and told whom to turn to.</summary>
public static class RequestScopeWords
{
    private static readonly string[] Emergencies =
        ["着火", "失火", "起火", "火灾", "救命", "杀人", "持刀", "打架", "抢劫", "溺水", "落水", "中毒", "昏迷", "车祸", "被困", "塌方埋", "煤气泄漏", "燃气泄漏", "自杀", "轻生", "正在施暴", "报警"];

    private static readonly string[] Lawsuits =
        ["法院", "判决", "起诉", "诉讼", "上诉", "仲裁", "执行庭", "检察院", "立案", "刑事", "取保候审", "拘留", "法官", "律师", "行政复议", "强制执行"];

    private static readonly string[] Petitions = ["信访", "上访", "信访局", "12345已经", "已经反映到国家", "复查复核"];

    /// <summary>What the words give reason to look at twice.</summary>
    public static Concern In(string words)
    {
        var text = ChineseText.Squeeze(words);
        var found = Concern.None;
        if (Emergencies.Any(text.Contains)) found |= Concern.Emergency;
        if (Lawsuits.Any(text.Contains)) found |= Concern.Lawsuit;
        if (Petitions.Any(text.Contains)) found |= Concern.Petition;
        if (PersonalTraces.In(words).Count > 0) found |= Concern.PersonalNumber;
        return found;
    }

    extension(Concern concern)
    {
        /// <summary>Whom the citizen is told to turn to; empty where it is a deputy's business.</summary>
        public IReadOnlyList<string> Referrals
        {
            get
            {
                var told = new List<string>();
                if (concern.HasFlag(Concern.Emergency)) told.Add("如果情况紧急，请马上打电话：治安 110、火警 119、急救 120、交通事故 122。这里的消息不是随时有人看。");
                if (concern.HasFlag(Concern.Lawsuit)) told.Add("打官司、案件、仲裁这类事，人大代表依法不能介入个案。请找办案的法院、检察院、公安机关，或者拨打 12348 法律服务热线、到县公共法律服务中心咨询。");
                if (concern.HasFlag(Concern.Petition)) told.Add("已经在信访部门受理的事，请继续向原受理单位询问进展，或到县信访局、登录国家信访局网站查询；同一件事这里不重复受理。");
                return told;
            }
        }
    }
}
