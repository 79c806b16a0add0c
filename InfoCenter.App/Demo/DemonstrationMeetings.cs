using System.Globalization;
using InfoCenter.Core.Portal;

namespace InfoCenter.App.Demo;

/// <summary>The three meetings with the articles that belong to them, and the laws a deputy looks up.</summary>
internal sealed class DemonstrationMeetings(DemonstrationStaff staff, string seeds, Func<string, Task> tell)
{
    private const char Item = '¶';

    /// <param name="papers">The articles by the key of the meeting they belong to.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task LoadAsync(ILookup<string, MeetingPaperFacts> papers, CancellationToken cancel)
    {
        var meetings = await SeedRow.ReadAsync(Path.Combine(seeds, "meetings.csv"), cancel);
        foreach (var row in meetings)
        {
            var keeping = staff.As<MeetingKeeping>(DemonstrationAccounts.Clerk);
            var kind = Enum.Parse<MeetingKind>(row["kind"]);
            await keeping.AddAsync(
                await keeping.BeginAsync(kind, cancel) with
                {
                    Number = int.Parse(row["number"], CultureInfo.InvariantCulture),
                    OpensOn = Day(row["opens"]),
                    ClosesOn = Day(row["closes"]),
                    Place = row["place"],
                    Agenda = row["agenda"].Split(Item),
                    Papers = [.. papers[row["key"]]],
                    IsShown = true,
                }, cancel);
        }

        var laws = await SeedRow.ReadAsync(Path.Combine(seeds, "laws.csv"), cancel);
        foreach (var row in laws)
        {
            await staff.As<LawKeeping>(DemonstrationAccounts.Clerk).AddAsync(
                new()
                {
                    Title = row["title"],
                    Kind = Enum.Parse<LawKind>(row["kind"]),
                    Issuer = row["issuer"],
                    AdoptedOn = Day(row["adopted"]),
                    EffectiveOn = Day(row["effective"]),
                    AmendedOn = DayOrNull(row["amended"]),
                    RepealedOn = DayOrNull(row["repealed"]),
                }, cancel);
        }

        await tell($"会议 {meetings.Count} 次，法律法规 {laws.Count} 条");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOrNull(string text) => text.Length == 0 ? null : Day(text);
}
