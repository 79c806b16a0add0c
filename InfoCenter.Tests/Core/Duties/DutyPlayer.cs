using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

/// <summary>
/// Somebody at a desk who does at random what the desk allows, often from a list that is no longer fresh, sometimes where it is not
/// fitting, now and then twice at once as a double click does. Keeps what was told done, and everything that should never be said.
/// </summary>
internal sealed class DutyPlayer(Office office, CurrentUser user, int seed)
{
    private static readonly DutyStatus[] Changeable = [DutyStatus.Draft, DutyStatus.Returned];

    // What a clerk hears who was slower or chose the wrong record; anything else, "busy" first of all, is a fault here.
    private static readonly HashSet<string> Usual =
    [
        nameof(CommonRules.NotFound), nameof(CommonRules.ChangedMeanwhile), nameof(CommonRules.ChangedBy), nameof(DutyRules.AlreadyDecided), nameof(DutyRules.SameRecordIsThere),
        nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeChanged), nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeSubmitted), nameof(DutyRules.OnlyDraftsCanBeDiscarded),
        nameof(DutyRules.OnlySubmittedRecordsCanBeVerified), nameof(DutyRules.OnlySubmittedOrVerifiedRecordsCanBeReturned), nameof(DutyRules.OnlyVerifiedRecordsCanBePublished), nameof(DutyRules.OnlyPublishedRecordsCanBeWithdrawn),
    ];

    private readonly Random _dice = new(seed);
    private readonly Dictionary<DutyStatus, IReadOnlyList<DutyRow>> _seen = [];
    private readonly Dictionary<int, PersonSheet> _open = [];
    private readonly DutySearch _search = new(office.Databases, user);
    private readonly DutyReporting _reporting = new(office.Databases, user, office.Clock);
    private readonly DutyVerification _verification = new(office.Databases, user, office.Clock);
    private readonly DutyPublication _publication = new(office.Databases, user, office.Clock);
    private readonly PersonFile _file = new(office.Databases, user, office.Clock);
    private readonly RosterKeeping _keeping = new(office.Databases, user, office.Clock);
    private IReadOnlyList<DutyCandidate> _deputies = [];
    private int _texts;

    public int AccountId => user.Standing.AccountId;

    public Queue<Deed> Told { get; } = [];

    public List<string> Refused { get; } = [];

    public List<string> Breaches { get; } = [];

    /// <summary>One act, or the same act twice at once.</summary>
    public async Task ActAsync()
    {
        Func<Task<Deed?>>? act = null;
        await TryAsync(async () =>
        {
            act = user.May(Permission.VerifyDuties) ? await VerifyingAsync() : user.May(Permission.PublishDuties) ? await KeepingAsync() : await ReportingAsync();
            return null;
        });
        if (act is null) return; // nothing lies there
        if (_dice.Next(6) > 0) await TryAsync(act);
        else await Task.WhenAll(AtOnce(() => TryAsync(act)), AtOnce(() => TryAsync(act)));
    }

    /// <summary>On a thread of its own: SQLite's driver waits where it stands, and a small pool would make twenty users two.</summary>
    public static Task AtOnce(Func<Task> act) =>
        Task.Factory.StartNew(() => act().GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private async Task<Func<Task<Deed?>>?> ReportingAsync()
    {
        if (_deputies.Count == 0) _deputies = await _reporting.DeputiesAsync();
        var choice = _dice.Next(10);
        var row = choice < 4 ? null : await RowAsync(choice == 9 ? DutyStatus.Draft : Changeable[_dice.Next(2)]);
        var (submits, text) = (_dice.Next(3) > 0, $"走访第{AccountId}组{++_texts}户");
        if (row is null)
        {
            // Sometimes what a colleague may have reported already.
            var known = _dice.Next(4) == 0 ? await RowAsync(DutyStatus.Submitted) : null;
            var deputy = _deputies.FirstOrDefault(d => d.PersonId == known?.PersonId) ?? _deputies[_dice.Next(_deputies.Count)];
            text = known?.Content ?? text;
            return async () =>
            {
                var id = await _reporting.ReportAsync(deputy, Facts(text), isDraft: !submits);
                return new(submits ? "SubmitDuty" : "DraftDuty", paper => paper.Report(id, deputy.PersonId, text, !submits));
            };
        }

        if (choice == 9) return Doing("DiscardDuty", () => _reporting.DiscardAsync(row.Mark), paper => paper.Discard(row.Mark));
        if (choice >= 7) return Doing("SubmitDuty", () => _reporting.SubmitAsync(row.Mark), paper => paper.Change(row.Mark, Changeable, r => r.Now(DutyStatus.Submitted)));
        return Doing(submits ? "MendAndSubmitDuty" : "MendDuty", () => _reporting.MendAsync(row.Mark, Facts(text), submits), paper => paper.Change(row.Mark, Changeable, r =>
            r.Now(r.Status) with { Content = text } is var mended && submits ? mended.Now(DutyStatus.Submitted) : mended));
    }

    private async Task<Func<Task<Deed?>>?> VerifyingAsync()
    {
        var choice = _dice.Next(6);
        if (choice == 0) return Batch("VerifyDuty", _verification.VerifyAllAsync, DutyStatus.Submitted, DutyStatus.Verified, await SeenAsync(DutyStatus.Submitted));
        if (await RowAsync(choice == 1 ? DutyStatus.Verified : DutyStatus.Submitted) is not { } row) return null;
        return choice <= 2
            ? Returning(_verification.ReturnAsync, row.Mark, [DutyStatus.Submitted, DutyStatus.Verified])
            : Doing("VerifyDuty", () => _verification.VerifyAsync(row.Mark), paper => paper.Change(row.Mark, [DutyStatus.Submitted], r => r.Now(DutyStatus.Verified)));
    }

    private async Task<Func<Task<Deed?>>?> KeepingAsync()
    {
        var choice = _dice.Next(9);
        if (choice <= 2) return await DescribingAsync();
        if (choice == 3) return Batch("PublishDuty", _publication.PublishAllAsync, DutyStatus.Verified, DutyStatus.Published, await SeenAsync(DutyStatus.Verified));
        if (await RowAsync(choice == 4 ? DutyStatus.Published : DutyStatus.Verified) is not { } row) return null;
        var reason = $"第{AccountId}组撤回{++_texts}";
        return choice switch
        {
            4 => Doing("WithdrawDuty", () => _publication.WithdrawAsync(row.Mark, reason), paper => paper.Change(row.Mark, [DutyStatus.Published], r => r.Now(DutyStatus.Withdrawn) with { Withdrawn = reason })),
            5 => Returning(_publication.ReturnAsync, row.Mark, [DutyStatus.Verified]),
            _ => Doing("PublishDuty", () => _publication.PublishAsync(row.Mark), paper => paper.Change(row.Mark, [DutyStatus.Verified], r => r.Now(DutyStatus.Published))),
        };
    }

    private async Task<Func<Task<Deed?>>> DescribingAsync()
    {
        var id = _dice.Next(1, 7);
        if (_dice.Next(3) > 0 || !_open.ContainsKey(id)) _open[id] = await _file.OpenAsync(id);
        var (version, post, nation) = (_open[id].Version, $"第{AccountId}组写的职务{++_texts}", _dice.Next(2) == 0 ? "汉族" : "回族");
        var isPost = _dice.Next(2) == 0;
        var typed = new Dictionary<RosterField, string?> { [isPost ? RosterField.Position : RosterField.Nationality] = isPost ? post : nation };
        return Doing("DescribePerson", () => _keeping.DescribeAsync(id, version, typed), paper => paper.Describe(id, version, facts => isPost ? facts with { Position = post } : facts with { Nationality = nation }));
    }

    private Func<Task<Deed?>> Returning(Func<DutyMark, string, CancellationToken, Task> giveBack, DutyMark mark, DutyStatus[] from)
    {
        var reason = $"第{AccountId}组退回{++_texts}";
        return Doing("ReturnDuty", () => giveBack(mark, reason, CancellationToken.None), paper => paper.Change(mark, from, r => r.Now(DutyStatus.Returned) with { Returned = reason }));
    }

    private Func<Task<Deed?>> Batch(string act, Func<IReadOnlyList<DutyMark>, CancellationToken, Task<BatchOutcome>> decide, DutyStatus from, DutyStatus to, IReadOnlyList<DutyRow> rows) => async () =>
    {
        List<DutyMark> marks = [.. rows.Select(r => r.Mark).Take(5)];
        var outcome = await decide(marks, CancellationToken.None);
        return outcome.Done == 0 ? null : new(act, paper => paper.MoveAll(marks, from, to, outcome.Done));
    };

    private static Func<Task<Deed?>> Doing(string act, Func<Task> carryOut, Func<PaperOffice, string> enter) => async () =>
    {
        await carryOut();
        return new(act, enter);
    };

    private DutyFacts Facts(string content) => new() { Kind = DutyKind.VoterContact, Content = content, On = office.Clock.Today.AddDays(-1) };

    // One time in eight a record of any other status, for the act that does not fit.
    private async Task<DutyRow?> RowAsync(DutyStatus status)
    {
        var rows = await SeenAsync(_dice.Next(8) == 0 ? Enum.GetValues<DutyStatus>()[_dice.Next(6)] : status);
        return rows.Count == 0 ? null : rows[_dice.Next(rows.Count)];
    }

    private async Task<IReadOnlyList<DutyRow>> SeenAsync(DutyStatus status)
    {
        if (_dice.Next(2) == 0 && _seen.TryGetValue(status, out var stale) && stale.Count > 0) return stale;
        return _seen[status] = (await _search.PageAsync(new() { Status = status }, size: 8)).Rows;
    }

    private async Task TryAsync(Func<Task<Deed?>> act)
    {
        try
        {
            if (await act() is { } deed) lock (Told) Told.Enqueue(deed);
        }
        catch (RuleBrokenException broken) when (Usual.Contains(broken.Rule))
        {
            lock (Refused) Refused.Add(broken.Rule);
        }
#pragma warning disable CA1031 // A second operation on a context, a deadlock, a wait that ends in "busy": all of it is what is looked for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            lock (Breaches) Breaches.Add($"{AccountId} heard {error.GetType().Name}: {error.Message}");
        }
    }
}
