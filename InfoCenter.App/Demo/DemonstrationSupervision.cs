using InfoCenter.Core.Files;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Core.Supervision;

namespace InfoCenter.App.Demo;

/// <summary>A topic of supervision out of last year's requests: proposed, approved, looked into, its problems handed to departments, one put right and looked at again.</summary>
internal sealed class DemonstrationSupervision(DemonstrationStaff staff, string seeds, Func<string, Task> tell)
{
    private const string Clerk = DemonstrationAccounts.Clerk;
    private const string Class = "背街小巷治理";
    private const string Unit = "住房和城乡建设局";

    private int _id;

    public async Task LoadAsync(CancellationToken cancel)
    {
        await ProposeAsync(cancel);
        await InspectAsync(cancel);
        await ListAsync(cancel);
        await PutRightAsync(cancel);
        await tell("监督议题 1 个");
    }

    private async Task ProposeAsync(CancellationToken cancel)
    {
        staff.Clock.TurnTo(2026, 2, 3);
        var (from, to) = (new YearMonth(2025, 1), new YearMonth(2025, 12));
        var report = await staff.As<HotSpots>(Clerk).ReadAsync(from, to, null, cancel);
        var category = report.Classes.First(c => c.Name == Class).CategoryId;
        var proposing = Proposing();
        var draft = await proposing.DraftAsync(from, to, category, null, cancel);
        _id = await proposing.AddAsync(draft.Facts with { Form = SupervisionForm.Visit }, from, to, category, null, cancel);
        await proposing.SubmitAsync(_id, await VersionAsync(cancel), cancel);
        staff.Clock.TurnTo(2026, 2, 10);
        await staff.As<TopicApproval>(DemonstrationAccounts.Leader).ApproveAsync(_id, await VersionAsync(cancel), cancel);
    }

    private async Task InspectAsync(CancellationToken cancel)
    {
        staff.Clock.TurnTo(2026, 3, 18);
        var keeping = staff.As<InspectionKeeping>(Clerk);
        var people = new[] { DemonstrationAccounts.Deputy1, DemonstrationAccounts.Deputy2 }.Select(name => staff[name].Standing.PersonId!.Value).Distinct().ToList();
        await keeping.AddAsync(
            _id, new(SupervisionForm.Visit, new(2026, 3, 18), "城关镇东门、河街一带", "实地看了六条背街小巷：四条没有路灯，三条下水道堵塞，整治以后没有明确由谁维护。"), people, await VersionAsync(cancel), cancel);
    }

    private async Task ListAsync(CancellationToken cancel)
    {
        staff.Clock.TurnTo(2026, 9, 15);
        var keeping = staff.As<ProblemKeeping>(Clerk);
        var sheet = await Register.OpenAsync(_id, cancel);
        var (inspection, requests, unit) = (sheet.Topic.Inspections[0].Id, sheet.Requests.Select(r => r.Id).ToList(), staff.Unit(Unit).Standing.UnitId);
        await keeping.AddAsync(
            _id, new("四条背街小巷没有路灯", "东门、河街四条小巷夜间没有照明，住户二百多户，夜间出行不便。", "城镇老旧小区改造年度计划", new(2026, 12, 20), inspection), [.. requests.Take(2)], await VersionAsync(cancel), unit, cancel);
        await keeping.AddAsync(
            _id, new("三条小巷下水道堵塞", "下水管径小、年久失修，雨天污水外溢。", "城镇排水设施维护的规定", new(2026, 12, 31), inspection), [.. requests.Skip(2)], await VersionAsync(cancel), unit, cancel);
        await keeping.AddAsync(_id, new("整治以后没有明确由谁维护", "已经整治的小巷没有落实日常维护单位。", "背街小巷整治的管护要求", new(2026, 12, 31), inspection), [], await VersionAsync(cancel), cancel: cancel);
    }

    private async Task PutRightAsync(CancellationToken cancel)
    {
        var unit = staff.Unit(Unit);
        staff.Clock.TurnTo(2026, 9, 18);
        var (rectifying, keeping) = (staff.As<ProblemRectifying>(unit), staff.As<ProblemKeeping>(Clerk));
        foreach (var problem in (await Register.OpenAsync(_id, cancel)).Problems.Take(2)) await rectifying.AcceptAsync(problem.Id, problem.Version, cancel);

        staff.Clock.TurnTo(2026, 10, 23);
        await using var picture = File.OpenRead(Path.Combine(seeds, "lamps.png"));
        var shown = await staff.As<Attachments>(unit).KeepAsync("东门巷夜间照明.png", picture, FilePurpose.HandlingEvidence, cancel: cancel);
        var lamps = await LampsAsync(cancel);
        await rectifying.ReportAsync(lamps.Id, "四条小巷装路灯三十六盏，10月20日全部亮灯，已移交路灯管理所维护。", [shown], lamps.Version, cancel);
        staff.Clock.TurnTo(2026, 10, 26);
        await keeping.ConfirmAsync(lamps.Id, new(2026, 11, 20), (await LampsAsync(cancel)).Version, cancel);
        staff.Clock.TurnTo(2026, 11, 12);
        await keeping.LookAgainAsync(lamps.Id, new(2026, 11, 11), "晚上七点半走了四条小巷，路灯都亮着，住户说出门方便了。", isRectified: true, null, (await LampsAsync(cancel)).Version, cancel);
    }

    private async Task<SupervisionProblem> LampsAsync(CancellationToken cancel) => (await Register.OpenAsync(_id, cancel)).Problems[0];

    private SupervisionRegister Register => staff.As<SupervisionRegister>(Clerk);

    // It reads the hot spots in the same hands.
    private TopicProposing Proposing() => staff.As<TopicProposing>(Clerk, staff.As<HotSpots>(Clerk));

    private async Task<int> VersionAsync(CancellationToken cancel) => (await Register.OpenAsync(_id, cancel)).Topic.Version;
}
