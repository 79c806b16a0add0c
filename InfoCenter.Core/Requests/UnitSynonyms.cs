using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Requests;

/// <summary>The columns of a list of units, and what people call them.</summary>
internal static class UnitSynonyms
{
    public const string Name = "name", Kind = "kind", Contact = "contact", Phone = "phone";

    public static readonly Column[] All =
    [
        new(Name, "单位名称", "name", "单位", "承办单位", "部门", "部门名称", "名称") { IsRequired = true },
        new(Kind, "类别", "kind", "性质", "单位性质", "单位类别", "类型"),
        new(Contact, "联系人", "contact", "经办人", "负责人"),
        new(Phone, "联系电话", "phone", "电话", "办公电话", "手机", "手机号"),
    ];

    /// <summary>As it is written; where nothing is, as the name tells. Null for words nobody uses.</summary>
    public static UnitKind? KindOf(string typed, string name) => typed switch
    {
        "" => name.EndsWith("镇人民政府", StringComparison.Ordinal) || name.EndsWith("乡人民政府", StringComparison.Ordinal) ? UnitKind.Township : UnitKind.Department,
        "县直部门" or "县直单位" or "县直" or "部门" or "单位" => UnitKind.Department,
        "乡镇人民政府" or "乡镇政府" or "乡镇" or "镇" or "乡" => UnitKind.Township,
        _ => null,
    };
}
