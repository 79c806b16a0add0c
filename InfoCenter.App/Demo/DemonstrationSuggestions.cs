using System.Globalization;
using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Suggestions;

namespace InfoCenter.App.Demo;

/// <summary>Deputies' suggestions of the running year, each as far on its way as its line says.</summary>
internal sealed class DemonstrationSuggestions(DemonstrationStaff staff, string seeds, Func<string, Task> tell)
{
    private const string Committee = DemonstrationAccounts.Committee;

    private readonly Dictionary<string, CurrentUser> _signers = [];
    private readonly Dictionary<SeedRow, int> _ids = [];
    private int _term, _letters;

    // In the order of their way; a line ends where its stage says.
    private enum Stage
    {
        Written,
        Submitted,
        Accepted,
        Assigned,
        Signed,
        AwaitingRating,
        Closed,
        Published,
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        var choices = await staff.Reading<SuggestionWriting>(DemonstrationAccounts.Clerk).ChoicesAsync(cancel);
        var subjects = choices.Subjects.ToDictionary(s => s.Name, s => s.Id);
        _term = choices.Terms[0].Id;
        await FindSignersAsync(cancel);

        var rows = await SeedRow.ReadAsync(Path.Combine(seeds, "suggestions.csv"), cancel);
        var acts = rows.SelectMany(row => WayOf(row, subjects[row["subject"]], cancel)).OrderBy(act => act.On).ToList();
        foreach (var (on, act) in acts)
        {
            staff.Clock.TurnTo(on.Year, on.Month, on.Day);
            await act();
        }

        await tell($"代表建议 {rows.Count} 件");
    }

    /// <summary>Whoever is late today was told so already, before anybody opens the office.</summary>
    public Task TellLateAsync(CancellationToken cancel)
    {
        staff.Clock.TurnTo(TimeProvider.System.Now);
        return staff.Plain<SuggestionAlarms>().RunAsync(cancel);
    }

    // A number is a place in the list of the county's deputies, the rest are accounts.
    private async Task FindSignersAsync(CancellationToken cancel)
    {
        var deputies = await staff.Reading<AppraisalRegister>(Committee).DeputiesAsync(_term, null, cancel);
        var accounts = new[] { DemonstrationAccounts.Deputy1, DemonstrationAccounts.Deputy2 }.ToDictionary(name => name, name => staff[name]);
        foreach (var (name, account) in accounts) _signers[name] = account;
        var others = deputies.Where(d => accounts.Values.All(a => a.Standing.PersonId != d.PersonId)).ToList();
        for (var place = 1; place <= 12; place++) _signers[place.ToString(CultureInfo.InvariantCulture)] = staff.Deputy(others[place * 7].PersonId, others[place * 7].Name);
    }

    private IEnumerable<(DateOnly On, Func<Task> Act)> WayOf(SeedRow row, int subject, CancellationToken cancel)
    {
        var (day, stage) = (DateOnly.ParseExact(row["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture), Enum.Parse<Stage>(row["stage"]));
        var units = Parts(row["units"]).Select(staff.Unit).ToList();
        yield return (day, () => WriteAsync(row, subject, cancel));
        if (stage is Stage.Written) yield break;
        yield return (day.AddDays(1), () => SubmitAsync(row, cancel));
        if (stage is Stage.Submitted) yield break;
        yield return (day.AddDays(3), async () => await staff.As<SuggestionReview>(Committee).AcceptAsync(_ids[row], await VersionAsync(row, cancel), cancel));
        if (stage is Stage.Accepted) yield break;
        yield return (day.AddDays(6), async () => await staff.As<SuggestionAssigning>(Committee).AssignAsync(
            _ids[row], units[0].Standing.UnitId, [.. units.Skip(1).Select(u => u.Standing.UnitId!.Value)], [], isDifficult: false, null, await VersionAsync(row, cancel), cancel));
        if (stage is Stage.Assigned) yield break;
        yield return (day.AddDays(8), () => WorkAsync(row, units[0], (work, task) => work.SignForAsync(task.Id, task.Version, cancel), cancel));
        if (stage is Stage.Signed) yield break;
        foreach (var assisting in units.Skip(1))
        {
            yield return (day.AddDays(9), () => WorkAsync(row, assisting, (work, task) => work.SignForAsync(task.Id, task.Version, cancel), cancel));
            yield return (day.AddDays(25), () => WorkAsync(row, assisting, (work, task) => work.AdviseAsync(task.Id, "我单位配合主办单位到现场核实，没有不同意见。", task.Version, cancel), cancel));
        }

        var replied = stage is Stage.AwaitingRating ? new DateOnly(2026, 11, 16) : day.AddDays(70);
        yield return (replied, () => ReplyAsync(row, units[0], replied, cancel));
        if (stage is Stage.AwaitingRating) yield break;
        yield return (replied.AddDays(4), () => RateAsync(row, cancel));
        if (stage is Stage.Closed) yield break;
        yield return (replied.AddDays(20), () => PublishAsync(row, cancel));
    }

    private async Task WriteAsync(SeedRow row, int subject, CancellationToken cancel)
    {
        var lead = _signers[row["lead"]];
        var facts = new SuggestionFacts { Title = row["title"], Grounds = row["grounds"], Proposal = row["proposal"], SubjectId = subject, TermId = _term, Openness = SuggestionOpenness.Whole };
        _ids[row] = await staff.As<SuggestionWriting>(lead).AddAsync(facts, cancel: cancel);
        foreach (var seconder in Seconders(row)) await staff.As<SuggestionSigning>(lead).AskAsync(_ids[row], seconder.Standing.PersonId!.Value, await VersionAsync(row, cancel), cancel);
    }

    private async Task SubmitAsync(SeedRow row, CancellationToken cancel)
    {
        foreach (var seconder in Seconders(row)) await staff.As<SuggestionSigning>(seconder).ConfirmAsync(_ids[row], await VersionAsync(row, cancel), cancel: cancel);
        await staff.As<SuggestionWriting>(_signers[row["lead"]]).SubmitAsync(_ids[row], warningsAreRead: true, await VersionAsync(row, cancel), cancel);
    }

    private Task ReplyAsync(SeedRow row, CurrentUser unit, DateOnly on, CancellationToken cancel) => WorkAsync(row, unit, async (work, task) =>
    {
        var replyClass = (await work.OpenAsync(task.Id, cancel)).Classes.First(c => c.Code == row["class"]).Id;
        await work.ReplyAsync(task.Id, Letter(row, unit, replyClass, on), task.Version, cancel);
    }, cancel);

    private async Task RateAsync(SeedRow row, CancellationToken cancel)
    {
        var (process, result) = (Enum.Parse<Satisfaction>(row["process"]), Enum.Parse<Satisfaction>(row["result"]));
        foreach (var signer in Seconders(row).Prepend(_signers[row["lead"]]))
            await staff.As<SuggestionSigning>(signer).RateAsync(_ids[row], process, result, null, await VersionAsync(row, cancel), cancel: cancel);
    }

    private async Task PublishAsync(SeedRow row, CancellationToken cancel)
    {
        await staff.As<SuggestionPublishing>(DemonstrationAccounts.Clerk).PrepareAsync(_ids[row], SuggestionOpenness.Whole, cancel);
        var second = staff.As<SuggestionPublishing>(Committee);
        await second.PublishAsync(_ids[row], (await second.OfAsync(_ids[row], cancel))!.Version, cancel);
    }

    private ReplyLetter Letter(SeedRow row, CurrentUser unit, int replyClass, DateOnly on) => new()
    {
        Number = $"竹{unit.Standing.Name[..1]}函〔{on.Year}〕{++_letters}号",
        ClassId = replyClass,
        Body = row["reply"],
        ContactName = "办公室",
        ContactPhone = "0719-4220000",
        On = on,
        Promise = row["promise"].OrNull(),
        PromisedFor = row["promise"].OrNull() is null ? null : on.AddYears(1),
        PromisedBy = row["promise"].OrNull() is null ? null : "分管副局长",
    };

    private async Task WorkAsync(SeedRow row, CurrentUser unit, Func<SuggestionReplying, SuggestionTask, Task> act, CancellationToken cancel) =>
        await act(staff.As<SuggestionReplying>(unit), (await OpenAsync(row, cancel)).Tasks.Last(t => t.UnitId == unit.Standing.UnitId));

    private async Task<int> VersionAsync(SeedRow row, CancellationToken cancel) => (await OpenAsync(row, cancel)).Version;

    private async Task<Suggestion> OpenAsync(SeedRow row, CancellationToken cancel) => (await staff.As<SuggestionRegister>(DemonstrationAccounts.Clerk).OpenAsync(_ids[row], cancel)).Suggestion;

    private IEnumerable<CurrentUser> Seconders(SeedRow row) => Parts(row["seconders"]).Select(s => _signers[s]);

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
