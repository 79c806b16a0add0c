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
        var (id, day, stage) = (0, DateOnly.ParseExact(row["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture), Enum.Parse<Stage>(row["stage"]));
        var (lead, seconders, units) = (_signers[row["lead"]], Parts(row["seconders"]).Select(s => _signers[s]).ToList(), Parts(row["units"]).Select(staff.Unit).ToList());

        yield return (day, async () =>
        {
            var facts = new SuggestionFacts { Title = row["title"], Grounds = row["grounds"], Proposal = row["proposal"], SubjectId = subject, TermId = _term, Openness = SuggestionOpenness.Whole };
            id = await staff.As<SuggestionWriting>(lead).AddAsync(facts, cancel: cancel);
            foreach (var seconder in seconders) await staff.As<SuggestionSigning>(lead).AskAsync(id, seconder.Standing.PersonId!.Value, await VersionAsync(id, cancel), cancel);
        });
        if (stage is Stage.Written) yield break;

        yield return (day.AddDays(1), async () =>
        {
            foreach (var seconder in seconders) await staff.As<SuggestionSigning>(seconder).ConfirmAsync(id, await VersionAsync(id, cancel), cancel: cancel);
            await staff.As<SuggestionWriting>(lead).SubmitAsync(id, warningsAreRead: true, await VersionAsync(id, cancel), cancel);
        });
        if (stage is Stage.Submitted) yield break;

        yield return (day.AddDays(3), async () => await staff.As<SuggestionReview>(Committee).AcceptAsync(id, await VersionAsync(id, cancel), cancel));
        if (stage is Stage.Accepted) yield break;

        yield return (day.AddDays(6), async () => await staff.As<SuggestionAssigning>(Committee).AssignAsync(
            id, units[0].Standing.UnitId, [.. units.Skip(1).Select(u => u.Standing.UnitId!.Value)], [], isDifficult: false, null, await VersionAsync(id, cancel), cancel));
        if (stage is Stage.Assigned) yield break;

        yield return (day.AddDays(8), () => WorkAsync(id, units[0], (work, task) => work.SignForAsync(task.Id, task.Version, cancel), cancel));
        if (stage is Stage.Signed) yield break;

        var replied = stage is Stage.AwaitingRating ? new DateOnly(2026, 11, 16) : day.AddDays(70);
        foreach (var assisting in units.Skip(1))
        {
            yield return (day.AddDays(9), () => WorkAsync(id, assisting, (work, task) => work.SignForAsync(task.Id, task.Version, cancel), cancel));
            yield return (day.AddDays(25), () => WorkAsync(id, assisting, (work, task) => work.AdviseAsync(task.Id, "我单位配合主办单位到现场核实，没有不同意见。", task.Version, cancel), cancel));
        }

        yield return (replied, () => WorkAsync(id, units[0], async (work, task) =>
        {
            var replyClass = (await work.OpenAsync(task.Id, cancel)).Classes.First(c => c.Code == row["class"]).Id;
            await work.ReplyAsync(task.Id, Letter(row, units[0], replyClass, replied), task.Version, cancel);
        }, cancel));
        if (stage is Stage.AwaitingRating) yield break;

        yield return (replied.AddDays(4), async () =>
        {
            foreach (var signer in seconders.Prepend(lead))
                await staff.As<SuggestionSigning>(signer).RateAsync(id, Enum.Parse<Satisfaction>(row["process"]), Enum.Parse<Satisfaction>(row["result"]), null, await VersionAsync(id, cancel), cancel: cancel);
        });
        if (stage is Stage.Closed) yield break;

        yield return (replied.AddDays(20), async () =>
        {
            await staff.As<SuggestionPublishing>(DemonstrationAccounts.Clerk).PrepareAsync(id, SuggestionOpenness.Whole, cancel);
            var prepared = await staff.As<SuggestionPublishing>(Committee).OfAsync(id, cancel);
            await staff.As<SuggestionPublishing>(Committee).PublishAsync(id, prepared!.Version, cancel);
        });
    }

    private ReplyLetter Letter(SeedRow row, CurrentUser unit, int replyClass, DateOnly on) => new()
    {
        Number = $"竹{unit.Standing.Name[..1]}函〔{on.Year}〕{++_letters}号", ClassId = replyClass, Body = row["reply"], ContactName = "办公室", ContactPhone = "0719-4220000", On = on,
        Promise = row["promise"].OrNull(), PromisedFor = row["promise"].OrNull() is null ? null : on.AddYears(1), PromisedBy = row["promise"].OrNull() is null ? null : "分管副局长",
    };

    private async Task WorkAsync(int id, CurrentUser unit, Func<SuggestionReplying, SuggestionTask, Task> act, CancellationToken cancel) =>
        await act(staff.As<SuggestionReplying>(unit), (await OpenAsync(id, cancel)).Tasks.Last(t => t.UnitId == unit.Standing.UnitId));

    private async Task<int> VersionAsync(int id, CancellationToken cancel) => (await OpenAsync(id, cancel)).Version;

    private async Task<Suggestion> OpenAsync(int id, CancellationToken cancel) => (await staff.As<SuggestionRegister>(DemonstrationAccounts.Clerk).OpenAsync(id, cancel)).Suggestion;

    private static IEnumerable<string> Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
