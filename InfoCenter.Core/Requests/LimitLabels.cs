namespace InfoCenter.Core.Requests;

/// <summary>Stages and what is asked of them in words.</summary>
public static class LimitLabels
{
    extension(RequestStage stage)
    {
        public string Label => stage switch
        {
            RequestStage.Review => "审核来件",
            RequestStage.Accept => "接单",
            RequestStage.Answer => "答复或交办",
            RequestStage.Own => "代表自己办理",
            RequestStage.Sign => "签收",
            RequestStage.Reply => "单位回复",
            RequestStage.Inform => "告知群众",
            RequestStage.Suggestion => "转建议办理",
            RequestStage.SuggestionAtMost => "转建议办理（最长）",
            RequestStage.Rating => "群众评价",
            RequestStage.Pause => "暂停计时（最长）",
        };

        /// <summary>From when to when, and what happens afterwards.</summary>
        public string Explanation => stage switch
        {
            RequestStage.Review => "从收到起，到转给代表或告知该找谁。超期报代工委。",
            RequestStage.Accept => "从转给代表起，到接单。快到期提醒本人；超期自动转给下一位承接人。",
            RequestStage.Answer => "从接单起：咨询类直接答复，其他的自己办理、交有关单位或转为建议。快到期提醒；超期报代工委。",
            RequestStage.Own => "从代表决定自己办理起，到告知群众结果或交有关单位。快到期提醒代表；超期报代工委。",
            RequestStage.Sign => "从交办起，到单位签收。快到期提醒单位；超期告诉代表和代工委。",
            RequestStage.Reply => "从交办起，到单位回复。快到期提醒单位；超期告诉代表和代工委。同意延期的，往后加。",
            RequestStage.Inform => "从单位回复起，到代表告知群众。快到期提醒代表；超期报代工委。",
            RequestStage.Suggestion => "从转为建议起，到告知群众结果。到期提醒代表。",
            RequestStage.SuggestionAtMost => "办理难度大的建议，最长到这一天，再超期报代工委。",
            RequestStage.Rating => "从答复起，等群众自己评价；到期还没有评价的，请电话回访。",
            RequestStage.Pause => "暂停的原因消除就恢复；到这一天还没有恢复的，自动恢复计时。",
        };

        /// <summary>Whether anything can turn yellow or red.</summary>
        public bool HasLights => stage is not (RequestStage.SuggestionAtMost or RequestStage.Pause);
    }
}
