using InfoCenter.Core.Common;

namespace InfoCenter.Core.Suggestions;

/// <summary>Everything that can be refused about units' replies and what they promise in them.</summary>
public static class ReplyRules
{
    public static RuleBrokenException LetterIsRequired => new("请写答复函的正文：办了什么、结果怎样；没有答复函不能答复。");

    public static RuleBrokenException NoLetterYet => new("这个单位还没有答复，没有答复函可以打印。");

    public static RuleBrokenException LetterIsTooShort(int shortest) => new($"答复函正文至少 {shortest} 个字，请写清办理情况，代表要据此测评。");

    public static RuleBrokenException LetterNumberIsRequired => new("请填写答复函的发文字号，例如“竹水函〔2026〕12号”。");

    public static RuleBrokenException ContactIsRequired => new("请填写答复函的联系人和联系电话，代表有疑问要能找到人。");

    public static RuleBrokenException LetterIsFromTheFuture => new("成文日期还没有到，请核对日期。");

    public static RuleBrokenException ClassIsNotThere => new("这个答复类别已停用或不存在，请另选一个。");

    public static RuleBrokenException PromiseNeedsDayAndPerson(string code) => new($"{code} 类答复要列入承诺台账：请写明承诺事项、完成日期和责任人。");

    public static RuleBrokenException PromiseIsPast => new("承诺的完成日期已经过去，请填写今后的日期；已经办成的请选“已经解决”的类别。");

    public static RuleBrokenException SignForItFirst => new("请先签收，再办理。");

    public static RuleBrokenException SignedAlready => new("已经签收过了，请刷新后再看。");

    public static RuleBrokenException TaskIsOver => new("这件建议的办理已经答复、退回或收回，请刷新后再看。");

    public static RuleBrokenException WhyNotYoursIsRequired => new("请写明为什么不属于本单位、最好写出应由谁办；不得自行转给其他单位。");

    public static RuleBrokenException ReturnIsLate(DateOnly until) => new($"退回的期限是 {until:yyyy年M月d日}，已经过了；确有困难的请与代工委联系。");

    public static RuleBrokenException GivenBackAlready => new("已经提出退回，请等代工委的决定。");

    public static RuleBrokenException NothingIsGivenBack => new("没有待决定的退回，请刷新后再看。");

    public static RuleBrokenException WhyItStaysIsRequired => new("请写明不同意退回的理由，单位会看到。");

    public static RuleBrokenException TimeIsAskedAlready => new("已经申请过延期，请等代工委的答复；一件建议只能延期一次。");

    public static RuleBrokenException LaterDayIsRequired(DateOnly due) => new($"请填写比现在的期限（{due:yyyy年M月d日}）更晚的日期，最多延长三个月。");

    public static RuleBrokenException WhyMoreTimeIsRequired => new("请写明为什么需要延期、现在办到了哪一步。");

    public static RuleBrokenException NoTimeIsAskedFor => new("没有待答复的延期申请，请刷新后再看。");

    public static RuleBrokenException AnswerIsRequired => new("请写明同意或不同意的理由，单位会看到。");

    public static RuleBrokenException ContactDayIsWrong => new("与代表沟通的日期不能晚于今天，也不能早于交办的日子。");

    public static RuleBrokenException ContactNoteIsRequired => new("请写明怎样与代表沟通、代表有什么意见。");

    public static RuleBrokenException ContactComesFirst => new("代表希望当面沟通：请先与代表联系并记下来，再答复。");

    public static RuleBrokenException AssistantsAdvise => new("协办单位不直接答复代表，请把意见写给主办单位。");

    public static RuleBrokenException OnlyAssistantsAdvise => new("主办、分办单位请直接写答复函。");

    public static RuleBrokenException AdviceIsRequired => new("请写明本单位的协办意见。");

    public static RuleBrokenException PromiseReportIsRequired => new("请写明这一年承诺事项办到了哪一步。");

    public static RuleBrokenException ReportedThisYear(int year) => new($"{year} 年的进展已经报过了，不能再报；有更正请联系代工委。");

    public static RuleBrokenException PromiseIsOver => new("这项承诺已经兑现并经代表认可，不用再报。");

    public static RuleBrokenException NothingToRate => new("单位还没有报告这一年的进展，或者您已经评价过了，请刷新后再看。");
}
