using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Duties.Activities;

/// <summary>An office whose township holds an activity with its deputies.</summary>
public sealed class ActivityOffice : IDisposable
{
    public ActivityOffice() => Duties = new();

    /// <summary>In an office somebody else closes.</summary>
    public ActivityOffice(Office office) => Duties = new(office);

    public DutyOffice Duties { get; }

    public Office Office => Duties.Office;

    public ActivityKeeping Keeping => KeepingBy(Duties.Township);

    public ActivityInviting Inviting => InvitingBy(Duties.Township);

    public ActivityAttending Attending => new(Office.Databases, Office.Folder, Duties.Township, Office.Clock);

    public ActivityKeeping KeepingBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public ActivityInviting InvitingBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public ActivityAnswers AnswersOf(int personId) => new(Office.Databases, Office.Folder, new(new Standing(700 + personId, $"代表{personId}", Role.Deputy.Rights(), null, personId)), Office.Clock);

    public ActivityFacts Facts(string title = "视察城区供水") => new() { Title = title, Kind = DutyKind.Inspection, On = Office.Clock.Today, Begins = new(9, 0), Place = "县自来水厂" };

    public async Task<int> VersionAsync(int id) => (await PlanAsync(id)).Version;

    public async Task<ActivityPlan> PlanAsync(int id) => (await KeepingBy(Duties.Centre).OpenAsync(id)).Plan;

    /// <summary>Planned, with the township's county deputies Wang and Zhang invited.</summary>
    public async Task<int> InvitedAsync()
    {
        var id = await Keeping.PlanAsync(Facts());
        await Inviting.InviteAsync(id, new(Level: Level.County), await VersionAsync(id));
        return id;
    }

    public async Task<int> AnnouncedAsync()
    {
        var id = await InvitedAsync();
        await Inviting.AnnounceAsync(id, await VersionAsync(id));
        return id;
    }

    public async Task<int> SigningInAsync()
    {
        var id = await AnnouncedAsync();
        await Attending.OpenSignInAsync(id, await VersionAsync(id));
        return id;
    }

    public async Task<ActivityInvitation> OfAsync(int id, int personId)
    {
        await using var db = Office.Databases.CreateDbContext();
        return await db.ActivityInvitations.AsNoTracking().SingleAsync(i => i.PlanId == id && i.PersonId == personId);
    }

    public void Dispose() => Duties.Dispose();
}
