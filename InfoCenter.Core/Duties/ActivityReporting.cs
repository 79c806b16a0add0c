using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>One line of an activity's list of deputies: how they took part.</summary>
public sealed record Participation(DutyCandidate Deputy, DutyRole Role = DutyRole.Participant, Attendance Attendance = Attendance.Attended);

/// <summary>One name of a pasted list and whom it means; without a deputy somebody must choose.</summary>
public sealed record NamedParticipation(string Name, Participation? Participation, IReadOnlyList<DutyCandidate> Candidates, string Problem);

/// <summary>One activity entered once for many deputies: a record each, all pointing at the activity.</summary>
public sealed class ActivityReporting(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Matches a pasted list of names, with remarks such as （请假） behind them, to the deputies within reach.</summary>
    /// <param name="pasted">Names between line breaks, commas or spaces.</param>
    /// <param name="townshipCode">Null looks in the whole reach.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<NamedParticipation>> MatchAsync(string pasted, string? townshipCode = null, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        if (townshipCode is not null) user.MustReach(townshipCode);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var people = await DutyPeople.LoadAsync(db, user.Standing.TownshipCode, cancel);

        return [.. NameList.Read(pasted).Select(line =>
        {
            var match = people.Find(new DutyNaming(line.Name), townshipCode);
            var part = match.Deputy is { } deputy ? new Participation(deputy, line.Part.Role, line.Part.Attendance) : null;
            return new NamedParticipation(line.Name, part, match.Candidates, match.Problem);
        })];
    }

    /// <summary>Enters the activity and submits a record for everyone on the list, in one transaction.</summary>
    /// <exception cref="RuleBrokenException">Nobody or somebody twice is on the list, a deputy is out of reach, or the facts are unfit.</exception>
    public async Task<int> EnterAsync(DutyFacts facts, IReadOnlyList<Participation> list, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        if (list.Count == 0) throw DutyRules.NobodyTookPart;
        if (list.DistinctBy(p => p.Deputy.PersonId).Count() != list.Count) throw DutyRules.PersonIsListedTwice;
        var told = facts.Checked(clock.Today);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        var activity = await db.WriteActivityAsync(user, clock, told, list, cancel);
        db.Record(user, clock, "EnterActivity", $"DutyActivity {activity.Id}", DutyLabels.Activity(told, list.Count));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return activity.Id;
    }
}
