namespace InfoCenter.Core.Archives;

/// <summary>The words of public volumes.</summary>
public static class PublicVolumeLabels
{
    extension(PublicVolumeStatus status)
    {
        public string Label => status switch
        {
            PublicVolumeStatus.Prepared => "待公开",
            PublicVolumeStatus.Published => "已公开",
            PublicVolumeStatus.Withdrawn => "已撤回",
            PublicVolumeStatus.Replaced => "已换新",
        };
    }

    /// <summary>竹山县第十九届人大代表履职公开册.</summary>
    internal static string TitleOf(string term) => $"{term}人大代表履职公开册";

    /// <summary>Stands behind a record its deputy calls wrong.</summary>
    internal const string ObjectedTo = "（代表本人提出了异议，正在核对）";
}
