using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives;

public sealed class FondsNamingTests : IDisposable
{
    private readonly ArchiveOffice _archives = new();

    [Fact]
    public async Task Only_who_manages_the_settings_names_the_fonds()
    {
        var clerk = new FondsNaming(_archives.Office.Databases, _archives.Clerk, _archives.Office.Clock);
        var administrator = new FondsNaming(_archives.Office.Databases, _archives.Office.With(Role.Administrator), _archives.Office.Clock);

        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => clerk.ChangeAsync("J012"));
        await Refusal.ExpectAsync(nameof(ArchiveRules.FondsIsRequired), () => administrator.ChangeAsync(" "));
        await administrator.ChangeAsync("j012");

        Assert.Equal("J012", await administrator.ReadAsync());
        Assert.Equal(["NameFonds"], _archives.Acts());
    }

    public void Dispose() => _archives.Dispose();
}
