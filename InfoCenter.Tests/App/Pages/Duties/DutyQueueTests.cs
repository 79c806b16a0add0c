using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Duties;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class DutyQueueTests
{
    private readonly DutyQueue _queue = new(new DutyPage([Row(1), Row(2), Row(3)], null));

    [Fact]
    public void What_comes_after_a_record_moves_up_to_the_reader()
    {
        _queue.Open(2);
        _queue.Replace(2, null);

        Assert.Equal(3, _queue.Current?.Id);
    }

    [Fact]
    public void The_last_one_leaves_the_reader_at_the_new_end()
    {
        _queue.Open(3);
        _queue.Replace(3, null);

        Assert.Equal(2, _queue.Current?.Id);
    }

    [Fact]
    public void What_leaves_above_does_not_move_the_reader()
    {
        _queue.Open(2);
        _queue.Replace(1, null);

        Assert.Equal(2, _queue.Current?.Id);
    }

    [Fact]
    public void Steps_stay_at_the_ends_and_an_empty_queue_has_nobody()
    {
        _queue.Step(-5);
        Assert.Equal(1, _queue.Current?.Id);
        _queue.Step(9);
        Assert.Equal(3, _queue.Current?.Id);

        foreach (var id in new[] { 1, 2, 3 }) _queue.Replace(id, null);
        Assert.Null(_queue.Current);
    }

    private static DutyRow Row(int id) => new(
        id, 1, 1, "王强", "城关镇", DutyKind.VoterContact, null, "走访", new DateOnly(2026, 6, 1), null, DutyStatus.Submitted, DutySource.Form, null, null);
}
