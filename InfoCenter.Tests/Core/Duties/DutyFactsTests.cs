using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyFactsTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly DutyFacts Sound = new() { Kind = DutyKind.Inspection, Content = " 视察 ", On = Today, Place = " " };

    public static TheoryData<string, DutyFacts> Unfit => new()
    {
        { nameof(DutyRules.ContentIsRequired), Sound with { Content = " " } },
        { nameof(DutyRules.ContentIsTooLong), Sound with { Content = new string('字', 2001) } },
        { nameof(DutyRules.ResultIsTooLong), Sound with { Result = new string('字', 2001) } },
        { nameof(DutyRules.TextIsTooLong), Sound with { Place = new string('字', 101) } },
        { nameof(DutyRules.DayIsInTheFuture), Sound with { On = Today.AddDays(1) } },
        { nameof(DutyRules.DayIsTooLongAgo), Sound with { On = new DateOnly(1925, 6, 30) } },
        { nameof(DutyRules.EndIsBeforeStart), Sound with { Until = Today.AddDays(-1) } },
        { nameof(DutyRules.NumberIsNegative), Sound with { FundsInFen = -1 } },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void Unfit_facts_are_refused_by_name(string rule, DutyFacts facts) =>
        Refusal.Expect(rule, () => facts.Checked(Today));

    [Fact]
    public void Texts_are_trimmed_and_empty_ones_are_null()
    {
        var told = Sound.Checked(Today);

        Assert.Equal(("视察", null), (told.Content, told.Place));
    }
}
