namespace InfoCenter.Core.Requests;

/// <summary>Requests in words.</summary>
public static class RequestLabels
{
    extension(RequestStatus status)
    {
        /// <summary>For the staff.</summary>
        public string Label => status switch
        {
            RequestStatus.Received => "待审",
            RequestStatus.Routed => "待接单",
            RequestStatus.Accepted => "已接单",
            RequestStatus.Assigned => "督促办理",
            RequestStatus.Handled => "已办",
            RequestStatus.Turned => "转建议",
            RequestStatus.AwaitingRating => "待评价",
            RequestStatus.Closed => "办结",
            RequestStatus.Refused => "不予受理",
        };

        /// <summary>For the citizen.</summary>
        public string PublicLabel => status switch
        {
            RequestStatus.Received => "已收到，正在核对",
            RequestStatus.Routed => "已转给代表，等待接单",
            RequestStatus.Accepted => "代表已接单",
            RequestStatus.Assigned => "代表正在督促有关单位办理",
            RequestStatus.Handled => "有关单位已经办理，代表正在核对",
            RequestStatus.Turned => "已转为代表建议",
            RequestStatus.AwaitingRating => "请您评价",
            RequestStatus.Closed => "已经办结",
            RequestStatus.Refused => "不属于这里办理",
        };
    }

    extension(RequestDisposal disposal)
    {
        public string Label => disposal switch
        {
            RequestDisposal.Consultation => "咨询答复",
            RequestDisposal.Urged => "督促办理",
            RequestDisposal.Suggestion => "转为代表建议",
        };
    }

    extension(RequestResult result)
    {
        public string Label => result switch
        {
            RequestResult.Explained => "已解释说明",
            RequestResult.Solved => "已解决",
            RequestResult.PartlySolved => "部分解决",
            RequestResult.Planned => "已列入计划",
            RequestResult.NotPossible => "暂时不能解决",
        };
    }

    extension(HolderKind holder)
    {
        public string Label => holder switch
        {
            HolderKind.Deputy => "代表",
            HolderKind.Convenor => "代表小组召集人",
            HolderKind.Township => "乡镇人大主席团",
            HolderKind.Committee => "县人大代工委",
        };
    }

    extension(TellingChannel channel)
    {
        public string Label => channel switch
        {
            TellingChannel.Scan => "扫码",
            TellingChannel.Web => "网页",
            TellingChannel.Proxy => "代填",
        };
    }

    extension(StepKind kind)
    {
        public string Label => kind switch
        {
            StepKind.Told => "群众反映",
            StepKind.Redacted => "遮盖",
            StepKind.Routed => "转给",
            StepKind.Refused => "不予受理",
            StepKind.Accepted => "接单",
            StepKind.Transferred => "转交",
            StepKind.Returned => "退回",
            StepKind.Answered => "答复",
            StepKind.Assigned => "交有关单位办理",
            StepKind.Handled => "办理情况",
            StepKind.Turned => "转为代表建议",
            StepKind.Informed => "告知群众",
            StepKind.Paused => "暂停计时",
            StepKind.Resumed => "继续办理",
            StepKind.Rated => "群众评价",
            StepKind.Reopened => "重新办理",
            StepKind.Classed => "归类",
            StepKind.Noted => "备注",
            StepKind.SignedFor => "单位签收",
            StepKind.GivenBack => "单位退回",
            StepKind.Assisted => "协办意见",
            StepKind.TimeAsked => "申请延期",
            StepKind.TimeGranted => "同意延期",
            StepKind.TimeRefused => "不同意延期",
            StepKind.SentBack => "退回重报",
            StepKind.Reminded => "到期提醒",
            StepKind.Escalated => "超期督办",
            StepKind.Joined => "一起办理",
            StepKind.Left => "单独办理",
            StepKind.TakenOn => "代表自己办理",
            StepKind.Succeeded => "换届接手",
        };
    }

    extension(Satisfaction satisfaction)
    {
        public string Label => satisfaction switch
        {
            Satisfaction.Satisfied => "满意",
            Satisfaction.MostlySatisfied => "基本满意",
            Satisfaction.Dissatisfied => "不满意",
        };
    }

    extension(Concern concern)
    {
        /// <summary>Each reason in a word or two.</summary>
        public IReadOnlyList<string> Labels => [.. Enum.GetValues<Concern>().Where(one => one is not Concern.None && concern.HasFlag(one)).Select(one => one switch
        {
            Concern.FirstTime => "第一次反映",
            Concern.Lawsuit => "可能涉法涉诉",
            Concern.Petition => "可能已在信访",
            Concern.Emergency => "可能是紧急情况",
            Concern.PersonalNumber => "内容里有号码",
            _ => "",
        })];
    }
}
