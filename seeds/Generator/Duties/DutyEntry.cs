using InfoCenter.Seeds.County;

namespace InfoCenter.Seeds.Duties;

/// <summary>The five kinds a duty record has.</summary>
internal enum DutyKind
{
    Meeting,
    Inspection,
    Suggestion,
    VoterContact,
    GroupActivity,
}

/// <summary>What one deputy did on one day, as the township's office writes it down.</summary>
internal sealed record DutyEntry(Person Person, DutyKind Kind, DateOnly On, string Place, string Content, string Result, string? Role)
{
    public string KindLabel => Label(Kind);

    public string LevelLabel => Person.Mandates[0].LevelLabel;

    public static string Label(DutyKind kind) => kind switch
    {
        DutyKind.Meeting => "出席会议",
        DutyKind.Inspection => "调研视察",
        DutyKind.Suggestion => "提出建议",
        DutyKind.VoterContact => "联系选民",
        DutyKind.GroupActivity => "小组活动",
    };
}
