namespace InfoCenter.Core.Suggestions;

/// <summary>Names on screen.</summary>
public static class SuggestionLabels
{
    extension(SuggestionStatus status)
    {
        public string Label => status switch
        {
            SuggestionStatus.Registered => "登记中",
            SuggestionStatus.UnderReview => "审查中",
            SuggestionStatus.Accepted => "待交办",
            SuggestionStatus.Assigned => "办理中",
            SuggestionStatus.AwaitingRating => "待测评",
            SuggestionStatus.Closed => "办结",
            SuggestionStatus.Refused => "不予立案",
            SuggestionStatus.Withdrawn => "已撤回",
        };
    }

    extension(SuggestionOccasion occasion)
    {
        public string Label => occasion switch
        {
            SuggestionOccasion.Session => "会议期间",
            SuggestionOccasion.BetweenSessions => "平时",
        };
    }

    extension(TaskRole role)
    {
        public string Label => role switch
        {
            TaskRole.Lead => "主办",
            TaskRole.Assist => "协办",
            TaskRole.Separate => "分办",
        };
    }

    extension(SuggestionOpenness openness)
    {
        public string Label => openness switch
        {
            SuggestionOpenness.Whole => "同意全文公开",
            SuggestionOpenness.TitleOnly => "只公开标题",
            SuggestionOpenness.Nothing => "不公开",
        };
    }

    extension(SuggestionPublicationStatus status)
    {
        public string Label => status switch
        {
            SuggestionPublicationStatus.Prepared => "待审定",
            SuggestionPublicationStatus.Published => "已公开",
            SuggestionPublicationStatus.Declined => "不公开",
            SuggestionPublicationStatus.Withdrawn => "已撤回",
        };
    }

    extension(PublicSuggestionState state)
    {
        public string Label => state switch
        {
            PublicSuggestionState.Replied => "已答复",
            PublicSuggestionState.Anew => "重新办理中",
            PublicSuggestionState.Closed => "办结",
        };
    }

    extension(SignerState state)
    {
        public string Label => state switch
        {
            SignerState.Asked => "待确认",
            SignerState.Confirmed => "已确认",
            SignerState.Declined => "不参加",
        };
    }

    extension(PromiseVerdict verdict)
    {
        public string Label => verdict switch
        {
            PromiseVerdict.Kept => "已兑现",
            PromiseVerdict.Underway => "正在兑现",
            PromiseVerdict.Broken => "没有兑现",
        };
    }

    extension(SuggestionStage stage)
    {
        public string Label => stage switch
        {
            SuggestionStage.Assign => "交办",
            SuggestionStage.Return => "单位退回",
            SuggestionStage.Assist => "协办意见",
            SuggestionStage.Reply => "答复",
            SuggestionStage.ReplyDifficult => "答复（涉及面广、难度大）",
            SuggestionStage.Rate => "代表测评",
            SuggestionStage.Rehandle => "重新办理",
        };
    }

    extension(SuggestionStepKind kind)
    {
        public string Label => kind switch
        {
            SuggestionStepKind.Registered => "登记",
            SuggestionStepKind.Amended => "修改",
            SuggestionStepKind.Asked => "邀请附议",
            SuggestionStepKind.Confirmed => "确认",
            SuggestionStepKind.Declined => "不参加",
            SuggestionStepKind.Dropped => "去掉附议",
            SuggestionStepKind.Submitted => "提交",
            SuggestionStepKind.SentBack => "退回修改",
            SuggestionStepKind.Refused => "不予立案",
            SuggestionStepKind.Withdrawn => "撤回",
            SuggestionStepKind.Accepted => "立案编号",
            SuggestionStepKind.Assigned => "交办",
            SuggestionStepKind.Signed => "签收",
            SuggestionStepKind.GivenBack => "单位退回",
            SuggestionStepKind.GivenBackRefused => "不同意退回",
            SuggestionStepKind.TimeAsked => "申请延期",
            SuggestionStepKind.TimeDecided => "延期答复",
            SuggestionStepKind.Contacted => "与代表沟通",
            SuggestionStepKind.Advised => "协办意见",
            SuggestionStepKind.Replied => "答复",
            SuggestionStepKind.Rated => "测评",
            SuggestionStepKind.Rehandled => "重新办理",
            SuggestionStepKind.Closed => "办结",
            SuggestionStepKind.MarkedKey => "重点督办",
            SuggestionStepKind.Urged => "催办",
            SuggestionStepKind.Linked => "关联诉求",
            SuggestionStepKind.Reminded => "逾期提醒",
        };
    }
}
