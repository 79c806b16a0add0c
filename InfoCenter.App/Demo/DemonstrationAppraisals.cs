using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;

namespace InfoCenter.App.Demo;

/// <summary>Deputies who reported to their voters, those who are to, and last year's scores.</summary>
internal sealed class DemonstrationAppraisals(DemonstrationStaff staff, Func<string, Task> tell)
{
    private const int Voters = 62, Ballots = 60, Spoilt = 1, Reporting = 3;

    private string _township = "";

    private CurrentUser Office => staff[_township];

    /// <summary>Held in the first township, voted on paper, counted and closed.</summary>
    public async Task HoldAsync(CancellationToken cancel)
    {
        staff.Clock.TurnTo(2026, 6, 10);
        var seats = await SeatsAsync(cancel);
        var id = await PlanAsync("2026年上半年代表述职评议会", new(2026, 6, 25), [.. seats.Take(Reporting).Select(s => s.MandateId)], cancel);
        foreach (var one in (await OpenAsync(id, cancel)).Meeting.Appraisals)
        {
            var reporting = staff.As<AppraisalReporting>(Office);
            var sheet = await reporting.OpenAsync(one.Id, cancel);
            await reporting.WriteAsync(one.Id, sheet.Text with { Next = "继续走访选区群众，把还没有办好的几件事跟到底。" }, one.Version, cancel);
        }

        staff.Clock.TurnTo(2026, 6, 25);
        await staff.As<BallotIssuing>(Office).IssueAsync(id, Ballots, await VersionAsync(id, cancel), cancel);
        var tally = staff.As<TallyKeeping>(Office);
        await tally.OpenAsync(id, Voters, null, await VersionAsync(id, cancel), cancel);
        await tally.ReturnAsync(id, $"1-{Ballots}", await VersionAsync(id, cancel), cancel);
        // The last one falls short of four fifths.
        var marks = (await OpenAsync(id, cancel)).Meeting.Appraisals.Select((a, place) => new PaperMarks(a.Id, place == Reporting - 1 ? [38, 15, 4] : [54 + place, 3 - place, 0], 2)).ToList();
        await tally.TallyAsync(id, Spoilt, marks, await VersionAsync(id, cancel), cancel);
        await tally.CloseAsync(id, "李监票", "王计票", await VersionAsync(id, cancel), cancel);
    }

    /// <summary>Planned for the running year's end.</summary>
    public async Task PlanAsync(CancellationToken cancel)
    {
        staff.Clock.TurnTo(2026, 11, 18);
        var seats = await SeatsAsync(cancel);
        await PlanAsync("2026年下半年代表述职评议会", new(2026, 12, 16), [.. seats.Where(s => s.MeetingId is null).Take(Reporting).Select(s => s.MandateId)], cancel);
        await tell("述职评议 2 次");
    }

    /// <summary>Last year's, by the county's own rules, shown to the deputies and closed.</summary>
    public async Task ScoreAsync(CancellationToken cancel)
    {
        staff.Clock.TurnTo(2026, 2, 24);
        var (clerk, committee) = (staff.As<ScoreRuleKeeping>(DemonstrationAccounts.Clerk), staff.As<ScoreRuleKeeping>(DemonstrationAccounts.Committee));
        var draft = (await clerk.ListAsync(cancel))[0];
        var book = (await clerk.OpenAsync(draft.Id, cancel)).Book;
        await clerk.AmendAsync(draft.Id, book.Terms with { Name = "县人大代表履职积分办法", YearFrom = 2025 }, book.Version, cancel);
        await committee.AdoptAsync(draft.Id, (await committee.OpenAsync(draft.Id, cancel)).Book.Version, cancel);

        var running = staff.As<ScoreRunning>(DemonstrationAccounts.Clerk);
        var id = await running.ComputeAsync(2025, cancel);
        await running.AnnounceAsync(id, await VersionOfScoresAsync(id, cancel), cancel);
        staff.Clock.TurnTo(2026, 4, 1);
        await staff.As<ScoreRunning>(DemonstrationAccounts.Committee).CloseAsync(id, await VersionOfScoresAsync(id, cancel), cancel);
        await tell("2025 年履职积分已定档");
    }

    private async Task<int> PlanAsync(string title, DateOnly on, IReadOnlyList<int> seats, CancellationToken cancel)
    {
        var planning = staff.As<AppraisalPlanning>(Office);
        var scheme = (await planning.SchemesAsync(cancel))[0].Id;
        var id = await planning.AddAsync(new(title, on, "镇政府会议室", scheme), null, cancel);
        await planning.AddDeputiesAsync(id, seats, await VersionAsync(id, cancel), cancel);
        return id;
    }

    // Of the township's own congress, as the plan lists them.
    private async Task<IReadOnlyList<PlannedDeputy>> SeatsAsync(CancellationToken cancel)
    {
        if (_township.Length == 0) _township = (await staff.As<PlaceKeeping>(DemonstrationAccounts.Clerk).NamesAsync(cancel))[0].Code;
        var register = staff.Reading<AppraisalRegister>(Office);
        var term = (await register.PlanAsync(cancel)).OrderByDescending(p => p.InOffice).First().TermId;
        return await register.DeputiesAsync(term, _township, cancel);
    }

    private Task<MeetingSheet> OpenAsync(int id, CancellationToken cancel) => staff.Reading<AppraisalRegister>(Office).OpenAsync(id, cancel);

    private async Task<int> VersionAsync(int id, CancellationToken cancel) => (await OpenAsync(id, cancel)).Meeting.Version;

    private async Task<int> VersionOfScoresAsync(int id, CancellationToken cancel) => (await staff.Reading<ScoreReading>(DemonstrationAccounts.Clerk).OpenAsync(id, cancel: cancel)).Run.Version;
}
