using InfoCenter.Core.Privacy;

namespace InfoCenter.Core.Requests;

/// <summary>Publication in words.</summary>
public static class PublicationWords
{
    public const string Number = "电话或证件号码";

    extension(HintKind kind)
    {
        public string Label => kind switch
        {
            HintKind.CitizensName => "反映人的姓名",
            HintKind.Name => "像是姓名",
            HintKind.Vehicle => "车牌号",
            HintKind.House => "像是门牌",
            HintKind.Landline => "座机号",
            HintKind.LongNumber => "一长串数字",
            HintKind.Receipt => "受理编号",
        };
    }

    extension(PublicationStatus status)
    {
        public string Label => status switch
        {
            PublicationStatus.Prepared => "待审定",
            PublicationStatus.Published => "已公开",
            PublicationStatus.Declined => "已退回",
            PublicationStatus.Withdrawn => "已撤回",
        };
    }
}
