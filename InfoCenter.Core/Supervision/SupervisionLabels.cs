namespace InfoCenter.Core.Supervision;

/// <summary>Names on screen.</summary>
public static class SupervisionLabels
{
    extension(TopicStatus status)
    {
        public string Label => status switch
        {
            TopicStatus.Draft => "起草中",
            TopicStatus.Submitted => "待审定",
            TopicStatus.Approved => "监督中",
            TopicStatus.Closed => "已结束",
            TopicStatus.Refused => "未列入",
        };
    }

    extension(SupervisionForm form)
    {
        public string Label => form switch
        {
            SupervisionForm.WorkReport => "听取和审议专项工作报告",
            SupervisionForm.Enforcement => "执法检查",
            SupervisionForm.Inquiry => "专题询问",
            SupervisionForm.Visit => "视察",
            SupervisionForm.Research => "专题调研",
        };
    }

    extension(ProblemStatus status)
    {
        public string Label => status switch
        {
            ProblemStatus.Listed => "待交办",
            ProblemStatus.Assigned => "待签收",
            ProblemStatus.InHand => "整改中",
            ProblemStatus.Reported => "待确认",
            ProblemStatus.Confirmed => "待回头看",
            ProblemStatus.Closed => "已销号",
            ProblemStatus.Struck => "已去掉",
        };
    }

    extension(SupervisionStepKind kind)
    {
        public string Label => kind switch
        {
            SupervisionStepKind.Drafted => "起草建议书",
            SupervisionStepKind.Amended => "修改",
            SupervisionStepKind.Submitted => "提交审定",
            SupervisionStepKind.SentBack => "退回修改",
            SupervisionStepKind.Refused => "不列入议题",
            SupervisionStepKind.Approved => "审定为监督议题",
            SupervisionStepKind.Inspected => "检查",
            SupervisionStepKind.Listed => "列入问题清单",
            SupervisionStepKind.ProblemAmended => "更正问题",
            SupervisionStepKind.Struck => "从清单去掉",
            SupervisionStepKind.Assigned => "交办",
            SupervisionStepKind.GivenBack => "单位退回",
            SupervisionStepKind.Accepted => "签收",
            SupervisionStepKind.Reported => "报整改",
            SupervisionStepKind.ReportSentBack => "整改报告退回",
            SupervisionStepKind.Confirmed => "确认整改报告",
            SupervisionStepKind.Reopened => "回头看：未整改",
            SupervisionStepKind.ProblemClosed => "回头看：已整改，销号",
            SupervisionStepKind.Closed => "结束议题",
        };
    }
}
