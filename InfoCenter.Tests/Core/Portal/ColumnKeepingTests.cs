using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class ColumnKeepingTests : IDisposable
{
    private readonly PortalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_new_portal_has_the_county_s_columns_in_their_order() =>
        Assert.Equal(["人大要闻", "人大三会", "决议决定", "法律法规", "代表履职", "代表名录", "代表风采", "民生公示"], (await _office.Public.ColumnsAsync()).Select(c => c.Title));

    [Fact]
    public async Task A_column_is_added_below_another_renamed_and_retired()
    {
        await _office.Columns.AddAsync(new("通知公告", PortalOffice.News));
        var row = await FindAsync("通知公告");
        Assert.Equal("通知公告", Assert.Single((await _office.Public.ColumnsAsync())[0].Below).Title);

        await _office.Columns.DescribeAsync(row.Id, new("公告", null), row.Version);
        Assert.Equal("公告", (await _office.Public.ColumnsAsync())[^1].Title);
        await _office.Columns.RetireAsync(row.Id, row.Version + 1);
        Assert.DoesNotContain(await _office.Public.ColumnsAsync(), c => c.Title == "公告");
        await _office.Columns.RestoreAsync(row.Id, row.Version + 2);
        Assert.Contains(await _office.Public.ColumnsAsync(), c => c.Title == "公告");
    }

    [Fact]
    public async Task Columns_change_places_and_the_ends_stay_the_ends()
    {
        var second = await FindAsync("人大三会");
        await _office.Columns.MoveAsync(second.Id, isUp: true, second.Version);
        Assert.Equal("人大三会", (await _office.Public.ColumnsAsync())[0].Title);
        var first = await FindAsync("人大三会");
        await _office.Columns.MoveAsync(first.Id, isUp: true, first.Version);
        Assert.Equal("人大三会", (await _office.Public.ColumnsAsync())[0].Title);
        await _office.Columns.MoveAsync(first.Id, isUp: false, first.Version);
        Assert.Equal("人大要闻", (await _office.Public.ColumnsAsync())[0].Title);
    }

    [Fact]
    public async Task What_cannot_stand_is_named()
    {
        var (news, laws) = (await FindAsync("人大要闻"), await FindAsync("民生公示"));
        await _office.Columns.AddAsync(new("下级", news.Id));
        var below = await FindAsync("下级");
        await Refusal.ExpectAsync(nameof(PortalRules.ColumnTitleIsTaken), () => _office.Columns.AddAsync(new("人大要闻", null)));
        await Refusal.ExpectAsync(nameof(PortalRules.ColumnTitleIsRequired), () => _office.Columns.AddAsync(new(" ", null)));
        await Refusal.ExpectAsync(nameof(PortalRules.ColumnTitleIsTooLong), () => _office.Columns.AddAsync(new(new string('长', 13), null)));
        await Refusal.ExpectAsync(nameof(PortalRules.OnlyTwoLevels), () => _office.Columns.AddAsync(new("第三层", below.Id)));
        await Refusal.ExpectAsync(nameof(PortalRules.OnlyTwoLevels), () => _office.Columns.DescribeAsync(news.Id, new("人大要闻", laws.Id), news.Version));
        await Refusal.ExpectAsync(nameof(PortalRules.NotBelowItself), () => _office.Columns.DescribeAsync(news.Id, new("人大要闻", news.Id), news.Version));
        await Refusal.ExpectAsync(nameof(PortalRules.BuiltInColumnStays), () => _office.Columns.RetireAsync(laws.Id, laws.Version));
    }

    private async Task<ColumnRow> FindAsync(string title) => (await _office.Columns.ListAsync()).Single(c => c.Facts.Title == title);
}
