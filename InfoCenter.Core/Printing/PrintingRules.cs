using InfoCenter.Core.Common;

namespace InfoCenter.Core.Printing;

/// <summary>Everything printing can refuse, and the words the user reads.</summary>
public static class PrintingRules
{
    public static RuleBrokenException PictureMustBeJpegOrPng => new("图片只支持 JPEG 和 PNG 格式，请另存为其中一种后重新上传。");

    public static RuleBrokenException PictureMustBeRgb => new("这张 JPEG 图片使用印刷用的 CMYK 颜色，请另存为 RGB 颜色后重新上传。");

    public static RuleBrokenException PictureMustNotBeInterlaced => new("这张 PNG 图片使用隔行扫描，请另存为普通 PNG 或 JPEG 后重新上传。");

    public static RuleBrokenException PictureIsDamaged => new("图片文件已损坏或不完整，请换一张后重新上传。");

    public static RuleBrokenException FontsAreRequired(string searched) =>
        new($"找不到打印用的中文字体。请在程序目录运行 tools/restore-fonts，或把 TrueType 字体（.ttf、.ttc）放入数据目录的 fonts 文件夹，然后重新启动。已查找：{searched}。");

    public static RuleBrokenException EveryCharacterNeedsAFont(string characters) =>
        new($"现有字体中没有这些字：{characters}。请把含有这些字的 TrueType 字体（.ttf、.ttc）放入数据目录的 fonts 文件夹，重新启动后再打印。");

    public static RuleBrokenException ColumnsMustFitThePage => new("表格各列的固定宽度之和超过了版心宽度，请减小列宽。");

    public static RuleBrokenException RowsMustFillTheColumns(int columns, int found) => new($"表格有{columns}列，这一行却占了{found}列，请检查合并单元格的列数。");

    public static RuleBrokenException ChartFiguresMustMatchCategories => new("图表中每组数据的个数必须与分类个数相同。");

    public static RuleBrokenException ContentsMustLeadSomewhere(string anchor) => new($"目录中的“{anchor}”在正文里没有对应的标题，请检查目录。");

    public static RuleBrokenException DocumentNeedsAPage => new("文件中没有任何内容，无法打印。");
}
