using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Appraisals.Scores;

public class ScoreRuleBookTests
{
    private static readonly DateTime Now = new(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Signature Chen = new(1, "陈", Now);
    private static readonly Signature Li = new(2, "李", Now);
    private static readonly ScoreTerms Terms = new("2026年代表履职积分办法", 2026, 10, 5, CommendBy.TopShare, 10);
    private static readonly ScoreItemFacts Visits = new(new(DutyKind.VoterContact, null, null, Attendance.Attended), 0, 10, 100, 0);

    [Fact]
    public void Points_for_each_without_a_cap_are_refused() => Expect(nameof(ScoreRules.CapIsRequired), Visits with { Cap = null });

    [Fact]
    public void A_cap_below_the_first_record_is_refused() => Expect(nameof(ScoreRules.CapIsBelowTheFirst), Visits with { Cap = 5 });

    [Fact]
    public void Negative_points_are_refused()
    {
        Expect(nameof(ScoreRules.PointsAreNegative), Visits with { Each = -10 });
        Expect(nameof(ScoreRules.PointsAreNegative), Visits with { Start = -10 });
        Expect(nameof(ScoreRules.PointsAreNegative), Visits with { Cap = -10 });
        Expect(nameof(ScoreRules.PointsAreNegative), Visits with { Deduct = -10 });
    }

    [Fact]
    public void More_than_a_thousand_points_are_refused() => Expect(nameof(ScoreRules.PointsAreTooMany), Visits with { Cap = ScoreItemFacts.Most + 1 });

    [Fact]
    public void An_item_gives_or_takes_and_does_one_of_them()
    {
        Expect(nameof(ScoreRules.ItemGivesAndTakes), Visits with { Deduct = 10 });
        Expect(nameof(ScoreRules.ItemGivesNothing), Visits with { Each = 0, Cap = null });
    }

    [Fact]
    public void Suggestions_say_whether_led_or_seconded() => Expect(nameof(ScoreRules.SuggestionNeedsARole), Visits with { Subject = Visits.Subject with { Kind = DutyKind.Suggestion } });

    [Fact]
    public void A_sub_kind_longer_than_there_can_be_is_refused() => Expect(nameof(ScoreRules.SubKindIsTooLong), Visits with { Subject = Visits.Subject with { SubKind = new string('长', 31) } });

    [Fact]
    public void Two_items_never_count_the_same()
    {
        var book = Draft();
        book.Put(null, Visits, Chen);

        Refusal.Expect(nameof(ScoreRules.CountedTwice), () => book.Put(null, Visits with { Each = 20 }, Chen));
        book.Put(null, Visits with { Subject = Visits.Subject with { SubKind = "接待选民" } }, Chen);
        Assert.Equal(2, book.Items.Count);
    }

    [Fact]
    public void An_item_that_is_gone_is_neither_changed_nor_removed()
    {
        Refusal.Expect(nameof(ScoreRules.ItemIsGone), () => Draft().Put(7, Visits, Chen));
        Refusal.Expect(nameof(ScoreRules.ItemIsGone), () => Draft().Remove(7, Chen));
    }

    [Fact]
    public void An_empty_book_is_not_adopted() => Refusal.Expect(nameof(ScoreRules.BookIsEmpty), () => Draft().Adopt(Li));

    [Fact]
    public void Nobody_adopts_what_they_wrote_in()
    {
        var book = Draft();
        book.Put(null, Visits, Chen);

        Refusal.Expect(nameof(ScoreRules.AnotherPersonAdopts), () => book.Adopt(Chen));
        book.Amend(Terms with { Fewest = 12 }, Li);
        Refusal.Expect(nameof(ScoreRules.AnotherPersonAdopts), () => book.Adopt(Li));
        book.Adopt(new(3, "赵", Now));
        Assert.Equal((ScoreBookStatus.Adopted, "赵"), (book.Status, book.AdoptedBy));
    }

    [Fact]
    public void An_adopted_book_never_changes_and_a_copy_takes_its_items()
    {
        var book = Adopted();

        Refusal.Expect(nameof(ScoreRules.AdoptedBooksStay), () => book.Amend(Terms, Chen));
        Refusal.Expect(nameof(ScoreRules.AdoptedBooksStay), () => book.Put(null, Visits with { Subject = Visits.Subject with { SubKind = "述职" } }, Chen));
        Refusal.Expect(nameof(ScoreRules.AdoptedBooksStay), () => book.Remove(0, Chen));
        Refusal.Expect(nameof(ScoreRules.AdoptedBooksStay), () => book.Adopt(Li));
        var copy = new ScoreRuleBook(Terms with { YearFrom = 2027 }, book, Li);
        Assert.Equal((ScoreBookStatus.Draft, Visits), (copy.Status, Assert.Single(copy.Items).Facts));
        Assert.Equal(ScoreBookStatus.Adopted, book.Status);
    }

    [Theory]
    [InlineData("", 2026, 10, 5, CommendBy.TopShare, 10, nameof(ScoreRules.NameIsRequired))]
    [InlineData("办法", 1926, 10, 5, CommendBy.TopShare, 10, nameof(ScoreRules.YearIsUnlikely))]
    [InlineData("办法", 2026, 2, 5, CommendBy.TopShare, 10, nameof(ScoreRules.TermsAreOutOfBounds))]
    [InlineData("办法", 2026, 10, 0, CommendBy.TopShare, 10, nameof(ScoreRules.TermsAreOutOfBounds))]
    [InlineData("办法", 2026, 10, 5, CommendBy.TopShare, 51, nameof(ScoreRules.CommendationIsOutOfBounds))]
    [InlineData("办法", 2026, 10, 5, CommendBy.Points, 0, nameof(ScoreRules.CommendationIsOutOfBounds))]
    public void What_the_book_says_of_years_days_and_measures_is_bounded(string name, int year, int fewest, int days, CommendBy by, int from, string rule) =>
        Refusal.Expect(rule, () => _ = new ScoreRuleBook(new(name, year, fewest, days, by, from), null, Chen));

    [Fact]
    public void A_name_of_sixty_one_characters_is_refused() => Refusal.Expect(nameof(ScoreRules.NameIsTooLong), () => _ = new ScoreRuleBook(Terms with { Name = new string('长', 61) }, null, Chen));

    private static void Expect(string rule, ScoreItemFacts facts) => Refusal.Expect(rule, () => Draft().Put(null, facts, Chen));

    private static ScoreRuleBook Draft() => new(Terms, null, Chen);

    private static ScoreRuleBook Adopted()
    {
        var book = Draft();
        book.Put(null, Visits, Chen);
        book.Adopt(Li);
        return book;
    }
}
