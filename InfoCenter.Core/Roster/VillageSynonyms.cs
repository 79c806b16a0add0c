using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Roster;

/// <summary>The columns of a list of villages, and what people call them.</summary>
internal static class VillageSynonyms
{
    public const string Code = "code", Name = "name", Township = "township";

    public static readonly Column[] All =
    [
        new(Code, "代码", "code", "村代码", "统计用区划代码", "区划代码", "行政区划代码", "编码") { IsRequired = true },
        new(Name, "名称", "name", "村名", "村（社区）", "村社区", "村（居）委会", "村居名称", "行政村") { IsRequired = true },
        new(Township, "乡镇", "township", "所属乡镇", "乡镇名称", "所在乡镇") { IsRequired = true },
    ];
}
