using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>Everything that can be refused about a citizen's request.</summary>
public static class RequestRules
{
    public static RuleBrokenException WordsAreRequired => new("请写下要反映的事情，几句话就可以。");

    public static RuleBrokenException WordsAreTooShort => new("请把事情写得再具体一点：在哪里、什么问题、有多久了。");

    public static RuleBrokenException WordsAreTooLong(int most) => new($"内容超过 {most} 个字，请删去一些，细节可以等代表联系您时再说。");

    public static RuleBrokenException PlaceIsRequired => new("请写明地点，例如“某某村二组桥头”。");

    public static RuleBrokenException PlaceIsTooLong(int most) => new($"地点超过 {most} 个字，请写短一些。");

    public static RuleBrokenException TownshipIsRequired => new("请选择事情发生在哪个乡镇。");

    public static RuleBrokenException NameIsRequired => new("请填写您的姓名，只有承办的人看得到。");

    public static RuleBrokenException NameIsTooLong => new("姓名太长了，请核对后重填。");

    public static RuleBrokenException PhoneIsRequired => new("请填写电话，办理情况要告诉您；只有承办的人看得到。");

    public static RuleBrokenException PhoneIsWrong => new("电话看起来不对，请填 11 位手机号，或者带区号的座机号。");

    public static RuleBrokenException ConsentIsRequired => new("请先看一下个人信息怎样使用，同意后打勾再提交。");

    public static RuleBrokenException TooManyPictures(int most) => new($"照片最多 {most} 张，请去掉几张再提交。");

    public static RuleBrokenException PicturesAreTooLarge(long most) => new($"照片合计超过 {most / 1_000_000} MB，请少选几张或换小一些的照片。内容还在页面上。");

    public static RuleBrokenException SubmissionKeyIsMissing => new("这个页面打开得太久了，请核对内容后再提交一次。");

    public static RuleBrokenException DeputyIsNotOfTheDistrict => new("这位代表现在不能接单，请另选一位，或者让系统安排。");

    public static RuleBrokenException AlikeIsNotThere => new("您选的那件事已经不在列表里了，请不勾选“我也遇到”再提交。");

    public static RuleBrokenException ChallengeIsWrong => new("验证题没有答对，请再答一次。内容还在页面上。");

    public static RuleBrokenException ChallengeIsRequired => new("这个网络刚才提交得比较多，请回答一道小题再提交。内容还在页面上。");

    public static RuleBrokenException PersonTellsTooOften(int minutes) => new($"您刚才已经提交了几件，请过 {minutes} 分钟再提交。内容还在页面上，急事请打电话。");

    public static RuleBrokenException AddressTellsTooOften(int minutes) => new($"这个网络提交得太频繁，请过 {minutes} 分钟再提交。内容还在页面上，急事请打电话。");

    public static RuleBrokenException PlateTellsTooOften(int minutes) => new($"这块码牌今天提交得太多，请过 {minutes} 分钟再提交。内容还在页面上，急事请打电话。");

    public static RuleBrokenException SiteIsFull(int minutes) => new($"现在提交的人太多，请过 {minutes} 分钟再提交。内容还在页面上，急事请打电话。");

    public static RuleBrokenException FollowingNeedsBoth => new("没有查到。请核对受理编号、查询码和电话后四位，三样都要对。");

    public static RuleBrokenException NothingMoreIsTold => new("这件诉求已经办结，不会再有消息，不用订阅；结果请在“查询”里看。");

    public static RuleBrokenException FollowedTooOften(int minutes) => new($"查错的次数太多，请过 {minutes} 分钟再查，或者打电话问信息中心。");

    public static RuleBrokenException OnlyReceivedRequestsCanBeReviewed => new("这件诉求已经审核过了，请刷新后再看。");

    public static RuleBrokenException OnlyReceivedRequestsCanBeRouted => new("这件诉求已经转出，请刷新后再看。");

    public static RuleBrokenException OnlyRoutedRequestsCanBeAccepted => new("这件诉求不在待接单状态，请刷新后再看。");

    public static RuleBrokenException OnlyHeldRequestsCanBeTransferred => new("只有待接单或已接单的诉求可以转交，请刷新后再看。");

    public static RuleBrokenException OnlyHeldRequestsCanBeReturned => new("只有待接单或已接单的诉求可以退回，请刷新后再看。");

    public static RuleBrokenException OnlyAcceptedRequestsCanBeHandled => new("请先接单，再答复、督促办理或转为建议。");

    public static RuleBrokenException OnlyAssignedRequestsCanBeDone => new("这件诉求没有交有关单位办理，请刷新后再看。");

    public static RuleBrokenException OnlyHandledRequestsCanBeReported => new("办理结果还没有报来，不能告知群众，请刷新后再看。");

    public static RuleBrokenException OnlyOpenRequestsCanBePaused => new("已经办结、待评价或不受理的诉求不能暂停。");

    public static RuleBrokenException RequestIsPaused => new("这件诉求正在暂停，请先恢复再办理。");

    public static RuleBrokenException RequestIsNotPaused => new("这件诉求没有暂停，请刷新后再看。");

    public static RuleBrokenException OnlyAnsweredRequestsCanBeRated => new("这件诉求还没有办完，办完后会请您评价。");

    public static RuleBrokenException BothWordsAreRequired => new("请分别选一下对办理态度和办理结果是否满意。");

    public static RuleBrokenException DissatisfactionNeedsAReason => new("请写一句为什么不满意，好让承办的人改进。");

    public static RuleBrokenException ReopenedAlready => new("这件诉求已经重新办理过一次，仍不满意的，会由县人大督办。");

    public static RuleBrokenException OnlyRatedRequestsCanBeReopened => new("评价为不满意的诉求才能重新办理。");

    public static RuleBrokenException OnlyOpenRequestsCanBeRefused => new("这件诉求已经在办，不能再作不予受理，请退回后再审。");

    public static RuleBrokenException ReasonIsRequired => new("请写明原因，别人要据此接着办。");

    public static RuleBrokenException AnswerIsRequired => new("请写下答复内容，群众会看到这段话。");

    public static RuleBrokenException ReferralIsRequired => new("请写明这件事该找谁、怎样找，群众会看到这段话。");

    public static RuleBrokenException UnitIsRequired => new("请写明交给哪个单位办理。");

    public static RuleBrokenException TextIsTooLong => new("文字太长了，请写短一些。");

    public static RuleBrokenException CategoryNameIsRequired => new("请填写类别名称。");

    public static RuleBrokenException CategoryNameIsTaken => new("已有同名类别，请换一个名称。");

    public static RuleBrokenException NobodyElseAnswers => new("这件诉求在别人手里，您不能办理。请刷新后再看。");

    public static RuleBrokenException PublicTextNamesANumber => new("遮盖后的文字里还有电话或证件号码，请删去后再保存。");
}
