using InfoCenter.App.Commands;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.App.Commands;

public sealed class DemoCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-demo-").FullName;

    public DemoCommandsTests() => SharedKey.PutInto(_folder);

    [Fact]
    public async Task The_demonstration_county_is_loaded_once_and_looks_lived_in()
    {
        Assert.Equal(0, await LoadAsync());

        await using var db = new Databases(new DataFolder(_folder)).CreateDbContext();
        Assert.Equal((1229, 1229), (db.People.Count(), db.People.Count(p => p.PhotoHash != null)));
        Assert.Equal(28, db.Accounts.Count(a => a.IsDemonstration));
        Assert.Equal(0, db.DutyRecords.Count(r => r.On < new DateOnly(2026, 10, 1) && r.Status != DutyStatus.Published));
        foreach (var status in new[] { DutyStatus.Submitted, DutyStatus.Verified, DutyStatus.Returned })
        {
            Assert.InRange(db.DutyRecords.Count(r => r.Status == status), 20, 400);
        }

        TheRequestsAreThoseOfTheArticle(db);
        Assert.Equal(1, await LoadAsync());
    }

    // 79 = 42 + 28 + 9, and 60 of 79 within 72 hours is 76 %.
    private static void TheRequestsAreThoseOfTheArticle(InfoCenterDb db)
    {
        var requests = db.Requests.AsNoTracking().ToList();
        var year = requests.Where(r => r.ReceivedAt.InOffice.Year == 2025).ToList();
        Assert.Equal((79, 79), (year.Count, year.Count(r => r.Status is RequestStatus.Closed)));
        Assert.Equal([42, 28, 9], new[] { RequestDisposal.Consultation, RequestDisposal.Urged, RequestDisposal.Suggestion }.Select(disposal => year.Count(r => r.Disposal == disposal)));
        var quick = year.Count(r => r.AnsweredAt - r.ReceivedAt <= TimeSpan.FromHours(72));
        Assert.Equal((60, 76), (quick, (int)Math.Round(100.0 * quick / year.Count)));

        var open = requests.Except(year).ToList();
        Assert.True(open.TrueForAll(r => r.ReceivedAt > DateTime.UtcNow.AddDays(-40)), "those under way are of these days");
        foreach (var status in Enum.GetValues<RequestStatus>().Where(s => s is not RequestStatus.Closed)) Assert.Contains(open, r => r.Status == status);
        foreach (var deputy in (string[])["deputy1", "deputy2"])
        {
            var person = db.Accounts.Single(a => a.SignInName == deputy).PersonId;
            Assert.InRange(open.Count(r => r.HolderPersonId == person), 3, 12);
        }

        foreach (var unit in (string[])["unit1", "unit2"])
        {
            var id = db.Accounts.Single(a => a.SignInName == unit).UnitId;
            Assert.True(db.RequestAssignments.Any(a => a.UnitId == id && a.RepliedAt == null), $"{unit} has something to do");
        }

        Assert.Contains(open, r => r.Holder is HolderKind.Township);
        Assert.Equal(204, db.Plates.Count());
        Assert.Equal(0, db.Messages.Count(m => m.State == MessageState.Waiting));
    }

    [Fact]
    public async Task Without_its_files_nothing_is_made()
    {
        var empty = Path.Combine(_folder, "empty");

        Assert.Equal(1, await CommandLine.Build().Parse(["demo", "load", "--seeds", _folder, "--data", empty]).InvokeAsync());

        Assert.False(Directory.Exists(empty));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<int> LoadAsync() => CommandLine.Build().Parse(["demo", "load", "--data", _folder]).InvokeAsync();
}
