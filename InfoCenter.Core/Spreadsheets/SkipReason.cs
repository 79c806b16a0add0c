namespace InfoCenter.Core.Spreadsheets;

/// <summary>Why a filled row, or a sheet, holds no records.</summary>
public enum SkipReason
{
    RepeatedHeader,
    Subtotal,
    GroupTitle,
    Footer,
    AfterFooter,
    OnlyNumbered,
    HiddenSheet,
    EmptySheet,
    NoHeader,
}

/// <summary>The reasons in the words of the preview.</summary>
public static class SkipReasonLabels
{
    extension(SkipReason reason)
    {
        /// <summary>The reason as the user reads it.</summary>
        public string Label => reason switch
        {
            SkipReason.RepeatedHeader => "重复的表头",
            SkipReason.Subtotal => "小计或合计行",
            SkipReason.GroupTitle => "分组标题",
            SkipReason.Footer => "表尾说明",
            SkipReason.AfterFooter => "表尾以后的内容",
            SkipReason.OnlyNumbered => "只有序号、没有内容",
            SkipReason.HiddenSheet => "隐藏的工作表",
            SkipReason.EmptySheet => "空白工作表",
            SkipReason.NoHeader => "没有找到表头",
        };
    }
}
