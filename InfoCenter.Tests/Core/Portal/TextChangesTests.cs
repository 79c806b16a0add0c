using FsCheck;
using FsCheck.Fluent;
using InfoCenter.Core.Portal;

namespace InfoCenter.Tests.Core.Portal;

public sealed class TextChangesTests
{
    [Fact]
    public void A_changed_line_is_taken_out_and_put_in_and_the_rest_stays() =>
        Assert.Equal(
            [new(ChangeKind.Same, "甲"), new(ChangeKind.Removed, "乙"), new(ChangeKind.Added, "丙"), new ChangedLine(ChangeKind.Same, "丁")],
            TextChanges.Between("甲\n乙\n丁", "甲\n丙\n丁"));

    [Fact]
    public void From_the_changes_both_texts_can_be_read() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("甲", "乙", "丙", "丁")).Two().ToArbitrary(), pair =>
        {
            var (before, after) = (pair.Item1, pair.Item2);
            var changes = TextChanges.Between(string.Join('\n', before), string.Join('\n', after));
            return changes.Where(c => c.Kind is not ChangeKind.Added).Select(c => c.Text).SequenceEqual(before)
                && changes.Where(c => c.Kind is not ChangeKind.Removed).Select(c => c.Text).SequenceEqual(after);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_very_long_texts_are_compared_too()
    {
        var (before, after) = (Enumerable.Range(0, 3_000).Select(i => $"旧{i}"), Enumerable.Range(0, 3_000).Select(i => $"新{i}"));
        Assert.Equal(6_000, TextChanges.Between(string.Join('\n', before), string.Join('\n', after)).Count);
    }
}
