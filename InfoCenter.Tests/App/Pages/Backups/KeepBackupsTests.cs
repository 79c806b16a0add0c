using Bunit;
using InfoCenter.App.Pages.Backups;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Backups;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Backups;

public sealed class KeepBackupsTests : Screens
{
    private readonly string _kept = Directory.CreateTempSubdirectory("infocenter-kept-").FullName;

    [Fact]
    public void The_administrator_sets_backups_up_and_asks_for_the_first()
    {
        SignIn(Role.Administrator);
        var page = Show<KeepBackups>();
        page.WaitForElement("form[aria-label=备份设置]");
        page.Find("input[type=text]").Change(_kept);
        foreach (var index in new[] { 0, 1 }) page.Touch(() => page.FindAll("input[type=password]")[index].Change(BackupOffice.Passphrase));
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.False(page.Find("button.action").HasAttribute("disabled")));
        page.Find("button.action").Click();

        page.WaitForAssertion(() => Assert.Contains("备份全部数据", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Passphrases_that_differ_are_not_kept()
    {
        SignIn(Role.Administrator);
        var page = Show<KeepBackups>();
        page.WaitForElement("form[aria-label=备份设置]");
        page.Find("input[type=text]").Change(_kept);
        page.Touch(() => page.FindAll("input[type=password]")[0].Change(BackupOffice.Passphrase));
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("两次输入的备份口令不一样", page.Markup, StringComparison.Ordinal));
        using var db = Office.Databases.CreateDbContext();
        Assert.Null(db.Choice("BackupPassphrase"));
    }

    [Fact]
    public void A_failed_backup_of_the_night_is_told_to_everybody_in_the_morning()
    {
        using (var db = Office.Databases.CreateDbContext())
        {
            var run = new BackupRun(BackupOrigin.Planned, _kept, Office.Clock.GetUtcNow().UtcDateTime);
            run.Fail(Office.Clock.GetUtcNow().UtcDateTime, BackupRules.BackupFolderIsNotWritable(_kept).Message);
            db.BackupRuns.Add(run);
            db.SaveChanges();
        }

        SignIn(Role.Clerk);
        var page = Show<InfoCenter.App.Pages.Workbench.Workbench>();

        page.WaitForAssertion(() => Assert.Contains("请告诉系统管理员", page.Find(".backup-light").TextContent, StringComparison.Ordinal));
        Assert.Contains("不能写入", page.Find(".backup-light").TextContent, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Directory.Delete(_kept, recursive: true);
    }
}
