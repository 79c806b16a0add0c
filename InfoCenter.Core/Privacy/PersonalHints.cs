using System.Text.RegularExpressions;

namespace InfoCenter.Core.Privacy;

/// <summary>What a word in a text may give away.</summary>
public enum HintKind
{
    /// <summary>Of whom the office knows that they told it.</summary>
    CitizensName,
    Name,
    Vehicle,
    House,
    Landline,
    LongNumber,
    Receipt,
}

/// <summary>A word that may tell who somebody is.</summary>
/// <param name="Text">As it stands in the text.</param>
/// <param name="Kind">Why.</param>
public sealed record PersonalHint(string Text, HintKind Kind)
{
    /// <summary>Whether there is no other way to read it, so that nothing may be made public with it.</summary>
    public bool IsCertain => Kind is HintKind.CitizensName or HintKind.Vehicle or HintKind.Landline or HintKind.Receipt;
}

/// <summary>Proposes what to cover in a text before the public reads it; beside phones and ID numbers, which <see cref="PersonalTraces"/> finds for certain.</summary>
public static partial class PersonalHints
{
    /// <summary>Each word once, in the order of the kinds.</summary>
    /// <param name="text">What may become public.</param>
    /// <param name="citizen">The name of whoever told it.</param>
    public static IReadOnlyList<PersonalHint> In(string text, string? citizen = null)
    {
        var found = new List<PersonalHint>();
        if (citizen is { Length: >= 2 } && text.Contains(citizen, StringComparison.Ordinal)) found.Add(new(citizen, HintKind.CitizensName));
        Add(Receipts(), HintKind.Receipt);
        Add(Vehicles(), HintKind.Vehicle);
        Add(Landlines(), HintKind.Landline);
        Add(Houses(), HintKind.House);
        Add(Titled(), HintKind.Name);
        Add(Named(), HintKind.Name);
        Add(LongNumbers(), HintKind.LongNumber);
        return [.. found.DistinctBy(hint => hint.Text)];

        void Add(Regex pattern, HintKind kind) => found.AddRange(pattern.Matches(text).Select(match => new PersonalHint(match.Groups[1].Value, kind)));
    }

    [GeneratedRegex(@"(MS[0-9]{8}-?[0-9]{4})", RegexOptions.IgnoreCase)]
    private static partial Regex Receipts();

    [GeneratedRegex(@"([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新][A-Za-z][·•.\- ]?[A-Za-z0-9]{5,6})(?![A-Za-z0-9])")]
    private static partial Regex Vehicles();

    [GeneratedRegex(@"(?<![0-9])(0[0-9]{2,3}[- ]?[0-9]{7,8})(?![0-9])")]
    private static partial Regex Landlines();

    [GeneratedRegex(@"((?:[0-9０-９A-Za-z一二三四五六七八九十百]+(?:号楼|号院|栋|幢|单元|室|户|号))+)")]
    private static partial Regex Houses();

    [GeneratedRegex(@"([王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常甘柯明翁][\p{IsCJKUnifiedIdeographs}]{0,2}?(?:先生|女士|同志|大爷|大妈|大叔|大娘|婶|老师|医生|老板|师傅|书记|主任|组长|家的|某某|某))")]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?:我叫|名叫|叫做|姓名[:：是]?|户主[:：是]?|联系人[:：是]?)([\p{IsCJKUnifiedIdeographs}·]{2,4})")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<![0-9])([0-9]{6,})(?![0-9])")]
    private static partial Regex LongNumbers();
}
