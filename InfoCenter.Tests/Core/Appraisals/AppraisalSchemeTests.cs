using FsCheck;
using FsCheck.Fluent;
using InfoCenter.Core.Appraisals;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Appraisals;

/// <summary>Options, grades and thresholds are data; what makes no rule is refused.</summary>
public sealed class AppraisalSchemeTests
{
    private static readonly AppraisalScheme Seeded = new(Facts());

    private static readonly AppraisalScheme Wide = new(Facts() with
    {
        Options = ["满意", "基本满意", "不满意"],
        Grades = [new("满意", 1, 70, false), new("基本满意", 2, 60, false), new("不满意", 2, 0, true)],
    });

    // Votes of three options and abstentions.
    private static Gen<int[]> Votes => Gen.Choose(0, 60).ArrayOf(4);

    [Theory]
    [InlineData(37, 46, "称职")] // 36.8 are 80 % of 46
    [InlineData(36, 46, "基本称职")]
    [InlineData(23, 46, "基本称职")]
    [InlineData(22, 46, "不称职")]
    public void Thresholds_are_whole_ballots(int votes, int valid, string grade) => Assert.Equal(grade, Seeded.GradeOf([votes, 0, 0], valid).Title);

    [Fact]
    public void A_better_mark_never_makes_a_grade_worse() => Prop.ForAll(
        (from votes in Votes from move in Gen.Choose(1, 3) select (votes, move)).ToArbitrary(),
        drawn =>
        {
            var (votes, move) = drawn;
            if (votes[move] == 0) return true;
            var better = (int[])votes.Clone();
            (better[move - 1], better[move]) = (better[move - 1] + 1, better[move] - 1);
            var valid = votes.Sum();
            return new[] { Seeded, Wide }.All(s => s.GradeOf(better[..3], valid).Order <= s.GradeOf(votes[..3], valid).Order);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_count_gets_exactly_one_grade() => Prop.ForAll(Votes.ToArbitrary(), votes =>
    {
        var valid = Math.Max(1, votes.Sum());
        var grade = Wide.GradeOf(votes[..3], valid);
        var share = votes.Take(grade.Through).Sum() * 100.0 / valid;
        return share >= grade.LeastPercent && Wide.Grades.Take(grade.Order).All(above => votes.Take(above.Through).Sum() * 100.0 / valid < above.LeastPercent);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_makes_no_rule_is_refused_by_name()
    {
        Refusal.Expect(nameof(SchemeRules.OptionsAreTwoToSix), () => _ = new AppraisalScheme(Facts() with { Options = ["好"] }));
        Refusal.Expect(nameof(SchemeRules.OptionIsThereTwice), () => _ = new AppraisalScheme(Facts() with { Options = ["好", "好 "] }));
        Refusal.Expect(nameof(SchemeRules.LastGradeTakesTheRest), () => _ = new AppraisalScheme(Facts() with { Grades = [new("好", 1, 80, false), new("差", 1, 10, false)] }));
        Refusal.Expect(nameof(SchemeRules.GradesMustFall), () => _ = new AppraisalScheme(Facts() with { Grades = [new("好", 1, 50, false), new("中", 1, 80, false), new("差", 1, 0, false)] }));
        Refusal.Expect(nameof(SchemeRules.ShareIsImpossible), () => _ = new AppraisalScheme(Facts() with { Grades = [new("好", 4, 80, false), new("差", 1, 0, false)] }));
        Refusal.Expect(nameof(SchemeRules.NameIsRequired), () => _ = new AppraisalScheme(Facts() with { Name = " " }));
        Refusal.Expect(nameof(SchemeRules.TextIsTooLong), () => _ = new AppraisalScheme(Facts() with { Name = new('长', AppraisalScheme.LongestName + 1) }));
        Refusal.Expect(nameof(SchemeRules.VotersAreOneToThousand), () => _ = new AppraisalScheme(Facts() with { LeastVoters = 0 }));
        Refusal.Expect(nameof(SchemeRules.MonthsAreOneToTwentyFour), () => _ = new AppraisalScheme(Facts() with { RectifyMonths = 25 }));
        Refusal.Expect(nameof(SchemeRules.TwoGradesAtLeast), () => _ = new AppraisalScheme(Facts() with { Grades = [new("好", 1, 0, false)] }));
        Refusal.Expect(nameof(SchemeRules.GradeNeedsATitle), () => _ = new AppraisalScheme(Facts() with { Grades = [new("好", 1, 80, false), new(" ", 1, 0, false)] }));
        Refusal.Expect(nameof(SchemeRules.GradeIsThereTwice), () => _ = new AppraisalScheme(Facts() with { Grades = [new("好", 1, 80, false), new("好 ", 1, 0, false)] }));
        Refusal.Expect(nameof(SchemeRules.GradeLineIsUnreadable), () => SchemeWords.Grades("称职 八十 1"));
    }

    [Fact]
    public void Grades_are_read_as_they_are_written() =>
        Assert.Equal([new("称职", 1, 80, false), new("不称职", 1, 0, true)], SchemeWords.Grades("称职 80% 1\n\n不称职，0，1，整改"));

    [Fact]
    public async Task A_retired_rule_plans_no_meeting_and_keeps_its_results()
    {
        using var office = new AppraisalOffice();
        await office.Schemes.AddAsync(Facts() with { Name = "新办法" });
        await Refusal.ExpectAsync(nameof(SchemeRules.NameIsTaken), () => office.Schemes.AddAsync(Facts() with { Name = "新办法" }));
        var old = (await office.Schemes.ListAsync()).Single(s => s.Id == 1);
        await office.Schemes.PutAsync(1, true, old.Version);
        await Refusal.ExpectAsync(nameof(SchemeRules.SchemeIsRetired), () => office.PlannedAsync());
        Assert.Equal("新办法", (await office.PlanningBy(office.Township).SchemesAsync()).Single().Name);
    }

    private static SchemeFacts Facts() => new("办法", ["称职", "基本称职", "不称职"], [new("称职", 1, 80, false), new("基本称职", 1, 50, false), new("不称职", 1, 0, true)], VoteBasis.Valid, 50, 3);
}
