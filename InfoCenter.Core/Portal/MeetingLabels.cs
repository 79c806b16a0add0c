using System.Globalization;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Portal;

/// <summary>The words of meetings.</summary>
public static class MeetingLabels
{
    extension(MeetingKind kind)
    {
        public string Label => kind switch
        {
            MeetingKind.Congress => "人民代表大会",
            MeetingKind.StandingCommittee => "常委会会议",
            MeetingKind.Chairpersons => "主任会议",
        };

        /// <summary>第十九届人民代表大会第二次会议.</summary>
        public string TitleOf(int term, int number) => kind switch
        {
            MeetingKind.Congress => $"第{TermTitle.InChinese(term)}届人民代表大会第{TermTitle.InChinese(number)}次会议",
            MeetingKind.StandingCommittee => $"第{TermTitle.InChinese(term)}届人大常委会第{TermTitle.InChinese(number)}次会议",
            MeetingKind.Chairpersons => $"第{TermTitle.InChinese(term)}届人大常委会第{TermTitle.InChinese(number)}次主任会议",
        };
    }

    extension(MeetingPart part)
    {
        public string Label => part switch
        {
            MeetingPart.Papers => "会议文件",
            MeetingPart.Resolutions => "决议决定",
            MeetingPart.News => "会议报道",
        };
    }

    /// <summary>2026年1月6日至8日, 2026年1月30日至2月2日.</summary>
    internal static string DaysOf(DateOnly opensOn, DateOnly closesOn)
    {
        var first = opensOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        if (closesOn == opensOn) return first;
        var pattern = closesOn.Year != opensOn.Year ? "yyyy年M月d日" : closesOn.Month != opensOn.Month ? "M月d日" : "d日";
        return $"{first}至{closesOn.ToString(pattern, CultureInfo.InvariantCulture)}";
    }
}
