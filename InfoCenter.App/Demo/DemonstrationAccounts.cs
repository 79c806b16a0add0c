using InfoCenter.Core.Accounts;

namespace InfoCenter.App.Demo;

/// <summary>Who works in the demonstration county. Names are made up; the townships' accounts are made from the list of townships.</summary>
internal static class DemonstrationAccounts
{
    /// <summary>Sign-in names of those who carry out the demonstration's acts.</summary>
    public const string Clerk = "clerk", Committee = "committee", Leader = "leader", Security = "security", Deputy1 = "deputy1", Deputy2 = "deputy2";

    /// <summary>One for each role of the office, and one for each township: <c>town01</c> is the first of the list.</summary>
    public static IEnumerable<Account> All(IEnumerable<(string Code, string Name)> townships) =>
    [
        new(Clerk, "陈明哲", Role.Clerk),
        new("clerk2", "周晓岚", Role.Clerk),
        new(Committee, "胡国栋", Role.Committee),
        new(Leader, "向文远", Role.Leader),
        new("admin", "李思源", Role.Administrator),
        new(Security, "罗守安", Role.SecurityAdministrator),
        new("auditor", "贺清音", Role.Auditor),
        .. townships.Select((township, index) => new Account($"town{index + 1:00}", $"{township.Name}人大", Role.Township, township.Code)),
    ];

    /// <summary>Units with an account, once the list of units is there.</summary>
    public static readonly (string SignInName, string Unit)[] Units = [("unit1", "住房和城乡建设局"), ("unit2", "交通运输局")];

    /// <summary>What the committee writes when it sends a record back.</summary>
    public static readonly string[] Reasons =
    [
        "履职内容太简单，请补充做了什么、反映了什么问题、结果怎样。",
        "地点只写到乡镇，请写到村或社区。",
        "日期与活动通知不一致，请核对后重新报送。",
        "请补充签到表或现场照片。",
    ];
}
