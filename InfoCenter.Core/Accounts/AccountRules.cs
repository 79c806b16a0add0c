using InfoCenter.Core.Common;

namespace InfoCenter.Core.Accounts;

/// <summary>What the accounts refuse.</summary>
public static class AccountRules
{
    public static RuleBrokenException NameIsRequired => new("请填写登录名。");

    public static RuleBrokenException NameIsTaken => new("这个登录名已有人使用，请换一个。");

    public static RuleBrokenException PasswordIsTooShort => new("密码至少 12 个字符，请重新设置。");

    /// <summary>The same words for an unknown name and a wrong password.</summary>
    public static RuleBrokenException NameOrPasswordIsWrong => new("登录名或密码不正确，请核对后重试。");

    public static RuleBrokenException AccountIsLocked => new("连续输错密码，账号已暂时锁定，请 5 分钟后再试。");

    public static RuleBrokenException AccountIsDisabled => new("账号已停用，请联系安全管理员。");

    public static RuleBrokenException TownshipIsRequired => new("乡镇人大账号必须选定所属乡镇。");

    public static RuleBrokenException DeputyIsRequired => new("代表账号必须对应名册中的一位代表，请填写代表证号。");

    public static RuleBrokenException NobodyDisablesThemselves => new("不能停用自己正在使用的账号，请由另一位安全管理员办理。");

    public static RuleBrokenException ThreeAdministratorsAreRequired => new("请把系统管理员、安全管理员、审计管理员三个账号都设好，三项工作要由三个人分别担任。");

    public static RuleBrokenException OnePersonOneAdministrator => new("系统管理员、安全管理员、审计管理员不能是同一个人，请分别填写三个人的姓名。");

    public static RuleBrokenException LastAdministrator(string role) => new($"这是最后一个可用的{role}账号，不能停用或改换角色；请先新建另一位{role}。");

    public static RuleBrokenException AlreadyStarted => new("系统已有账号，请直接登录。");

    public static RuleBrokenException CountyNameIsRequired => new("请填写县（市、区）名称。");

    /// <summary>The county's name until the county gives its own.</summary>
    internal const string ReferenceCounty = "竹山县";
}
