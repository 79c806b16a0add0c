using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster;

public sealed class RosterSearchTests : IAsyncLifetime, IDisposable
{
    private readonly RosterOffice _office = new();

    public Task InitializeAsync() => _office.AdoptAsync(RosterBook.Of(6)
        .Type(1, RosterField.Name, "张三").Type(2, RosterField.Category, "工人").Type(3, RosterField.Delegation, "潘口乡代表团")
        .Add(0, (RosterField.Level, "县"), (RosterField.Term, "竹山县第十九届"), (RosterField.CardNumber, "C1")));

    [Theory]
    [InlineData("张", 1)]
    [InlineData("zs", 1)]
    [InlineData("ZS", 1)]
    [InlineData("D0000", 6)]
    [InlineData("C1", 1)]
    [InlineData("第2代表小组", 2)]
    [InlineData("没有这个人", 0)]
    [InlineData("19900000002", 1)]
    [InlineData("199 0000 0002", 1)]
    [InlineData("１９９０００００００２", 1)]
    [InlineData("9999991962051200X", 0)]
    public async Task A_few_letters_find(string text, int mandates) =>
        Assert.Equal(mandates, (await SearchAs(Role.Clerk).PageAsync(new() { Text = text }, 0, 50)).Mandates);

    [Fact]
    public async Task A_whole_id_number_finds_its_owner_though_the_column_is_sealed()
    {
        Assert.Equal("张三", (await SearchAs(Role.Clerk).PageAsync(new() { Text = RosterBook.Id(1) }, 0, 50)).Rows.Single().Name);
        Assert.Equal(2, (await SearchAs(Role.Clerk).PageAsync(new() { Text = $" {RosterBook.Id(0)} " }, 0, 50)).Mandates);
        Assert.Equal(0, (await SearchAs(Role.Clerk).PageAsync(new() { Text = RosterBook.Id(0)[..17] }, 0, 50)).Mandates);
    }

    [Fact]
    public async Task Filters_narrow_and_people_are_counted_apart_from_mandates()
    {
        var search = SearchAs(Role.Clerk);

        var all = await search.PageAsync(new(), 0, 50);
        Assert.Equal((7, 6), (all.Mandates, all.People));
        Assert.Equal(1, (await search.PageAsync(new() { Level = Level.County }, 0, 50)).Mandates);
        Assert.Equal(1, (await search.PageAsync(new() { TownshipCode = Office.Pankou }, 0, 50)).Mandates);
        Assert.Equal(1, (await search.PageAsync(new() { Category = "工人" }, 0, 50)).Mandates);
        Assert.Equal(1, (await search.PageAsync(new() { Delegation = "潘口乡代表团" }, 0, 50)).Mandates);
        var group = (await search.ChoicesAsync()).Groups[0];
        Assert.Equal(2, (await search.PageAsync(new() { GroupId = group.Id }, 0, 50)).People);
    }

    [Fact]
    public async Task Strokes_and_pinyin_order_differ_and_parts_follow_one_another()
    {
        var search = SearchAs(Role.Clerk);

        var strokes = await search.PageAsync(new() { Order = RosterOrder.Strokes }, 0, 50);
        var pinyin = await search.PageAsync(new() { Order = RosterOrder.Pinyin }, 0, 50);
        var second = await search.PageAsync(new() { Order = RosterOrder.Strokes }, 3, 2);

        Assert.Equal(("张三", "张三"), (strokes.Rows[^1].Name, pinyin.Rows[^1].Name));
        Assert.Equal(strokes.Rows.Skip(3).Take(2), second.Rows);
        Assert.All(strokes.Rows, row => Assert.Contains("****", row.Phone, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_township_finds_only_its_own_whatever_it_asks_for()
    {
        var search = new RosterSearch(_office.Office.Databases, _office.Office.With(Role.Township, Office.Pankou));

        Assert.Equal(1, (await search.PageAsync(new() { TownshipCode = Office.Chengguan }, 0, 50)).Mandates);
        Assert.Equal("潘口乡", Assert.Single((await search.ChoicesAsync()).Townships).Name);
        Assert.Single(await search.AllAsync(new()));
    }

    [Fact]
    public async Task Without_the_right_nothing_is_found() =>
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => SearchAs(Role.Auditor).PageAsync(new(), 0, 10));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _office.Dispose();

    private RosterSearch SearchAs(Role role) => new(_office.Office.Databases, _office.Office.With(role));
}
