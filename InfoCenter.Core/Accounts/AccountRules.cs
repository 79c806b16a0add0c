using InfoCenter.Core.Common;
using Microsoft.AspNetCore.Identity;

namespace InfoCenter.Core.Accounts;

/// <summary>What the accounts refuse.</summary>
public static class AccountRules
{
    public static RuleBrokenException NameIsRequired => new("请填写登录名。");

    public static RuleBrokenException NameIsTaken => new("这个登录名已有人使用，请换一个。");

    public static RuleBrokenException PasswordIsTooShort(int length) => new($"密码至少 {length} 个字符，请再加几个。用一句自己记得住的话最方便。");

    public static RuleBrokenException PasswordIsTooLong => new("密码最多 128 个字符，请缩短一些。");

    public static RuleBrokenException PasswordNeedsClasses(int classes) =>
        new($"密码要在大写字母、小写字母、数字、符号四类中至少用到 {classes} 类（汉字算符号），请补上缺的一类。");

    public static RuleBrokenException PasswordHoldsOwnName => new("密码里有登录名、姓名、县名或单位的字样，容易被猜中，请换掉这几个字。");

    public static RuleBrokenException PasswordHoldsRun => new("密码里有连着的键（如 qwer、1234）或连续四个相同的字符，容易被猜中，请换掉这一段。");

    public static RuleBrokenException PasswordIsCommon => new("这个密码由常见的词拼成，容易被猜中，请加进几个只有自己想得到的字。");

    public static RuleBrokenException PasswordIsTheSame => new("新密码和现在的密码一样，请换一个。");

    public static RuleBrokenException PresentPasswordIsWrong => new("现在的密码不正确，请核对后再填。");

    public static RuleBrokenException PolicyIsTooWeak => new("密码长度请填 12 到 64，种类请选 1 到 4。");

    public static RuleBrokenException CodeIsWrong => new("动态口令不正确，或者刚刚用过。请等手机上换了一组新的数字再填；手机不在身边，可以填一个恢复码。");

    public static RuleBrokenException CodeIsRequired => new("这个账号启用了动态口令，请填写手机上显示的 6 位数字再绑定。");

    public static RuleBrokenException WeChatIsNotBound => new("这个微信还没有绑定账号，请填写登录名和密码绑定一次，以后就不用再填。");

    public static RuleBrokenException WeChatIsBoundElsewhere => new("这个微信已经绑定了另一个账号，请先在那个账号的“我的账号”里解除绑定。");

    public static RuleBrokenException WeChatIsNotBoundHere => new("这个账号没有绑定微信，请刷新后再看。");

    public static RuleBrokenException OnlyDeputiesUseTheMiniProgram => new("小程序只供代表使用，工作人员请在电脑上登录。");

    public static RuleBrokenException FirstStepIsOwed => new("请先用浏览器登录一次，设好自己的密码（需要时还有动态口令），再来绑定微信。");

    public static RuleBrokenException AuthenticatorIsOn => new("动态口令已经启用。要换手机，请先停用再重新启用。");

    public static RuleBrokenException RoleNeedsAuthenticator => new("您的角色必须使用动态口令，不能停用。手机丢失请联系安全管理员。");

    public static RuleBrokenException AddressIsMalformed(string address) => new($"看不懂地址“{address}”，请写成 10.1.2.3 或 10.1.0.0/16 这样，一行一个。");

    public static RuleBrokenException TooManyAddresses => new("地址写得太长，最多 500 个字符。请合并成网段，例如 10.1.0.0/16。");

    public static RuleBrokenException OwnAddressIsMissing => new("名单里没有您现在使用的地址，保存后您自己也打不开。请先把自己的地址写进去。");

    public static RuleBrokenException NobodyAppointsThemselves => new("不能改换自己的角色，请由另一位安全管理员办理。");

    /// <summary>The same words for an unknown name and a wrong password.</summary>
    public static RuleBrokenException NameOrPasswordIsWrong => new("登录名或密码不正确，请核对后重试。");

    public static RuleBrokenException AccountIsLocked => new("连续输错，已暂时锁定，最长 15 分钟。请稍后再试，或联系安全管理员解锁。");

    public static RuleBrokenException AccountIsDisabled => new("账号已停用，请联系安全管理员。");

    public static RuleBrokenException TownshipIsRequired => new("乡镇人大账号必须选定所属乡镇。");

    public static RuleBrokenException DeputyIsRequired => new("代表账号必须对应名册中的一位代表，请填写代表证号。");

    public static RuleBrokenException UnitIsRequired => new("请选择账号属于哪个承办单位；名单里没有的，请信息中心先在“承办单位”里添加。");

    public static RuleBrokenException NobodyDisablesThemselves => new("不能停用自己正在使用的账号，请由另一位安全管理员办理。");

    public static RuleBrokenException ThreeAdministratorsAreRequired => new("请把系统管理员、安全管理员、审计管理员三个账号都设好，三项工作要由三个人分别担任。");

    public static RuleBrokenException OnePersonOneAdministrator => new("系统管理员、安全管理员、审计管理员不能是同一个人，请分别填写三个人的姓名。");

    public static RuleBrokenException LastAdministrator(string role) => new($"这是最后一个可用的{role}账号，不能停用或改换角色；请先新建另一位{role}。");

    public static RuleBrokenException AlreadyStarted => new("系统已有账号，请直接登录。");

    public static RuleBrokenException CountyNameIsRequired => new("请填写县（市、区）名称。");

    /// <summary>What Identity was told to refuse, as the refusal it stands for.</summary>
    internal static RuleBrokenException Refused(IdentityError error) => new(error.Description, error.Code);

    /// <summary>The county's name until the county gives its own.</summary>
    internal const string ReferenceCounty = "竹山县";

    public static RuleBrokenException NoDemonstration => new("这里不是演示数据，不能建演示账号。请在“账号”页新建正式账号。");
}
