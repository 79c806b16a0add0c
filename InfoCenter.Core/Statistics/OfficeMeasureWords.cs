using InfoCenter.Core.Accounts;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;

namespace InfoCenter.Core.Statistics;

/// <summary>Figures of the three administrators: no deputy's and no citizen's data.</summary>
internal static class OfficeMeasureWords
{
    private const string Accounts = "账号";
    private const string Backups = "备份";
    private const string Ledger = "台账";

    public static IReadOnlyList<BoardMeasure> All { get; } =
    [
        new()
        {
            Key = "backups", Group = Backups, Title = "成功的备份", For = [Permission.KeepBackups], Link = (_, _) => "/office/backups", Definition = "当年做完并试恢复通过的备份，过期删除了的也算。总数是当年开始的备份。",
            Rows = s => Told(Runs(s).Where(b => b.CheckedAt != null)), Whole = s => Told(Runs(s)),
        },
        new()
        {
            Key = "backups-failed", Group = Backups, Title = "失败的备份", For = [Permission.KeepBackups], Link = (_, _) => "/office/backups", Definition = "当年没有做成、或者试恢复没有通过的备份。",
            Rows = s => Told(Runs(s).Where(b => b.Fault != null)),
        },
        new()
        {
            Key = "accounts", Group = Accounts, Title = "在用的账号", For = [Permission.ManageAccounts], Link = (_, _) => "/office/accounts", Definition = "现在没有停用的账号，总数是全部账号。",
            Rows = s => Told(s.Db.Accounts.Where(a => !a.IsDisabled)), Whole = s => Told(s.Db.Accounts),
        },
        new()
        {
            Key = "accounts-locked", Group = Accounts, Title = "锁定的账号", For = [Permission.ManageAccounts], Link = (_, _) => "/office/accounts", Definition = "因为多次输错密码，现在锁定的账号。",
            Rows = s => Told(s.Db.Accounts.Where(a => a.LockedUntil > s.Now)),
        },
        new()
        {
            Key = "ledger-refused", Group = Ledger, Title = "被拒绝的操作", For = [Permission.ReadLedger], Link = (_, _) => "/office/ledger", Definition = "当年因为没有权限被拒绝的操作。",
            Rows = s => Entries(s, "Refused"),
        },
        new()
        {
            Key = "ledger-failed", Group = Ledger, Title = "登录失败", For = [Permission.ReadLedger], Link = (_, _) => "/office/ledger", Definition = "当年登录失败的次数。",
            Rows = s => Entries(s, "SignInFailed"),
        },
    ];

    private static IQueryable<BackupRun> Runs(BoardScope scope) => scope.Db.BackupRuns.Where(b => b.StartedAt >= scope.From && b.StartedAt < scope.Until);

    private static IQueryable<BoardRow> Told(IQueryable<BackupRun> runs) => runs.OrderByDescending(b => b.StartedAt).Select(b => new BoardRow(b.Id, b.FileName ?? b.Folder, b.Fault, null, b.StartedAt));

    private static IQueryable<BoardRow> Told(IQueryable<Account> accounts) => accounts.OrderBy(a => a.SignInName).Select(a => new BoardRow(a.Id, a.SignInName, a.DisplayName, null, null));

    private static IQueryable<BoardRow> Entries(BoardScope scope, string act) =>
        scope.Db.LedgerEntries.Where(e => e.Act == act && e.At >= scope.From && e.At < scope.Until).OrderByDescending(e => e.Id).Select(e => new BoardRow(e.Id, e.AccountName, e.Origin, null, e.At));
}
