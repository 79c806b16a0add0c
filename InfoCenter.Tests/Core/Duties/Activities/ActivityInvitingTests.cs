using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Duties.Activities;

public sealed class ActivityInvitingTests : IDisposable
{
    private readonly ActivityOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_township_invites_its_own_deputies_of_a_level_and_nobody_else()
    {
        var id = await _office.InvitedAsync();

        var sheet = await _office.Keeping.OpenAsync(id);
        Assert.Equal([_office.Duties.Wang, _office.Duties.Zhang], sheet.Invited.Select(i => i.Invitation.PersonId).Order());
        Assert.All(sheet.Invited, i => Assert.NotNull(i.Invitation.MandateId));
    }

    [Fact]
    public async Task Nobody_is_invited_twice()
    {
        var id = await _office.InvitedAsync();

        await Refusal.ExpectAsync(nameof(ActivityRules.NobodyIsFound), async () => await _office.Inviting.InviteAsync(id, new(Level: Level.County), await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(ActivityRules.ChooseWhomToInvite), async () => await _office.Inviting.InviteAsync(id, new(), await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task A_pasted_list_invites_whom_it_names_and_tells_who_is_not_clear()
    {
        var id = await _office.Keeping.PlanAsync(_office.Facts());

        var taken = await _office.Inviting.InviteNamedAsync(id, "王强、张伟、钱多", await _office.VersionAsync(id));

        Assert.Equal(1, taken.Count);
        Assert.Equal(2, taken.Problems.Count);
    }

    [Fact]
    public async Task Who_is_no_deputy_any_more_is_not_invited_by_a_list_and_does_not_hide_a_namesake()
    {
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            var today = _office.Office.Clock.Today;
            (await db.Mandates.FirstAsync(m => m.PersonId == _office.Duties.Wang)).End(today, Ending.Resigned);
            (await db.Mandates.FirstAsync(m => m.PersonId == _office.Duties.OtherZhang)).End(today, Ending.Resigned);
            await db.SaveChangesAsync();
        }

        var id = await _office.Keeping.PlanAsync(_office.Facts());
        var taken = await _office.Inviting.InviteNamedAsync(id, "王强、张伟", await _office.VersionAsync(id));

        Assert.Equal(_office.Duties.Zhang, Assert.Single((await _office.Keeping.OpenAsync(id)).Invited).Invitation.PersonId);
        Assert.Contains("王强", Assert.Single(taken.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_invited_by_mistake_is_taken_off_and_told_unless_already_there()
    {
        var id = await _office.SigningInAsync();
        await Refusal.ExpectAsync(nameof(ActivityRules.IsNotInvited), () => _office.Inviting.WithdrawAsync(id, _office.Duties.Li));
        await _office.Inviting.WithdrawAsync(id, _office.Duties.Wang);
        Assert.Equal(_office.Duties.Zhang, Assert.Single((await _office.Keeping.OpenAsync(id)).Invited).Invitation.PersonId);
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal("王强", (await db.Messages.SingleAsync(m => m.Template == nameof(OutgoingTexts.InvitationWithdrawn))).RecipientName);

        await _office.AnswersOf(_office.Duties.Zhang).SignInAsync(id, (await _office.Attending.ScreenAsync(id)).Code);
        await Refusal.ExpectAsync(nameof(ActivityRules.SignedInStays), () => _office.Inviting.WithdrawAsync(id, _office.Duties.Zhang));
        await _office.Attending.CloseAsync(id, await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(ActivityRules.ActivityIsOver), () => _office.Inviting.WithdrawAsync(id, _office.Duties.Zhang));
    }

    [Fact]
    public async Task A_congress_without_deputies_in_office_is_not_offered()
    {
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.Terms.Add(new(await db.Assemblies.Where(a => a.Level == Level.County).Select(a => a.Id).FirstAsync(), 20, "县第二十届"));
            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain(await _office.KeepingBy(_office.Duties.Centre).CongressesAsync(), c => c.Title == "县第二十届");
        Assert.NotEmpty(await _office.KeepingBy(_office.Duties.Centre).CongressesAsync());
    }

    [Fact]
    public async Task Whoever_is_invited_is_told_once()
    {
        var id = await _office.AnnouncedAsync();

        await using var db = _office.Office.Databases.CreateDbContext();
        var messages = await db.Messages.Where(m => m.Template == nameof(OutgoingTexts.ActivityInvited)).ToListAsync();
        Assert.Equal(2, messages.Count);
        Assert.All(messages, m => Assert.Contains("6月30日09:00在县自来水厂", m.Text));
        Assert.Equal(ActivityStatus.Announced, (await _office.PlanAsync(id)).Status);
        await Refusal.ExpectAsync(nameof(ActivityRules.EverybodyIsTold), async () => await _office.Inviting.AnnounceAsync(id, await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task A_deputy_sees_an_activity_once_it_is_announced()
    {
        var wang = _office.AnswersOf(_office.Duties.Wang);
        var id = await _office.InvitedAsync();
        Assert.Empty(await wang.ListAsync());

        await _office.Inviting.AnnounceAsync(id, await _office.VersionAsync(id));

        Assert.Equal(id, Assert.Single(await wang.ListAsync()).Plan.Id);
        Assert.Empty(await _office.AnswersOf(_office.Duties.Stranger).ListAsync());
    }

    [Fact]
    public async Task Leave_is_asked_with_a_reason_and_granted_as_leave()
    {
        var id = await _office.AnnouncedAsync();
        var (person, own) = (_office.Duties.Wang, _office.AnswersOf(_office.Duties.Wang));
        await Refusal.ExpectAsync(nameof(ActivityRules.LeaveNeedsAReason), () => own.AskLeaveAsync(id, " "));

        await own.AskLeaveAsync(id, "住院");
        await _office.Inviting.DecideLeaveAsync(id, person, isGranted: true, null);

        var of = await _office.OfAsync(id, person);
        Assert.Equal((InvitationAnswer.LeaveGranted, Attendance.OnLeave), (of.Answer, of.Attendance));
        await Refusal.ExpectAsync(nameof(ActivityRules.LeaveIsDecided), () => own.AcceptAsync(id));
    }

    [Fact]
    public async Task Refused_leave_says_why_and_leaves_attendance_open()
    {
        var id = await _office.AnnouncedAsync();
        var person = _office.Duties.Wang;
        await _office.AnswersOf(person).AskLeaveAsync(id, "有事");

        await Refusal.ExpectAsync(nameof(ActivityRules.RefusalNeedsWords), () => _office.Inviting.DecideLeaveAsync(id, person, isGranted: false, null));
        await _office.Inviting.DecideLeaveAsync(id, person, isGranted: false, "人数不够");

        Assert.Null((await _office.OfAsync(id, person)).Attendance);
        await Refusal.ExpectAsync(nameof(ActivityRules.NoLeaveIsAsked), () => _office.Inviting.DecideLeaveAsync(id, person, isGranted: true, null));
    }
}
