namespace InfoCenter.Core.Requests;

/// <summary>The classes a county usually counts by: a new installation's start, to be changed.</summary>
internal static class RequestCategorySeeds
{
    public static readonly string[] All =
    [
        "农村道路", "农村饮水", "供电通信", "农业生产", "土地山林", "住房安全", "老旧小区改造", "城区停车", "背街小巷治理", "物业管理",
        "环境卫生", "教育", "医疗医保", "养老低保", "就业务工", "公共安全", "交通出行", "政策咨询", "其他",
    ];
}
