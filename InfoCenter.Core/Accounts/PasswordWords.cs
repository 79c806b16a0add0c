using System.Text.RegularExpressions;

namespace InfoCenter.Core.Accounts;

/// <summary>What guessers try first: our own list, because a leaked list would be somebody's data. It holds stems; digits and signs around them do not help.</summary>
internal static partial class PasswordWords
{
    private const int Run = 4;

    /// <summary>Words of this kind of office and of the counties around the first one.</summary>
    public static readonly string[] Offices =
    [
        "infocenter", "renda", "rendaxinxi", "xinxizhongxin", "daibiao", "zhushan", "zhuxi", "fangxian", "yunxi", "yunyang", "danjiangkou", "shiyan", "hubei",
        "竹山", "人大", "代表", "信息中心",
    ];

    // The longest first, or a short one would break a long one apart.
    private static readonly string[] Common =
    [
        .. new[]
        {
            "password", "passwd", "passw0rd", "mima", "admin", "administrator", "root", "user", "guest", "test", "demo", "login", "welcome", "letmein", "master",
            "secret", "hello", "dragon", "monkey", "sunshine", "princess", "shadow", "superman", "football", "iloveyou", "loveyou", "love", "woaini", "woaizhongguo",
            "woai", "aini", "zhongguo", "china", "beijing", "wuhan", "renmin", "gongchandang", "zuguo", "wansui", "nihao", "huanying", "wode", "women", "laopo",
            "laogong", "baobao", "baobei", "mama", "baba", "xingfu", "kuaile", "pingan", "jiankang", "facai", "gongxi", "xinnian", "shengri", "jiayou", "fendou",
            "tiantian", "xiangshang", "meimei", "gege", "dage", "xiaoming", "zhangsan", "lisi", "wangwu", "computer", "windows", "office", "system", "server",
            "qq", "weixin", "wechat", "taobao", "jingdong", "baidu", "tencent", "gongzuo", "danwei", "bangong", "bangongshi", "xian", "zhengfu", "dangwei",
            "520", "521", "1314", "5201314", "888", "666", "168", "110", "2008", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "2027",
            "密码", "中国", "北京", "祖国", "万岁", "你好", "我爱你", "我爱", "幸福", "快乐", "平安", "健康", "发财", "恭喜", "新年", "生日", "加油",
        }.OrderByDescending(word => word.Length),
    ];

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "!@#$%^&*()_+", "qazwsxedcrfvtgb",
        "一二三四五六七八九十", "甲乙丙丁戊己庚辛壬癸",
    ];

    /// <summary>In small letters, with the usual disguises taken off: <c>P@ssw0rd</c> is password.</summary>
    public static string Plain(string text) => string.Concat(text.Normalize().ToLowerInvariant().Select(sign => sign switch
    {
        '0' => 'o',
        '1' => 'l',
        '3' => 'e',
        '@' => 'a',
        '$' => 's',
        _ => sign,
    }).Where(sign => !char.IsWhiteSpace(sign)));

    /// <summary>Whether four keys in a row, four numbers in order or four times the same stand in it.</summary>
    public static bool HasRun(string password)
    {
        var small = password.ToLowerInvariant();
        return Enumerable.Range(0, Math.Max(0, small.Length - Run + 1)).Select(start => small.Substring(start, Run))
            .Any(part => part.All(sign => sign == part[0]) || Rows.Any(row => row.Contains(part, StringComparison.Ordinal) || row.Contains(Reversed(part), StringComparison.Ordinal)));
    }

    /// <summary>What is left when the words everybody tries, and everything that is neither letter nor digit, are taken out.</summary>
    public static string WithoutCommon(string plain)
    {
        foreach (var word in Common) plain = plain.Replace(Plain(word), "", StringComparison.Ordinal);
        return Filling().Replace(plain, "");
    }

    private static string Reversed(string text) => string.Concat(text.Reverse());

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Filling();
}
