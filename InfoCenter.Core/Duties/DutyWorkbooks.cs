using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>The uploaded workbooks and their rows: looked at, names chosen, rows left out, until every row is settled.</summary>
public sealed class DutyWorkbooks(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int Shown = 30;

    /// <summary>The latest workbooks within reach.</summary>
    public async Task<IReadOnlyList<DutyWorkbookLine>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        var (own, account) = (user.Standing.TownshipCode, user.Standing.AccountId);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.DutyWorkbooks.Where(w => own == null || w.TownshipCode == own || w.UploadedById == account)
            .OrderByDescending(w => w.Id).Take(Shown)
            .Select(w => new DutyWorkbookLine(w.Id, w.FileName, w.Status, w.UploadedBy, w.UploadedAt, w.RecordCount))
            .ToListAsync(cancel);
    }

    /// <summary>A workbook with its rows; <see cref="DutyWorkbook.Rows"/> number from 0 in the calls below.</summary>
    /// <exception cref="RuleBrokenException">There is none, or it is another township's.</exception>
    public async Task<DutyWorkbook> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await DutyImport.WorkbookAsync(db, user, id, cancel);
    }

    /// <summary>The deputies a row's name may be given to, beside its own candidates.</summary>
    public async Task<IReadOnlyList<DutyCandidate>> DeputiesAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await DutyPeople.LoadAsync(db, user.Standing.TownshipCode, cancel)).All;
    }

    /// <summary>Says whom a name means, in this row or in all open rows with the same name and township.</summary>
    public Task ChooseAsync(int id, int row, DutyCandidate deputy, bool everywhere, CancellationToken cancel = default) =>
        ChangeAsync(id, "ChooseDeputy", rows =>
        {
            var asked = rows[row];
            return [.. rows.Select((r, i) => i == row || (everywhere && IsSameQuestion(r, asked)) ? Settled(r with { Deputy = deputy }) : r)];
        }, cancel);

    /// <summary>Leaves rows out by name, or takes them in again.</summary>
    public Task LeaveOutAsync(int id, IReadOnlyCollection<int> left, bool leaveOut, CancellationToken cancel = default) =>
        ChangeAsync(id, leaveOut ? "LeaveRowsOut" : "TakeRowsIn", rows =>
            [.. rows.Select((r, i) => !left.Contains(i) ? r : leaveOut ? r with { State = DutyRowState.LeftOut } : Settled(r))], cancel);

    private async Task ChangeAsync(
        int id, string act, Func<IReadOnlyList<DutyWorkbookRow>, IReadOnlyList<DutyWorkbookRow>> change, CancellationToken cancel)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var workbook = await DutyImport.WorkbookAsync(db, user, id, cancel);

        var rows = change(workbook.Rows);
        var doubles = new DutyDoubles();
        await doubles.LearnAsync(db, rows, cancel);
        workbook.Preview(workbook.TownshipCode, doubles.Mark(workbook.FileName, rows));
        db.Record(user, clock, act, $"DutyWorkbook {id}", workbook.FileName);
        await db.SaveChangesAsync(cancel);
    }

    private static bool IsSameQuestion(DutyWorkbookRow row, DutyWorkbookRow asked) =>
        row.State is DutyRowState.Undecided && row.Name == asked.Name && row.TownshipCode == asked.TownshipCode && row.Question?.Message == asked.Question?.Message;

    private static DutyWorkbookRow Settled(DutyWorkbookRow row) => row with
    {
        State = row.Faults.Count > 0 || row.Facts is null ? DutyRowState.Wrong : row.Deputy is null ? DutyRowState.Undecided : DutyRowState.New,
    };
}

/// <summary>One line of the list of workbooks; <paramref name="UploadedAt"/> is UTC.</summary>
public sealed record DutyWorkbookLine(
    int Id, string FileName, DutyWorkbookStatus Status, string UploadedBy, DateTime UploadedAt, int RecordCount);
