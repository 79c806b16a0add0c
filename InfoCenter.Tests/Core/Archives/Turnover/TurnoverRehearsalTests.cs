using InfoCenter.Core.Archives.Turnover;

namespace InfoCenter.Tests.Core.Archives.Turnover;

public sealed class TurnoverRehearsalTests : IDisposable
{
    private readonly TurnoverOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task It_goes_to_the_end_and_back_on_a_copy_and_touches_nothing()
    {
        _office.Held(_office.Person(3));
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0, 1, 101]));
        var before = await _office.HashAsync();
        var rehearsed = await _office.Rehearsal.RehearseAsync(id);
        Assert.Empty(rehearsed.Refusals);
        Assert.Equal((2, 2, 1, 5), (rehearsed.Carried, rehearsed.Departed, rehearsed.Handed, rehearsed.Papers));
        Assert.Equal((4, 5, 0), (rehearsed.Before.People, rehearsed.After!.People, rehearsed.After.RequestsWithoutDeputy));
        Assert.True(rehearsed.IsUndone);
        Assert.Equal(before.Total, (await _office.HashAsync()).Total);
        Assert.Equal(TurnoverStage.TermMade, _office.Run(id).Stage);
        Assert.Empty(Directory.GetDirectories(_office.Office.Folder.Root, "scratch-*"));
    }

    [Fact]
    public async Task It_says_what_would_be_refused()
    {
        var id = await _office.Keeping().OpenAsync(_office.Assembly, 20, new(2026, 12, 20));
        var rehearsed = await _office.Rehearsal.RehearseAsync(id);
        Assert.Equal(["封存上一届", "换届"], rehearsed.Refusals.Select(r => r.Step));
        Assert.Contains("2026-12-20", rehearsed.Refusals[0].Message, StringComparison.Ordinal);
        Assert.Contains("上传新一届名册", rehearsed.Refusals[1].Message, StringComparison.Ordinal);
        Assert.Null(rehearsed.After);
        Assert.Equal(TurnoverStage.Opened, _office.Run(id).Stage);
    }
}
