using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Roster;

namespace InfoCenter.App.Demo;

/// <summary>A campaign with an activity that is over, and one that is to come.</summary>
internal sealed class DemonstrationActivities(DemonstrationStaff staff, Func<string, Task> tell)
{
    private const string Clerk = DemonstrationAccounts.Clerk;

    // Of those invited every so many-th was away.
    private const int OnLeaveEvery = 11, AbsentEvery = 17;

    private ActivityKeeping Keeping => staff.As<ActivityKeeping>(Clerk);

    private ActivityInviting Inviting => staff.As<ActivityInviting>(Clerk);

    private ActivityAttending Attending => staff.As<ActivityAttending>(Clerk);

    /// <summary>Held and written into the duty records.</summary>
    public async Task HoldAsync(CancellationToken cancel)
    {
        staff.Clock.TurnTo(2026, 4, 7);
        var campaign = await Keeping.AddCampaignAsync("我为群众办实事", new(2026, 4, 1), new(2026, 12, 31), "每名代表至少办成一件实事", "全县各级代表", cancel);
        var id = await Keeping.PlanAsync(
            new() { Title = "代表进站听民意", Kind = DutyKind.GroupActivity, SubKind = "代表行动", On = new(2026, 4, 15), Begins = new(9, 0), Place = "城关镇代表联络站", Organiser = "县人大代表工委", CampaignId = campaign }, cancel);
        await InviteAsync(id, cancel);

        staff.Clock.TurnTo(2026, 4, 15);
        await Attending.OpenSignInAsync(id, await VersionAsync(id, cancel), cancel);
        var invited = (await Keeping.OpenAsync(id, cancel)).Invited.Select(i => i.Invitation.PersonId).ToList();
        await MarkAsync(id, [.. invited.Where((_, place) => place % OnLeaveEvery == 5)], Attendance.OnLeave, cancel);
        await MarkAsync(id, [.. invited.Where((_, place) => place % OnLeaveEvery != 5 && place % AbsentEvery == 8)], Attendance.Absent, cancel);
        await Attending.MarkRestAsync(id, Attendance.Attended, cancel);
        await Attending.CloseAsync(id, await VersionAsync(id, cancel), cancel);
    }

    /// <summary>To come: deputies are told, and one has asked leave.</summary>
    public async Task InviteAsync(CancellationToken cancel)
    {
        staff.Clock.TurnTo(2026, 11, 19);
        var id = await Keeping.PlanAsync(
            new() { Title = "视察农村饮水安全", Kind = DutyKind.Inspection, SubKind = "视察", On = new(2026, 12, 10), Begins = new(8, 30), Place = "城关镇农村水厂", Organiser = "县人大农业与农村委员会" }, cancel);
        await InviteAsync(id, cancel);
        var invited = (await Keeping.OpenAsync(id, cancel)).Invited;
        var first = invited[0].Invitation;
        await staff.As<ActivityAnswers>(staff.Deputy(first.PersonId, first.Name)).AcceptAsync(id, cancel);
        var second = invited[1].Invitation;
        await staff.As<ActivityAnswers>(staff.Deputy(second.PersonId, second.Name)).AskLeaveAsync(id, "当天要到市里开会", cancel);
        await tell("代表活动 2 次");
    }

    private async Task InviteAsync(int id, CancellationToken cancel)
    {
        var township = (await Inviting.ChoicesAsync(cancel)).Townships[0].Code;
        await Inviting.InviteAsync(id, new(township, Level: Level.County), await VersionAsync(id, cancel), cancel);
        await Inviting.AnnounceAsync(id, await VersionAsync(id, cancel), cancel);
    }

    private async Task MarkAsync(int id, IReadOnlyList<int> people, Attendance attendance, CancellationToken cancel)
    {
        if (people.Count > 0) await Attending.MarkAsync(id, people, attendance, cancel);
    }

    private async Task<int> VersionAsync(int id, CancellationToken cancel) => (await Keeping.OpenAsync(id, cancel)).Plan.Version;
}
