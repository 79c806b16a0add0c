using System.Globalization;
using System.Text.RegularExpressions;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Duties;

/// <summary>What townships write for a kind, a level, a part taken, an amount.</summary>
internal sealed partial class DutyWords(IEnumerable<DutySubKind> subKinds)
{
    private static readonly (string Word, DutyKind Kind)[] Known =
    [
        ("小组", DutyKind.GroupActivity), ("代表行动", DutyKind.GroupActivity), ("集中活动", DutyKind.GroupActivity), ("学习", DutyKind.GroupActivity),
        ("会议", DutyKind.MeetingAttendance), ("参会", DutyKind.MeetingAttendance), ("开会", DutyKind.MeetingAttendance), ("列席", DutyKind.MeetingAttendance),
        ("人代会", DutyKind.MeetingAttendance), ("常委会", DutyKind.MeetingAttendance), ("主席团", DutyKind.MeetingAttendance), ("培训", DutyKind.MeetingAttendance),
        ("调研", DutyKind.Inspection), ("视察", DutyKind.Inspection), ("检查", DutyKind.Inspection), ("询问", DutyKind.Inspection), ("考察", DutyKind.Inspection),
        ("建议", DutyKind.Suggestion), ("议案", DutyKind.Suggestion), ("批评", DutyKind.Suggestion),
        ("选民", DutyKind.VoterContact), ("群众", DutyKind.VoterContact), ("走访", DutyKind.VoterContact), ("接待", DutyKind.VoterContact),
        ("矛盾", DutyKind.VoterContact), ("实事", DutyKind.VoterContact), ("慰问", DutyKind.VoterContact), ("述职", DutyKind.VoterContact),
    ];

    private static readonly Dictionary<string, (DutyRole Role, Attendance Attendance)> Parts = new()
    {
        ["参加"] = (DutyRole.Participant, Attendance.Attended), ["出席"] = (DutyRole.Participant, Attendance.Attended),
        ["参会"] = (DutyRole.Participant, Attendance.Attended), ["到会"] = (DutyRole.Participant, Attendance.Attended),
        ["实到"] = (DutyRole.Participant, Attendance.Attended), ["参与"] = (DutyRole.Participant, Attendance.Attended),
        ["已到"] = (DutyRole.Participant, Attendance.Attended), ["到"] = (DutyRole.Participant, Attendance.Attended),
        ["是"] = (DutyRole.Participant, Attendance.Attended), ["√"] = (DutyRole.Participant, Attendance.Attended),
        ["主持"] = (DutyRole.Chair, Attendance.Attended), ["召集"] = (DutyRole.Chair, Attendance.Attended),
        ["发言"] = (DutyRole.Speaker, Attendance.Attended), ["列席"] = (DutyRole.Observer, Attendance.Attended),
        ["旁听"] = (DutyRole.Observer, Attendance.Attended), ["领衔"] = (DutyRole.Leader, Attendance.Attended),
        ["附议"] = (DutyRole.Seconder, Attendance.Attended), ["联名"] = (DutyRole.Seconder, Attendance.Attended),
        ["组织"] = (DutyRole.Organiser, Attendance.Attended), ["牵头"] = (DutyRole.Organiser, Attendance.Attended),
        ["请假"] = (DutyRole.Participant, Attendance.OnLeave), ["缺席"] = (DutyRole.Participant, Attendance.Absent),
        ["未到"] = (DutyRole.Participant, Attendance.Absent), ["缺勤"] = (DutyRole.Participant, Attendance.Absent),
        ["未参加"] = (DutyRole.Participant, Attendance.Absent),
    };

    private readonly Dictionary<string, (DutyKind Kind, string Name)> _subKinds =
        subKinds.GroupBy(k => k.Name).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => (same.Single().Kind, same.Key));

    private readonly Dictionary<string, (DutyKind, string?)?> _read = [];

    /// <summary>The kind a text means, and the sub-kind where it names one; null when it means none or several.</summary>
    public (DutyKind Kind, string? SubKind)? KindOf(string text)
    {
        if (!_read.TryGetValue(text, out var kind)) _read[text] = kind = Read(ChineseText.Squeeze(text));
        return kind;
    }

    /// <summary>The levels a text names; empty when it names none.</summary>
    public static IReadOnlyList<Level> LevelsOf(string text)
    {
        var levels = new List<Level>(1);
        if (text.Contains('国')) levels.Add(Level.Nation);
        if (text.Contains('省')) levels.Add(Level.Province);
        if (text.Contains('市')) levels.Add(Level.City);
        if (text.Contains('县')) levels.Add(Level.County);
        if (text.Contains('乡') || text.Contains('镇')) levels.Add(Level.Township);
        return levels;
    }

    /// <summary>Splits 张三（县） into the name and the level behind it; a nationality in brackets is left to the name.</summary>
    public static (string Name, string Level)? NameAndLevel(string text)
    {
        var open = text.IndexOfAny(['(', '（']);
        return open > 0 && !text.Contains('族') && LevelsOf(text[open..]).Count > 0 ? (text[..open], text[open..].Trim('(', ')', '（', '）')) : null;
    }

    /// <summary>The part a text means; null when it is not understood.</summary>
    public static (DutyRole Role, Attendance Attendance)? PartOf(string text)
    {
        var word = ChineseText.Squeeze(text);
        if (word.Length == 0) return (DutyRole.Participant, Attendance.Attended);
        return Parts.TryGetValue(word, out var part) || Parts.TryGetValue(word.TrimEnd('者', '人'), out part) ? part : null;
    }

    /// <summary>Fen from 65万元, 3.5 (under a heading in 万元), 12,000元; null when it is no amount.</summary>
    public static long? FenOf(string text, string heading)
    {
        var match = Amount().Match(ChineseText.Squeeze(text).Replace(",", "", StringComparison.Ordinal));
        if (!match.Success || !decimal.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var number)) return null;

        var unit = match.Groups[2].Value.Length > 0 ? match.Groups[2].Value : heading;
        var yuan = unit.Contains('亿') ? number * 100_000_000 : unit.Contains('万') ? number * 10_000 : number;
        return yuan < 100_000_000_000m ? (long)(yuan * 100) : null;
    }

    /// <summary>People from 1200, 1200余人, 约300人; null when it is no count.</summary>
    public static int? PeopleOf(string text)
    {
        var match = People().Match(ChineseText.Squeeze(text).Replace(",", "", StringComparison.Ordinal));
        return match.Success && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var people) ? people : null;
    }

    private (DutyKind, string?)? Read(string text)
    {
        if (text.Length == 0) return null;

        var labelled = Enum.GetValues<DutyKind>().Where(kind => text.Contains(kind.Label, StringComparison.Ordinal)).ToList();
        if (labelled.Count > 0) return labelled.Count == 1 ? (labelled[0], null) : null;
        if (_subKinds.TryGetValue(text, out var sub)) return (sub.Kind, sub.Name);

        var kinds = Known.Where(known => text.Contains(known.Word, StringComparison.Ordinal)).Select(known => known.Kind).Distinct().ToList();
        return kinds.Count == 1 ? (kinds[0], null) : null;
    }

    [GeneratedRegex(@"^[约共]?(\d+(?:\.\d+)?)余?(亿元?|万元?|元)?$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^[约共]?(\d+)(?:\.0)?余?(?:人|名|人次)?$")]
    private static partial Regex People();

    /// <summary>Several days: 3月1日至3日.</summary>
    [GeneratedRegex(@"^(.*\d日?)(?:至|到|~|～|——)(.+)$")]
    public static partial Regex Range();

    /// <summary>A day without its month.</summary>
    [GeneratedRegex(@"^(\d{1,2})日?$")]
    public static partial Regex LoneDay();
}
