namespace InfoCenter.Core.Messages;

/// <summary>Every kind of message that may leave the office, with every field it may carry. What is not listed here does not leave.</summary>
public static class OutgoingTexts
{
    private static readonly MessageField Number = new("number", "编号"), Place = new("place", "地点"), Due = new("due", "办理时限"), Left = new("left", "剩余时间"),
        Count = new("count", "条数"), Reason = new("reason", "原因"), Link = new("link", "查看网址", IsLink: true),
        Unit = new("unit", "单位"), Days = new("days", "工作日数"), Decision = new("decision", "答复"), On = new("on", "履职日期"),
        Time = new("time", "时间"), Activity = new("title", "活动名称"), Suggestion = new("title", "建议标题"), Step = new("step", "要办的事"), News = new("news", "情况"), Year = new("year", "年份");

    /// <summary>To a deputy: a request was routed to them.</summary>
    public static MessageTemplate RequestArrived { get; } = new("RequestArrived", "有新诉求",
        "代表您好，{place}有群众提出诉求，编号{number}，请在{due}前接单办理。", Number, Place, Due);

    /// <summary>To a department or township: it is to handle a request.</summary>
    public static MessageTemplate RequestAssigned { get; } = new("RequestAssigned", "交办诉求",
        "您好，有一件群众诉求交由贵单位办理，编号{number}，地点{place}，请在{due}前办结。", Number, Place, Due);

    /// <summary>To whoever has it: time runs out.</summary>
    public static MessageTemplate RequestDueSoon { get; } = new("RequestDueSoon", "诉求快到期",
        "您好，编号{number}的诉求即将到期，{left}，请尽快办理。", Number, Left);

    /// <summary>To whoever stands above: it was not done in time, or nobody took it.</summary>
    public static MessageTemplate RequestEscalated { get; } = new("RequestEscalated", "诉求升级督办",
        "您好，编号{number}的诉求（{place}）需要您督办，原因：{reason}。", Number, Place, Reason);

    /// <summary>To the citizen: what they told has arrived.</summary>
    public static MessageTemplate RequestReceived { get; } = new("RequestReceived", "诉求已收到", "您反映的问题已收到，编号{number}，凭编号和查询码可以查看进展：{link}", Number, Link)
    {
        Spoken = "您反映的问题已收到，编号{number}，凭编号和查询码可以查看进展。",
    };

    /// <summary>To the citizen: there is an answer, to be rated.</summary>
    public static MessageTemplate RequestAnswered { get; } = new("RequestAnswered", "诉求有了答复", "您反映的问题（编号{number}）有了答复，请查看并评价：{link}", Number, Link)
    {
        Spoken = "您反映的问题（编号{number}）有了答复，请您说说满意不满意。（答复写在这件诉求的“民意一生”里，评价在“电话回访”里记。）",
    };

    /// <summary>To the citizen: it is not for this office, and who is there for it.</summary>
    public static MessageTemplate RequestDeclined { get; } = new("RequestDeclined", "诉求不予受理", "您反映的问题（编号{number}）不属于这里办理，该找谁、怎样找请看：{link}", Number, Link)
    {
        Spoken = "您反映的问题（编号{number}）不属于这里办理。（请打开这件诉求的“民意一生”，把上面写的去处念给群众。）",
    };

    /// <summary>To the citizen: the clock stands still, and why.</summary>
    public static MessageTemplate RequestPaused { get; } = new("RequestPaused", "诉求暂停办理", "您反映的问题（编号{number}）暂停办理，原因和需要补充的内容请看：{link}", Number, Link)
    {
        Spoken = "您反映的问题（编号{number}）暂停办理。（原因写在这件诉求的“民意一生”里，请念给群众。）",
    };

    /// <summary>To whoever handled it: the citizen is not satisfied.</summary>
    public static MessageTemplate RequestReopened { get; } = new("RequestReopened", "群众不满意，重新办理",
        "代表您好，编号{number}的诉求群众不满意，要求重新办理，请在{due}前处理。", Number, Due);

    /// <summary>To the deputy: the unit has reported.</summary>
    public static MessageTemplate UnitReplied { get; } = new("UnitReplied", "单位已回复",
        "代表您好，{unit}已回复编号{number}的诉求，请核对后在{due}前告知群众。", Unit, Number, Due);

    /// <summary>To the deputy: the unit says it is not theirs.</summary>
    public static MessageTemplate UnitDeclined { get; } = new("UnitDeclined", "单位退回交办",
        "代表您好，{unit}退回了编号{number}的诉求，请看原因，另行处理。", Unit, Number);

    /// <summary>To the deputy: the unit is late.</summary>
    public static MessageTemplate UnitIsLate { get; } = new("UnitIsLate", "单位超期",
        "代表您好，{unit}办理编号{number}的诉求已经超期，请催办。", Unit, Number);

    /// <summary>To the deputy: the unit asks for more time.</summary>
    public static MessageTemplate TimeAsked { get; } = new("TimeAsked", "单位申请延期",
        "代表您好，{unit}就编号{number}的诉求申请延期{days}个工作日，请答复。", Unit, Number, Days);

    /// <summary>To the unit: whether it gets the time.</summary>
    public static MessageTemplate TimeDecided { get; } = new("TimeDecided", "延期申请的答复",
        "您好，编号{number}的诉求，延期申请{decision}，请在{due}前回复。", Number, Decision, Due);

    /// <summary>To the deputy: what the committee said of more time for a unit that had some already.</summary>
    public static MessageTemplate TimeDecidedAgain { get; } = new("TimeDecidedAgain", "第二次延期的答复",
        "代表您好，{unit}就编号{number}的诉求第二次申请延期，代工委{decision}，理由请登录查看。", Unit, Number, Decision);

    /// <summary>To the unit: its report was too weak.</summary>
    public static MessageTemplate ReportSentBack { get; } = new("ReportSentBack", "回复被退回",
        "您好，编号{number}的诉求，代表认为回复不够具体，请看原因，在{due}前重新回复。", Number, Due);

    /// <summary>To a deputy who objected to a published record: what came of it. Nothing of what either side wrote.</summary>
    public static MessageTemplate ObjectionAnswered { get; } = new("ObjectionAnswered", "异议的答复",
        "代表您好，您对{on}公开履职记录提出的异议已经核对，{decision}，请登录查看答复。", On, Decision);

    /// <summary>To a deputy: an activity to take part in, or to ask leave of.</summary>
    public static MessageTemplate ActivityInvited { get; } = new("ActivityInvited", "邀请参加活动",
        "代表您好，请您{time}在{place}参加“{title}”，能否参加请登录回复。", Time, Place, Activity);

    /// <summary>To a deputy who was invited: it does not take place.</summary>
    public static MessageTemplate ActivityCancelled { get; } = new("ActivityCancelled", "活动取消",
        "代表您好，原定{time}的“{title}”取消，原因请登录查看。", Time, Activity);

    /// <summary>To a deputy who was told of an invitation: it is taken back.</summary>
    public static MessageTemplate InvitationWithdrawn { get; } = new("InvitationWithdrawn", "收回邀请",
        "代表您好，{time}的“{title}”不再请您参加，打扰之处请谅解。", Time, Activity);

    /// <summary>To a deputy who asked leave: whether it is granted.</summary>
    public static MessageTemplate LeaveDecided { get; } = new("LeaveDecided", "请假的答复",
        "代表您好，您对{time}“{title}”的请假{decision}，请登录查看。", Time, Activity, Decision);

    /// <summary>To a deputy who stands under a suggestion: something waits for the deputy's own word.</summary>
    public static MessageTemplate SuggestionWaits { get; } = new("SuggestionWaits", "建议等代表办理",
        "代表您好，代表建议“{title}”请您{step}，请登录办理。", Suggestion, Step);

    /// <summary>To a unit: a suggestion was assigned to it.</summary>
    public static MessageTemplate SuggestionAssigned { get; } = new("SuggestionAssigned", "交办代表建议",
        "您好，有一件代表建议交由贵单位办理，编号{number}，请登录签收，在{due}前答复。", Number, Due);

    /// <summary>To a unit: what was decided or said of a suggestion it has.</summary>
    public static MessageTemplate SuggestionUnitTold { get; } = new("SuggestionUnitTold", "代表建议有新情况",
        "您好，贵单位承办的代表建议，编号{number}，{news}，请登录查看。", Number, News);

    /// <summary>To the committee: a suggestion waits for it.</summary>
    public static MessageTemplate SuggestionForCommittee { get; } = new("SuggestionForCommittee", "建议等代工委办理",
        "您好，代表建议“{title}”{news}，请登录办理。", Suggestion, News);

    /// <summary>To a deputy: when and where to report to the voters.</summary>
    public static MessageTemplate AppraisalPlanned { get; } = new("AppraisalPlanned", "请代表述职",
        "代表您好，请您{time}在{place}向选民述职，请登录写好述职报告。", Time, Place);

    /// <summary>To a deputy: something else of the deputy's appraisal. No grade leaves the office.</summary>
    public static MessageTemplate AppraisalNews { get; } = new("AppraisalNews", "述职评议有新情况",
        "代表您好，您的述职评议{news}，请登录查看。", News);

    /// <summary>To a deputy: an objection to the own score is answered. No figure leaves the office.</summary>
    public static MessageTemplate ScoreNews { get; } = new("ScoreNews", "履职积分有新情况",
        "代表您好，您{year}年的履职积分{news}，请登录查看。", Year, News);

    /// <summary>Several messages to one person, told in one.</summary>
    public static MessageTemplate Digest { get; } = new("Digest", "几条消息合并通知",
        "您好，人大信息中心有{count}条新消息等您处理，请登录查看。", Count);

    public static IReadOnlyList<MessageTemplate> All { get; } = [RequestArrived, RequestAssigned, RequestDueSoon, RequestEscalated, RequestReceived, RequestAnswered, RequestDeclined, RequestPaused,
        RequestReopened, UnitReplied, UnitDeclined, UnitIsLate, TimeAsked, TimeDecided, TimeDecidedAgain, ReportSentBack, ObjectionAnswered, ActivityInvited, ActivityCancelled, InvitationWithdrawn, LeaveDecided,
        SuggestionWaits, SuggestionAssigned, SuggestionUnitTold, SuggestionForCommittee, AppraisalPlanned, AppraisalNews, ScoreNews, Digest];

    /// <summary>What may still come to a citizen who follows a request.</summary>
    public static IReadOnlyList<MessageTemplate> ToCitizens { get; } = [RequestAnswered, RequestDeclined, RequestPaused];

    /// <summary>What comes to deputies; not the digest, which gathers SMS.</summary>
    public static IReadOnlyList<MessageTemplate> ToDeputies { get; } = [RequestArrived, RequestDueSoon, RequestEscalated, RequestReopened, UnitReplied, UnitDeclined, UnitIsLate, TimeAsked, TimeDecidedAgain, ObjectionAnswered,
        ActivityInvited, ActivityCancelled, InvitationWithdrawn, LeaveDecided, SuggestionWaits, AppraisalPlanned, AppraisalNews, ScoreNews];

    /// <summary>The kind of that name; null for one of an earlier version.</summary>
    public static MessageTemplate? Find(string name) => All.FirstOrDefault(t => t.Name == name);
}
