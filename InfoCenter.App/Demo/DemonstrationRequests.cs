using System.Globalization;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;

namespace InfoCenter.App.Demo;

/// <summary>What citizens told: districts, plates and units first, then last year's requests hour by hour, then those under way today.</summary>
internal sealed class DemonstrationRequests(DemonstrationStaff staff, string seeds, Func<string, Task> tell)
{
    private const string Clerk = DemonstrationAccounts.Clerk;

    // The last villages of the last township have no district yet, as in any county that has just begun.
    private const int WithoutDistrict = 3;

    private Dictionary<string, PlateRow> _plates = [];

    public async Task PrepareAsync(CancellationToken cancel)
    {
        await PutDistrictsAsync(cancel);
        var keeping = staff.As<PlateKeeping>(Clerk);
        await keeping.AddForVillagesAsync(null, "村（居）委会门口", cancel);
        _plates = (await keeping.ListAsync(cancel)).ToDictionary(plate => plate.VillageCode!);

        var units = staff.As<UnitKeeping>(Clerk);
        foreach (var row in await ReadAsync("units.csv", cancel))
            await units.AddAsync(row["单位名称"], row["类别"] == UnitKind.Township.Label ? UnitKind.Township : UnitKind.Department, $"{row["联系人"]} {row["联系电话"]}", cancel);
        staff.Take(await units.ChoicesAsync(cancel));
        foreach (var (name, unit) in DemonstrationAccounts.Units)
            await staff.AppointAsync(new() { SignInName = name, DisplayName = unit, Role = Role.Department, UnitId = staff.Unit(unit).Standing.UnitId }, cancel);

        await AppointDeputiesAsync(cancel);
        await tell($"码牌 {_plates.Count} 块");
    }

    /// <summary>Every act of the year in the order it happened in.</summary>
    public async Task LoadYearAsync(CancellationToken cancel)
    {
        var rows = await ReadAsync("requests.csv", cancel);
        var acts = rows.SelectMany(row => YearOf(new(staff, row, _plates), row, cancel)).OrderBy(act => act.At).ToList();
        foreach (var (at, act) in acts)
        {
            staff.Clock.TurnTo(at);
            await act();
        }

        await tell($"群众诉求 {rows.Count} 件");
    }

    /// <summary>What is under way when the county is loaded; nothing of it may leave the office, so the calls are ticked off.</summary>
    public async Task LoadOpenAsync(CancellationToken cancel)
    {
        var now = TimeProvider.System.Now;
        var rows = await ReadAsync("requests-open.csv", cancel);
        foreach (var row in rows.OrderByDescending(HoursAgo)) await WalkAsync(new(staff, row, _plates), row, now, cancel);

        staff.Clock.TurnTo(now);
        await CountScansAsync(now, cancel);
        await staff.As<CallList>(Clerk).TickAllAsync("演示数据，不打电话。", cancel);
        await tell($"正在办理的诉求 {rows.Count} 件");
    }

    private static double HoursAgo(SeedRow row) => double.Parse(row["hours_ago"], CultureInfo.InvariantCulture);

    private async Task PutDistrictsAsync(CancellationToken cancel)
    {
        var (keeping, covers) = (staff.As<DistrictKeeping>(Clerk), new List<(string, Level, string)>());
        var townships = await staff.As<PlaceKeeping>(Clerk).NamesAsync(cancel);
        foreach (var (code, _) in townships)
        {
            var villages = (await keeping.ListAsync(code, cancel)).SkipLast(code == townships[^1].Code ? WithoutDistrict : 0).ToList();
            foreach (var level in (Level[])[Level.County, Level.Township])
            {
                var districts = await keeping.DistrictsAsync(code, level, cancel);
                covers.AddRange(villages.Select((village, index) => (village.VillageCode, level, districts[index * districts.Count / villages.Count])));
            }
        }

        await keeping.PutAsync(covers, cancel);
    }

    private async Task AppointDeputiesAsync(CancellationToken cancel)
    {
        var rows = await ReadAsync("requests-open.csv", cancel);
        foreach (var name in (string[])[DemonstrationAccounts.Deputy1, DemonstrationAccounts.Deputy2])
        {
            var village = _plates[rows.First(row => row["holder"] == name)["village"]];
            var facts = new RequestFacts { Words = "代表是哪一位", Place = "村口", Name = "村民", Phone = "19900019999", TownshipCode = village.TownshipCode, VillageCode = village.VillageCode };
            var deputy = (await staff.Reading<RequestTelling>(staff[Clerk]).PreviewAsync(facts, cancel)).Deputies[0];
            await staff.AppointAsync(new() { SignInName = name, DisplayName = deputy.Name, Role = Role.Deputy, PersonId = deputy.PersonId }, cancel);
        }
    }

    private static IEnumerable<(DateTime At, Func<Task> Act)> YearOf(DemonstrationRequest request, SeedRow row, CancellationToken cancel)
    {
        var told = OfficeClock.StartOf(DateOnly.Parse(row["told_at"].AsSpan(0, 10), CultureInfo.InvariantCulture)) + TimeOnly.Parse(row["told_at"].AsSpan(11), CultureInfo.InvariantCulture).ToTimeSpan();
        var answered = told.AddHours(double.Parse(row["hours"], CultureInfo.InvariantCulture));
        var (answer, outcome) = (row["answer"], Enum.Parse<RequestResult>(row["outcome"]));
        DateTime Part(double share) => WakingHours.Between(told, answered, share);

        yield return (told, () => request.TellAsync(cancel));
        yield return (Part(0.1), () => request.PassAsync("", cancel));
        yield return (Part(0.25), () => request.AcceptAsync(cancel));
        switch (Enum.Parse<RequestDisposal>(row["disposal"]))
        {
            case RequestDisposal.Consultation:
                yield return (answered, () => request.AnswerAsync(answer, cancel));
                break;
            case RequestDisposal.Urged:
                yield return (Part(0.35), () => request.AssignAsync(cancel));
                yield return (Part(0.45), () => request.SignAsync(cancel));
                yield return (Part(0.9), () => request.ReplyAsync(outcome, answer, cancel));
                yield return (answered, () => request.InformAsync(outcome, answer, cancel));
                break;
            case RequestDisposal.Suggestion:
                yield return (Part(0.3), () => request.TurnAsync(cancel));
                yield return (answered, () => request.InformAsync(outcome, answer, cancel));
                break;
        }

        yield return (answered.AddHours(24 + answered.Minute % 3), () => request.RateAsync(Enum.Parse<Satisfaction>(row["attitude"]), Enum.Parse<Satisfaction>(row["result"]), row["reason"].OrNull(), cancel));
    }

    private async Task WalkAsync(DemonstrationRequest request, SeedRow row, DateTime now, CancellationToken cancel)
    {
        var (stage, step) = (row["stage"], 0);
        (string Reached, Func<Task> Act)[] way = stage switch
        {
            "Waiting" => [],
            "Refused" => [("Refused", () => request.RefuseAsync(cancel))],
            "Turned" => [("Routed", () => request.PassAsync(row["holder"], cancel)), ("Accepted", () => request.AcceptAsync(cancel)), ("Turned", () => request.TurnAsync(cancel))],
            "AwaitingRating" =>
            [
                ("Routed", () => request.PassAsync(row["holder"], cancel)), ("Accepted", () => request.AcceptAsync(cancel)),
                ("AwaitingRating", () => request.AnswerAsync("已经向有关单位问清楚：带身份证到乡镇便民服务大厅就可以办，村里也可以代办。", cancel)),
            ],
            _ =>
            [
                ("Routed", () => request.PassAsync(row["holder"], cancel)), ("Accepted", () => request.AcceptAsync(cancel)), ("Assigned", () => request.AssignAsync(cancel)),
                ("Signed", () => request.SignAsync(cancel)), ("Handled", () => request.ReplyAsync(RequestResult.Solved, "已到现场办理完毕，请代表核对。", cancel)),
            ],
        };
        var told = now.AddHours(-HoursAgo(row));
        staff.Clock.TurnTo(told);
        await request.TellAsync(cancel);
        foreach (var (reached, act) in way)
        {
            staff.Clock.TurnTo(told.AddHours(HoursAgo(row) * 0.1 * ++step));
            await act();
            if (reached == stage) break;
        }
    }

    // Most plates are scanned now and then; a few hang where nobody sees them.
    private Task CountScansAsync(DateTime now, CancellationToken cancel) => staff.As<PlateKeeping>(Clerk).CountScansAsync(
        _plates.Values.OrderBy(plate => plate.VillageCode, StringComparer.Ordinal).Select((plate, index) => (plate.Id, Scans: (3 + index * 7 % 40, now.AddDays(index % 40 == 39 ? -75 : -(index % 9)))))
            .ToDictionary(scan => scan.Id, scan => scan.Scans), cancel);

    private Task<List<SeedRow>> ReadAsync(string file, CancellationToken cancel) => SeedRow.ReadAsync(Path.Combine(seeds, file), cancel);
}
