using InfoCenter.Core.Common;
using InfoCenter.Core.Drafts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Drafts;

public sealed class DraftKeepingTests : IDisposable
{
    private static readonly DraftMark AddDeputy = new("add-deputy", "new");
    private readonly Office _office = new();
    private readonly CurrentUser _clerk;

    public DraftKeepingTests() => _clerk = _office.Allowed(Permission.EditRoster);

    [Fact]
    public async Task What_was_typed_comes_back_to_the_one_who_typed_it()
    {
        await Keeping().KeepAsync(AddDeputy, Text("""{"姓名":"钱新"}"""));
        await Keeping().KeepAsync(AddDeputy, Text("""{"姓名":"钱新","民族":"土家"}"""));

        Assert.Equal("""{"姓名":"钱新","民族":"土家"}""", (await Keeping().FindAsync(AddDeputy))!.Content);
        Assert.Equal(("登记补选代表", "/office/roster/new"), (await Keeping().ListAsync()).Select(d => (d.Title, d.Address)).Single());
    }

    [Fact]
    public async Task Somebody_elses_draft_looks_as_if_there_were_none_and_is_not_touched()
    {
        await Keeping().KeepAsync(AddDeputy, Text("""{"姓名":"钱新"}"""));
        var other = Keeping(_office.Allowed(Permission.EditRoster));

        Assert.Null(await other.FindAsync(AddDeputy));
        Assert.Empty(await other.ListAsync());
        await other.DiscardAsync(AddDeputy, "opening-1");
        await other.KeepAsync(AddDeputy, Text("""{"姓名":"孙某"}""", "opening-2"));
        Assert.Equal("""{"姓名":"钱新"}""", (await Keeping().FindAsync(AddDeputy))!.Content);
    }

    [Fact]
    public async Task Nobody_keeps_a_draft_without_an_account()
    {
        var nobody = Keeping(new CurrentUser(() => null));
        await Refusal.ExpectAsync(nameof(CommonRules.SignInIsRequired), () => nobody.KeepAsync(AddDeputy, Text("{}")));
        await Refusal.ExpectAsync(nameof(CommonRules.SignInIsRequired), () => nobody.FindAsync(AddDeputy));
        await Refusal.ExpectAsync(nameof(CommonRules.SignInIsRequired), () => nobody.ListAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.SignInIsRequired), () => nobody.DiscardAsync(AddDeputy, "opening-1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_comes_late_from_a_form_that_was_handed_in_is_not_kept(bool wasKeptBefore)
    {
        if (wasKeptBefore) await Keeping().KeepAsync(AddDeputy, Text("""{"姓名":"钱新"}"""));
        await Keeping().DiscardAsync(AddDeputy, "opening-1");

        Assert.Null(await Keeping().KeepAsync(AddDeputy, Text("""{"姓名":"钱新二"}""")));
        Assert.Null((await Keeping().FindAsync(AddDeputy))!.Content);
        Assert.Empty(await Keeping().ListAsync());

        Assert.NotNull(await Keeping().KeepAsync(AddDeputy, Text("""{"姓名":"李某"}""", "opening-2")));
        Assert.Equal("""{"姓名":"李某"}""", (await Keeping().FindAsync(AddDeputy))!.Content);
    }

    [Fact]
    public async Task A_form_typed_back_to_what_it_was_leaves_no_draft()
    {
        await Keeping().KeepAsync(AddDeputy, Text("""{"姓名":"钱新"}"""));
        await Keeping().KeepAsync(AddDeputy, Text("{}"));
        Assert.Null(await Keeping().FindAsync(AddDeputy));
    }

    [Fact]
    public async Task Fifty_drafts_are_kept_and_no_more()
    {
        for (var subject = 1; subject <= 50; subject++) await Keeping().KeepAsync(new("edit-person", $"{subject}"), Text("""{"姓名":"钱新"}"""));

        await Refusal.ExpectAsync(nameof(DraftRules.TooManyDrafts), () => Keeping().KeepAsync(new("edit-person", "51"), Text("""{"姓名":"钱新"}""")));
        await Keeping().KeepAsync(new("edit-person", "50"), Text("""{"姓名":"孙某"}"""));
        await Keeping().DiscardAsync(new("edit-person", "7"), "opening-1");
        await Keeping().KeepAsync(new("edit-person", "51"), Text("""{"姓名":"钱新"}"""));
        Assert.Equal(50, (await Keeping().ListAsync()).Count);
    }

    [Fact]
    public async Task A_draft_is_no_larger_than_it_may_be_and_is_what_a_form_writes()
    {
        await Refusal.ExpectAsync(nameof(DraftRules.DraftIsTooLarge), () => Keeping().KeepAsync(AddDeputy, Text($$"""{"内容":"{{new string('字', 20_480)}}"}""")));
        await Refusal.ExpectAsync(nameof(DraftRules.DraftIsUnreadable), () => Keeping().KeepAsync(AddDeputy, Text("{")));
        await Refusal.ExpectAsync(nameof(DraftRules.DraftIsUnreadable), () => Keeping().KeepAsync(AddDeputy, Text("[]")));
        await Refusal.ExpectAsync(nameof(DraftRules.DraftIsUnreadable), () => Keeping().KeepAsync(AddDeputy with { Subject = new string('1', 61) }, Text("{}")));
        await Refusal.ExpectAsync(nameof(DraftRules.DraftIsUnreadable), () => Keeping().KeepAsync(AddDeputy, Text("{}") with { Address = "https://elsewhere.example/" }));
        Assert.Empty(await Keeping().ListAsync());
    }

    [Fact]
    public async Task After_thirty_days_a_draft_is_gone()
    {
        await Keeping().KeepAsync(AddDeputy, Text("""{"姓名":"钱新"}"""));
        _office.Clock.Pass(TimeSpan.FromDays(29));
        await DraftKeeping.SweepAsync(_office.Databases, _office.Clock);
        Assert.NotNull(await Keeping().FindAsync(AddDeputy));

        _office.Clock.Pass(TimeSpan.FromDays(1.1));
        Assert.Null(await Keeping().FindAsync(AddDeputy));
        await DraftKeeping.SweepAsync(_office.Databases, _office.Clock);
        await using var db = _office.Databases.CreateDbContext();
        Assert.Empty(db.Drafts);
    }

    [Fact]
    public async Task Windows_that_type_at_once_do_not_fail_one_another()
    {
        await Task.WhenAll(Enumerable.Range(1, 8).Select(window =>
            Keeping().KeepAsync(AddDeputy, Text($$"""{"姓名":"钱{{window}}"}""", $"opening-{window}"))));
        Assert.StartsWith("""{"姓名":"钱""", (await Keeping().FindAsync(AddDeputy))!.Content, StringComparison.Ordinal);
    }

    public void Dispose() => _office.Dispose();

    private DraftKeeping Keeping(CurrentUser? user = null) => new(_office.Databases, user ?? _clerk, _office.Clock);

    private static DraftText Text(string content, string opening = "opening-1") => new(opening, "登记补选代表", "/office/roster/new", content);
}
