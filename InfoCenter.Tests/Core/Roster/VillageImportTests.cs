using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster;

public sealed class VillageImportTests : IDisposable
{
    private readonly Office _office = new();

    [Fact]
    public async Task A_list_is_taken_in_and_taken_in_again()
    {
        Assert.Equal(2, await TakeAsync("村名,村代码,所属乡镇", "西关社区,420323100001,城关镇", "鱼岭村,420323200005,潘口乡"));
        Assert.Equal(1, await TakeAsync("村名,村代码,所属乡镇", "西关街社区,420323100001,城关镇"));

        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal(["西关街社区", "鱼岭村"], db.Villages.OrderBy(v => v.Code).Select(v => v.Name));
    }

    [Theory]
    [InlineData("西关社区,42032310000,城关镇")]
    [InlineData("西关社区,420323100001,城关乡")]
    public async Task One_bad_row_and_nothing_is_kept(string bad)
    {
        await Refusal.ExpectAsync(nameof(PlaceRules.VillagesAreUnreadable), () => TakeAsync("村名,村代码,所属乡镇", "鱼岭村,420323200005,潘口乡", bad));

        await using var db = _office.Databases.CreateDbContext();
        Assert.Empty(db.Villages);
    }

    [Fact]
    public async Task Only_who_keeps_the_roster_brings_villages() =>
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () =>
            new VillageImport(_office.Databases, _office.With(Role.Committee), _office.Clock).TakeAsync("村.csv", [1]));

    public void Dispose() => _office.Dispose();

    private Task<int> TakeAsync(params string[] lines) =>
        new VillageImport(_office.Databases, _office.With(Role.Clerk), _office.Clock).TakeAsync("村.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
}
