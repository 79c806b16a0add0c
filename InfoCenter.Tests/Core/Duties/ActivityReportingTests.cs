using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class ActivityReportingTests : IDisposable
{
    private static readonly DutyFacts Facts = new() { Kind = DutyKind.GroupActivity, Content = "视察民生项目", On = new(2026, 6, 1), Place = "西关" };
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task A_pasted_list_becomes_a_record_for_each_with_role_and_attendance()
    {
        var list = await Activities.MatchAsync("王　强（主持）、李梅\n曾𬸣（请假）");
        var id = await Activities.EnterAsync(Facts, [.. list.Select(line => line.Participation!)]);

        var records = _office.Records();
        Assert.All(records, r => Assert.Equal((id, DutyStatus.Submitted, DutySource.Activity), (r.ActivityId!.Value, r.Status, r.Source)));
        Assert.Equal([_office.Wang, _office.Li, _office.Rare], records.Select(r => r.PersonId));
        Assert.Equal((DutyRole.Chair, Attendance.Attended), (records[0].Role, records[0].Attendance));
        Assert.Equal(Attendance.OnLeave, records[2].Attendance);
    }

    [Fact]
    public async Task Names_that_are_unclear_are_listed_never_guessed()
    {
        var list = await Activities.MatchAsync("张伟 赵云 王强");

        Assert.Equal([null, null, _office.Wang], list.Select(line => line.Participation?.Deputy.PersonId));
        Assert.Equal(2, list[0].Candidates.Count);
        Assert.NotEmpty(list[1].Problem);
    }

    [Fact]
    public async Task Nobody_and_somebody_twice_are_refused()
    {
        var wang = (await Activities.MatchAsync("王强"))[0].Participation!;

        await Refusal.ExpectAsync(nameof(DutyRules.NobodyTookPart), () => Activities.EnterAsync(Facts, []));
        await Refusal.ExpectAsync(nameof(DutyRules.PersonIsListedTwice), () => Activities.EnterAsync(Facts, [wang, wang]));
        Assert.Empty(_office.Records());
    }

    [Fact]
    public async Task A_township_enters_its_own_deputies_only()
    {
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound),
            () => Activities.EnterAsync(Facts, [new(new(_office.Wang, null, "")), new(new(_office.Stranger, null, ""))]));
        Assert.Empty(_office.Records());
    }

    public void Dispose() => _office.Dispose();

    private ActivityReporting Activities => new(_office.Office.Databases, _office.Township, _office.Office.Clock);
}
