using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>
/// The program's own round: whoever owes the next step is reminded, what is late goes on to whoever stands above, a pause that lasted too long ends. Each alarm is a step of
/// the request, an entry in the ledger and its messages in one transaction with the clock's next alarm, so a kill repeats and leaves out none.
/// </summary>
public sealed class RequestAlarms(IDbContextFactory<InfoCenterDb> databases, RequestSequel sequel, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Everything that rings by now.</summary>
    /// <returns>How many did.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var (ringing, rung) = (await RingingAsync(cancel), 0);
        foreach (var id in ringing)
        {
            try
            {
                rung += await RingAsync(id, cancel) ? 1 : 0;
            }
            catch (RuleBrokenException changed) when (changed.Rule == nameof(CommonRules.ChangedMeanwhile))
            {
                // Somebody does what it rings for, or another node rings: the next round looks again.
            }
        }

        return rung;
    }

    private async Task<List<int>> RingingAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now;
        return await db.RequestClocks.Where(c => c.AlarmAt <= now).OrderBy(c => c.AlarmAt).ThenBy(c => c.Id).Select(c => c.Id).Take(AtOnce).ToListAsync(cancel);
    }

    private async Task<bool> RingAsync(int id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (ringing, by) = (await db.RequestClocks.Include(c => c.Request).Include(c => c.Assignment).FirstAsync(c => c.Id == id, cancel), CurrentUser.Automatic.Sign(clock));
        if (ringing.AlarmAt is not { } at || at > by.At) return false;

        var request = ringing.Request!;
        var act = request.IsPaused ? "ResumeLate" : await AlarmAsync(db, ringing, request, by, cancel);
        if (request.IsPaused) request.Resume(by, ClockTexts.PausedTooLong);
        await sequel.FollowAsync(db, request, cancel);
        db.Record(CurrentUser.Automatic, clock, act, $"Request {request.Number}", request.Steps[^1].InnerText ?? request.HolderName ?? "");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<string> AlarmAsync(InfoCenterDb db, RequestClock ringing, Request request, Signature by, CancellationToken cancel)
    {
        var isLate = by.At >= ringing.DueAt && !(ringing is { Stage: RequestStage.Suggestion, Alarms: 0 });
        if (!isLate)
        {
            await RemindAsync(db, ringing, request, by, cancel);
            return "RemindOfDeadline";
        }

        if (ringing.Stage is RequestStage.Accept && await NextAsync(db, request, cancel) is { } next)
        {
            request.Transfer(next, ClockTexts.NotAccepted(request.HolderName), by);
            return "PassOnLate";
        }

        var (notices, unit) = (sequel.NoticesOf(db, request), ringing.Assignment?.UnitName);
        request.NoteEscalated(ClockTexts.Late(ringing.Stage, unit ?? request.HolderName), by);
        await notices.TellCommitteeAsync(ClockTexts.Late(ringing.Stage, null), cancel);
        if (unit is not null) await notices.TellHolderOfDelayAsync(unit, cancel);
        ringing.Ring(isLate: true);
        return "EscalateLate";
    }

    private async Task RemindAsync(InfoCenterDb db, RequestClock ringing, Request request, Signature by, CancellationToken cancel)
    {
        var (notices, left) = (sequel.NoticesOf(db, request), ClockTexts.Left(ringing.DueAt, by.At));
        request.NoteReminded(ClockTexts.Reminded(ringing.Assignment?.UnitName ?? request.HolderName, ringing.Stage, left), by);
        if (ringing.Assignment is { } assignment) await notices.RemindUnitAsync(assignment, left, cancel);
        else await notices.RemindHolderAsync(left, cancel);
        ringing.Ring(isLate: false, ringing.Stage is RequestStage.Suggestion
            ? (await new ClockWinding(db, request, [], by.At).ReckonAsync(ringing.StartAt, RequestStage.SuggestionAtMost, cancel)).DueAt : null);
    }

    // Only upwards, so that it comes to an end: from the deputy to the convenor, the township's presidium, the committee.
    private async Task<RequestHolder?> NextAsync(InfoCenterDb db, Request request, CancellationToken cancel)
    {
        var chain = await RoutingLookup.ChainAsync(db, request.TownshipCode, request.VillageCode, clock.Today, cancel);
        return request.Holder switch
        {
            HolderKind.Deputy => RequestRouting.Choose(chain with { Deputies = [], Convenors = [.. chain.Convenors.Where(c => c.PersonId != request.HolderPersonId)] }),
            HolderKind.Convenor => chain.Township ?? chain.Committee,
            HolderKind.Township => chain.Committee,
            _ => null,
        };
    }
}
