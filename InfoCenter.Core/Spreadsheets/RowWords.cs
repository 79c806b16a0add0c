using System.Text.RegularExpressions;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>The words by which clerks' tables say that a row is a sum or a footer.</summary>
internal static partial class RowWords
{
    /// <summary>In every word for a sum.</summary>
    public const char SumSign = '计';

    [GeneratedRegex("^(序号|编号|号|№|No\\.?|NO\\.?)$")]
    public static partial Regex Numbering();

    [GeneratedRegex("^(小计|合计|总计|共计|累计|本页小计|本页合计)[:：]?$")]
    public static partial Regex Sum();

    /// <summary>A sum with a name before it or a figure behind it; only believed of rows that are no complete record.</summary>
    [GeneratedRegex("(小计|合计|总计|共计)[:：]?(\\d+[人名件次条]?)?$|^(小计|合计|总计|共计)[:：\\d]")]
    public static partial Regex NamedSum();

    [GeneratedRegex("^([（(]?盖章|填表|填报|制表|审核|审批|复核|统计|报送|上报|联系|负责|单位负责|主要负责|分管|主管|说明|备注|注|附|签字|签名|日期|时间|电话|备查|以上|此表|本表|经办|校对)")]
    public static partial Regex Footer();
}
