using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;

namespace InfoCenter.Tests.Core.Appraisals.Scores;

public class ScoreCountingTests
{
    private const int Wang = 1;
    private static readonly ScoreDeputy Deputy = new(Wang, "王强", Level.County, "420323100");

    [Fact]
    public void The_first_record_brings_the_start_and_the_cap_ends_it()
    {
        var card = Card([Item(1, DutyKind.VoterContact, start: 20, each: 10, cap: 35)], Rows(DutyKind.VoterContact, 4));

        Assert.Equal(35, card.Total);
        Assert.Equal([30, 5, 0, 0], card.Lines[0].Records.Select(r => r.Points));
        Assert.Equal([ScoreReason.Counted, ScoreReason.CutByTheCap, ScoreReason.BeyondTheCap, ScoreReason.BeyondTheCap], card.Lines[0].Records.Select(r => r.Reason));
    }

    [Fact]
    public void What_is_given_once_says_so_at_the_second_record()
    {
        var card = Card([Item(1, DutyKind.VoterContact, start: 100)], Rows(DutyKind.VoterContact, 2));

        Assert.Equal(100, card.Total);
        Assert.Equal(ScoreReason.OnlyTheFirst, card.Lines[0].Records[1].Reason);
    }

    [Fact]
    public void The_narrower_item_counts_a_record_and_no_other_does()
    {
        var card = Card(
            [Item(1, DutyKind.VoterContact, each: 10, cap: 100), Item(2, DutyKind.VoterContact, each: 30, cap: 90, subKind: "接待选民")],
            [Row(1, DutyKind.VoterContact), Row(2, DutyKind.VoterContact, subKind: "接待选民")]);

        Assert.Equal([10, 30], card.Lines.Select(l => l.Points));
    }

    [Theory]
    [InlineData(DutyRole.Leader, null, 30)]
    [InlineData(DutyRole.Seconder, null, 10)]
    [InlineData(DutyRole.Participant, "领衔建议", 30)]
    [InlineData(DutyRole.Participant, "附议建议", 10)]
    [InlineData(DutyRole.Participant, null, 0)]
    public void Who_leads_a_suggestion_is_counted_apart_from_who_seconds_it(DutyRole role, string? subKind, int points)
    {
        var card = Card([Item(1, DutyKind.Suggestion, each: 30, cap: 90, role: DutyRole.Leader), Item(2, DutyKind.Suggestion, each: 10, cap: 40, role: DutyRole.Seconder)], [Row(1, DutyKind.Suggestion, subKind, role)]);

        Assert.Equal(points, card.Total);
    }

    [Fact]
    public void Leave_neither_scores_nor_deducts_and_is_no_absence()
    {
        var card = Card(
            [Item(1, DutyKind.MeetingAttendance, each: 10, cap: 100), Item(2, DutyKind.MeetingAttendance, deduct: 20, attendance: Attendance.Absent)],
            [Row(1, DutyKind.MeetingAttendance), Row(2, DutyKind.MeetingAttendance, attendance: Attendance.OnLeave), Row(3, DutyKind.MeetingAttendance, attendance: Attendance.Absent), Row(4, DutyKind.VoterContact)]);

        Assert.Equal(10 - 20, card.Total);
        Assert.Equal([2, 4], card.NotCounted.Select(r => r.RecordId));
        Assert.Equal((3, new Turnout(1, 1, 1)), (card.Turnout.Invited, card.Turnout));
    }

    [Fact]
    public void Records_of_nobody_who_has_a_card_are_left_out()
    {
        var card = Card([Item(1, DutyKind.VoterContact, each: 10, cap: 100)], [Row(1, DutyKind.VoterContact) with { PersonId = 99 }]);

        Assert.Equal(0, card.Total);
        Assert.Empty(card.NotCounted);
    }

    [Fact]
    public void Places_are_given_within_a_group_that_is_large_enough_and_ties_share_them()
    {
        var county = Enumerable.Range(1, 4).Select(i => (Deputy with { PersonId = i }, i == 4 ? 50 : 10 * Math.Min(i, 2))).ToList();
        var township = (Deputy with { PersonId = 9, Level = Level.Township }, 900);

        var places = ScoreCounting.Places(county.Append(township), fewest: 3);

        Assert.Equal([4, 2, 2, 1], county.Select(c => places[c.Item1.PersonId].Place));
        Assert.Equal(new ScorePlace(null, 1), places[9]);
    }

    [Fact]
    public void The_best_share_is_commended_with_ties_and_a_small_group_is_not()
    {
        var terms = new ScoreTerms("办法", 2026, 10, 5, CommendBy.TopShare, 10);

        Assert.True(ScoreCounting.IsCommended(terms, 50, new(2, 20)));
        Assert.False(ScoreCounting.IsCommended(terms, 50, new(3, 20)));
        Assert.True(ScoreCounting.IsCommended(terms, 50, new(1, 9)));
        Assert.False(ScoreCounting.IsCommended(terms, 50, new(null, 5)));
        Assert.False(ScoreCounting.IsCommended(terms, 0, new(1, 20)));
        Assert.True(ScoreCounting.IsCommended(terms with { By = CommendBy.Points, CommendFrom = 50 }, 50, new(9, 20)));
    }

    [Fact]
    public void Whatever_the_records_the_points_explain_the_total_and_no_cap_is_passed()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (items, rows, _) = Made(seed);

            var card = Card(items, rows);

            Assert.Equal(card.Total, card.Lines.Sum(l => l.Records.Sum(r => r.Points)));
            Assert.All(card.Lines, l => Assert.True(l.Points <= (l.Item.Facts.Cap ?? l.Item.Facts.Start), $"seed {seed}"));
            Assert.Equal(rows.Select(r => r.RecordId).Order(), card.Lines.SelectMany(l => l.Records.Select(r => r.RecordId)).Concat(card.NotCounted.Select(r => r.RecordId)).Order());
            Assert.All(card.Lines.SelectMany(l => l.Records).Where(r => r.Points == 0), r => Assert.NotEqual(ScoreReason.Counted, r.Reason));
        }
    }

    [Fact]
    public void The_order_of_the_records_does_not_matter()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (items, rows, chance) = Made(seed);
            var shuffled = rows.ToArray();
            chance.Shuffle(shuffled);

            var (one, other) = (Card(items, rows), Card(items, shuffled));

            Assert.Equal(KeptCard.Of(one).Lines.SelectMany(l => l.Records), KeptCard.Of(other).Lines.SelectMany(l => l.Records));
            Assert.Equal(one.Total, other.Total);
        }
    }

    [Fact]
    public void One_more_record_never_lowers_a_score_unless_a_deduction_counts_it()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var (items, rows, chance) = Made(seed);
            var more = Any(chance, 10_000);

            var (before, after) = (Card(items, rows), Card(items, [.. rows, more]));

            var isDeducted = after.Lines.Any(l => l.Item.Facts.Deduct > 0 && l.Records.Any(r => r.RecordId == more.RecordId));
            Assert.True(isDeducted ? after.Total < before.Total : after.Total >= before.Total, $"seed {seed}: {before.Total} to {after.Total}");
        }
    }

    // Forty records at most, and as many items as fit without counting the same.
    private static (List<ScoreItem> Items, List<ScoreRow> Rows, Random Chance) Made(int seed)
    {
        var chance = new Random(seed);
        var items = Enumerable.Range(1, chance.Next(1, 12)).Select(id =>
        {
            var like = Any(chance, id);
            var (start, each) = (chance.Next(0, 30), chance.Next(0, 30));
            var takes = chance.Next(4) == 0;
            DutyRole? role = like.Kind is DutyKind.Suggestion || chance.Next(2) == 0 ? like.Role : null;
            return new ScoreItem(id, new(
                new(like.Kind, chance.Next(2) == 0 ? like.SubKind : null, role, like.Attendance),
                takes ? 0 : start + 1, takes ? 0 : each, takes || each == 0 ? null : start + 1 + each + chance.Next(0, 60), takes ? chance.Next(1, 30) : 0));
        }).DistinctBy(i => i.Facts.Subject).ToList();
        Assert.All(items, i => Assert.Equal(i.Facts, i.Facts.Checked()));
        return (items, [.. Enumerable.Range(1, chance.Next(0, 40)).Select(id => Any(chance, id))], chance);
    }

    private static ScoreRow Any(Random chance, int id) => new(
        id, Wang, (DutyKind)chance.Next(5), chance.Next(3) switch { 0 => "领衔建议", 1 => "述职", _ => null }, (DutyRole)chance.Next(7), (Attendance)chance.Next(3), new DateOnly(2026, 1, 1).AddDays(chance.Next(30)));

    private static ScoreCard Card(IReadOnlyList<ScoreItem> items, IReadOnlyList<ScoreRow> rows) => ScoreCounting.Count([Deputy], items, rows)[0];

    private static ScoreItem Item(int id, DutyKind kind, int start = 0, int each = 0, int? cap = null, int deduct = 0, string? subKind = null, DutyRole? role = null, Attendance attendance = default) =>
        new(id, new ScoreItemFacts(new(kind, subKind, role, attendance), start, each, cap, deduct).Checked());

    private static ScoreRow Row(int id, DutyKind kind, string? subKind = null, DutyRole role = default, Attendance attendance = default) => new(id, Wang, kind, subKind, role, attendance, new DateOnly(2026, 1, 1).AddDays(id));

    private static IReadOnlyList<ScoreRow> Rows(DutyKind kind, int count) => [.. Enumerable.Range(1, count).Select(id => Row(id, kind))];
}
