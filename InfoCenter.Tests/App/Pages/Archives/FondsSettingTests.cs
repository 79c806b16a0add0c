using Bunit;
using InfoCenter.App.Pages.Archives;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Archives;

public sealed class FondsSettingTests : Screens
{
    [Fact]
    public async Task A_new_number_begins_the_archive_numbers_issued_from_now_on()
    {
        var archives = new ArchiveOffice(Office);
        var (early, late) = (archives.Deputy("王小明"), archives.Deputy("李大山"));
        await archives.Printing(archives.Clerk).PrintAsync(early);
        SignIn(Role.Administrator);
        var page = Show<FondsSetting>();

        page.WaitForElement("input").Change("j012");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("已保存全宗号", page.Markup, StringComparison.Ordinal));

        Assert.StartsWith("J012-LZ·", (await archives.Printing(archives.Clerk).PrintAsync(late)).FileName, StringComparison.Ordinal);
        Assert.StartsWith("0000-LZ·", (await archives.Printing(archives.Clerk).PrintAsync(early)).FileName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_would_break_the_archive_number_is_refused()
    {
        SignIn(Role.Administrator);
        var page = Show<FondsSetting>();

        page.WaitForElement("input").Change("A-1");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("只能是 20 位以内的字母和数字", page.Markup, StringComparison.Ordinal));
    }
}
