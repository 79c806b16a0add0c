namespace InfoCenter.Core.Duties;

/// <summary>The words of objections.</summary>
public static class ObjectionLabels
{
    extension(ObjectionStatus status)
    {
        public string Label => status switch
        {
            ObjectionStatus.Open => "正在核对",
            ObjectionStatus.Upheld => "异议成立，已撤回",
            ObjectionStatus.Dismissed => "记录无误，保留",
        };
    }

    /// <summary>The day of the record, as a message tells it.</summary>
    internal static string DayOf(DutyRecord record) => $"{record.On.Year}年{record.On.Month}月{record.On.Day}日";
}
