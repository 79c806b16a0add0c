using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

public sealed class RequestCategoriesTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_class_goes_up_and_down_past_those_in_use_and_no_further_than_the_end()
    {
        var all = await Names();
        await Categories.RetireAsync((await Categories.ListAsync())[1].Id);

        await Categories.MoveAsync(await IdOf(all[2]), isUp: true);
        Assert.Equal([all[2], all[0]], (await InUse()).Take(2));
        await Categories.MoveAsync(await IdOf(all[2]), isUp: true);
        Assert.Equal([all[2], all[0]], (await InUse()).Take(2));
        await Categories.MoveAsync(await IdOf(all[2]), isUp: false);
        Assert.Equal([all[0], all[2], all[3]], (await InUse()).Take(3));
        Assert.Equal(all.Count, (await Names()).Count);
    }

    [Fact]
    public async Task Only_who_keeps_the_plates_moves_them() =>
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => new RequestCategories(_office.Databases, _office.With(Role.Committee), _office.Clock).MoveAsync(1, isUp: false));

    private RequestCategories Categories => new(_office.Databases, _office.With(Role.Clerk), _office.Clock);

    private async Task<List<string>> Names() => [.. (await Categories.ListAsync()).Select(c => c.Name)];

    private async Task<IEnumerable<string>> InUse() => (await Categories.ListAsync()).Where(c => !c.IsRetired).Select(c => c.Name);

    private async Task<int> IdOf(string name) => (await Categories.ListAsync()).Single(c => c.Name == name).Id;
}
