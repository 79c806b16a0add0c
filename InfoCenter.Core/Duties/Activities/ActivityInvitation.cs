using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>One deputy's place in an activity: told, answered, signed in, attendance. It has a version of its own, so that a hall signs in at once.</summary>
public sealed class ActivityInvitation
{
    public ActivityInvitation(int planId, int personId, int? mandateId, string name) => (PlanId, PersonId, MandateId, Name) = (planId, personId, mandateId, name);

    private ActivityInvitation() { }

    public int Id { get; private set; }

    public int PlanId { get; private set; }

    public int PersonId { get; private set; }

    /// <summary>The mandate the duty is credited to; null where several may be meant.</summary>
    public int? MandateId { get; private set; }

    /// <summary>As the deputy was called then.</summary>
    public string Name { get; private set; } = "";

    /// <summary>UTC; null until told.</summary>
    public DateTime? ToldAt { get; private set; }

    public InvitationAnswer Answer { get; private set; }

    public string? LeaveReason { get; private set; }

    /// <summary>Who decided about the leave.</summary>
    public string? LeaveDecidedBy { get; private set; }

    public string? LeaveDecision { get; private set; }

    /// <summary>UTC; when the deputy scanned the code.</summary>
    public DateTime? SignedInAt { get; private set; }

    /// <summary>Null until somebody says so.</summary>
    public Attendance? Attendance { get; private set; }

    /// <summary>A leave nobody has answered, of a deputy who did not come: neither leave nor absence yet.</summary>
    public bool LeaveWaits => Answer is InvitationAnswer.LeaveAsked && Attendance is not Duties.Attendance.Attended;

    /// <summary>Grows with every act.</summary>
    public int Version { get; private set; }

    public void Tell(DateTime now)
    {
        ToldAt ??= now;
        Version++;
    }

    /// <summary>The deputy will come.</summary>
    public void Accept(ActivityPlan plan)
    {
        MustBeOpen(plan);
        Answer = InvitationAnswer.Accepted;
        LeaveReason = null;
        Version++;
    }

    /// <summary>The deputy asks to be let off.</summary>
    public void AskLeave(ActivityPlan plan, string reason)
    {
        MustBeOpen(plan);
        var why = reason.OrRefuse(ActivityRules.LeaveNeedsAReason);
        if (why.Length > ActivityPlan.LongestReason) throw ActivityRules.TextIsTooLong(ActivityPlan.LongestReason);
        (Answer, LeaveReason) = (InvitationAnswer.LeaveAsked, why);
        Version++;
    }

    /// <summary>The organiser grants or refuses the leave; a refusal says why.</summary>
    public void DecideLeave(ActivityPlan plan, bool isGranted, string? words, Signature by)
    {
        if (plan.IsOver) throw ActivityRules.ActivityIsOver;
        if (Answer is not InvitationAnswer.LeaveAsked) throw ActivityRules.NoLeaveIsAsked;
        var decision = isGranted ? words.OrNull() : (words ?? "").OrRefuse(ActivityRules.RefusalNeedsWords);
        if (decision?.Length > ActivityPlan.LongestReason) throw ActivityRules.TextIsTooLong(ActivityPlan.LongestReason);
        (Answer, LeaveDecision, LeaveDecidedBy) = (isGranted ? InvitationAnswer.LeaveGranted : InvitationAnswer.LeaveRefused, decision, by.Name);
        if (isGranted && Attendance is not Duties.Attendance.Attended) Attendance = Duties.Attendance.OnLeave; // who came all the same was there
        Version++;
    }

    /// <summary>The deputy is there.</summary>
    public void SignIn(ActivityPlan plan, DateTime now)
    {
        plan.MustBeSigningIn();
        if (SignedInAt is not null) throw ActivityRules.SignedInAlready;
        (SignedInAt, Attendance) = (now, Duties.Attendance.Attended);
        Version++;
    }

    /// <summary>The organiser's word, changed as often as needed before the end.</summary>
    public void Mark(ActivityPlan plan, Attendance attendance)
    {
        plan.MustBeSigningIn();
        Attendance = attendance;
        Version++;
    }

    /// <summary>Whether it may be taken back: until the end, and not of somebody who is there.</summary>
    /// <exception cref="RuleBrokenException">Over, or signed in.</exception>
    internal void MustBeWithdrawable(ActivityPlan plan)
    {
        if (plan.IsOver) throw ActivityRules.ActivityIsOver;
        if (SignedInAt is not null) throw ActivityRules.SignedInStays(Name);
    }

    /// <summary>Fixes it with the end of the activity: a sign-in at the same moment meets another version.</summary>
    internal void Settle() => Version++;

    private void MustBeOpen(ActivityPlan plan)
    {
        if (plan.Status is ActivityStatus.Planned) throw ActivityRules.NotToldYet;
        if (plan.Status is not ActivityStatus.Announced) throw ActivityRules.AnswersAreClosed;
        if (Answer is InvitationAnswer.LeaveGranted or InvitationAnswer.LeaveRefused) throw ActivityRules.LeaveIsDecided;
    }
}
