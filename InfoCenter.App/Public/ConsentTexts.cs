namespace InfoCenter.App.Public;

/// <summary>What a citizen agrees to before a telling is taken, by whichever door.</summary>
internal static class ConsentTexts
{
    public const string Sentence = "我同意把姓名、电话和反映的内容用于办理这件事";

    public const string Use =
        "只用于办理和回访这件事：由接单的代表、乡镇人大、县人大和承办单位的经办人看到，保存在县里自己的机器上，不给别人，不作他用。办结一段时间后，姓名和电话会删去。您可以凭受理编号要求查看、更正或删除。";
}
