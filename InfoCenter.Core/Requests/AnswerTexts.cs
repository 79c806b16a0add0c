namespace InfoCenter.Core.Requests;

/// <summary>The words of templates and of what is handled together.</summary>
internal static class AnswerTexts
{
    public const string NumberBlank = "〔编号〕";
    public const string PlaceBlank = "〔地点〕";
    public const string UnitBlank = "〔单位〕";
    public const string Joined = "这件事还有别人反映，现在一起办理，答复会单独发给您";
    public const string Left = "这件事改为单独办理";
    public const string CameBackAlone = "重新办理时单独办理";

    /// <summary>A new installation's start, to be changed.</summary>
    public static readonly (string Title, TemplateUse Use, string Text)[] Seeds =
    [
        ("政策咨询", TemplateUse.Answer, "您好，您问的“〔地点〕”的事收到了。按现在的规定：〔规定〕。要办的话，请带〔材料〕到〔窗口和电话〕。还有不清楚的，可以打这个电话问。"),
        ("先说明进度", TemplateUse.Answer, "您好，您反映的事我们已经看过。目前的情况是：〔情况〕。下一步由〔单位〕负责，预计〔时间〕前有结果。"),
        ("已经办好", TemplateUse.Inform, "您好，您反映的“〔地点〕”的事（〔编号〕）已由〔单位〕办好：〔做了什么〕。请您看看满意不满意，给个评价。"),
        ("办了一部分", TemplateUse.Inform, "您好，您反映的“〔地点〕”的事（〔编号〕）已经办了一部分：〔已办〕。还没办的是〔未办〕，由〔单位〕在〔时间〕前办完。"),
        ("列入计划", TemplateUse.Inform, "您好，您反映的“〔地点〕”的事（〔编号〕）已由〔单位〕列入〔计划〕，预计〔时间〕办理。到时我们会再告诉您。"),
        ("暂时办不了", TemplateUse.Inform, "您好，您反映的“〔地点〕”的事（〔编号〕）现在还办不了，原因是〔原因〕。等〔条件〕以后再办。给您添麻烦了，请谅解。"),
        ("请找主管部门", TemplateUse.Referral, "您好，这件事由〔单位〕直接办理，请拨打〔电话〕，或者到〔地址〕办理。"),
        ("邻里纠纷找调解", TemplateUse.Referral, "您好，邻里、家庭之间的纠纷，请先找村（社区）人民调解委员会，也可以到乡镇司法所申请调解，不收费。"),
        ("办理回复", TemplateUse.Report, "我单位于〔时间〕到“〔地点〕”看了现场。情况是：〔情况〕。已经做了：〔措施〕。结果：〔结果〕。"),
    ];

    public static string JoinedTo(string number) => $"并入 {number}";

    public static string Leads(string number) => $"{number} 并入本件，一起办";

    public static string LeftFrom(string number) => $"从 {number} 分出";

    public static string NoLongerLeads(string number) => $"{number} 分出，单独办理";

    public static string AlongWith(string number) => $"随 {number}";

    /// <summary>The place and for how many people it is; a long place is shortened, the number is not.</summary>
    public static string PlaceToldBy(string place, int citizens, int longest)
    {
        if (citizens < 2) return place;
        var told = $"（{citizens}人反映）";
        if (place.Length + told.Length <= longest) return place + told;
        var kept = longest - told.Length - 1;
        return $"{place[..(char.IsHighSurrogate(place[kept - 1]) ? kept - 1 : kept)]}…{told}";
    }

    public static string Together(int citizens) => citizens == 1 ? "" : $"（同一件事，共 {citizens} 位群众）";
}

/// <summary>Templates in words.</summary>
public static class AnswerLabels
{
    extension(TemplateUse use)
    {
        public string Label => use switch
        {
            TemplateUse.Answer => "答复咨询",
            TemplateUse.Inform => "告知结果",
            TemplateUse.Referral => "不归这里办，该找谁",
            TemplateUse.Report => "单位办理回复",
        };
    }
}
