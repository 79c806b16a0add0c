namespace InfoCenter.Core.Messages;

/// <summary>Every kind of message that may leave the office, with every field it may carry. What is not listed here does not leave.</summary>
public static class OutgoingTexts
{
    private static readonly MessageField Number = new("number", "编号"), Place = new("place", "地点"), Due = new("due", "办理时限"), Left = new("left", "剩余时间"),
        Count = new("count", "条数"), Reason = new("reason", "原因"), Link = new("link", "查看网址", IsLink: true);

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
    public static MessageTemplate RequestReceived { get; } = new("RequestReceived", "诉求已收到",
        "您反映的问题已收到，编号{number}，凭编号和查询码可以查看进展：{link}", Number, Link);

    /// <summary>To the citizen: there is an answer, to be rated.</summary>
    public static MessageTemplate RequestAnswered { get; } = new("RequestAnswered", "诉求有了答复",
        "您反映的问题（编号{number}）有了答复，请查看并评价：{link}", Number, Link);

    /// <summary>Several messages to one person, told in one.</summary>
    public static MessageTemplate Digest { get; } = new("Digest", "几条消息合并通知",
        "您好，民生“码”上见有{count}条新消息等您处理，请登录查看。", Count);

    public static IReadOnlyList<MessageTemplate> All { get; } = [RequestArrived, RequestAssigned, RequestDueSoon, RequestEscalated, RequestReceived, RequestAnswered, Digest];

    /// <summary>The kind of that name; null for one of an earlier version.</summary>
    public static MessageTemplate? Find(string name) => All.FirstOrDefault(t => t.Name == name);
}
