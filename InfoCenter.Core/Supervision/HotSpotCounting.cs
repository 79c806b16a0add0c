using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>One counted group, as the database returns it.</summary>
internal sealed class Tally
{
    public required Cut Cut { get; init; }

    public required int Month { get; init; }

    public required int Category { get; init; }

    public required string Township { get; init; }

    public required int Requests { get; init; }

    public required int People { get; init; }

    public required int Events { get; init; }

    public Told Told => new(Requests, People, Events);
}

/// <summary>What a group is cut by.</summary>
internal enum Cut
{
    MonthAndClass,
    ClassAndTownship,
    Township,
    Class,
    ClassBefore,
    TownshipBefore,
    All,
    AllBefore,
}

/// <summary>Counts in the database: people and things are told apart there, and no citizen's number is read.</summary>
internal static class HotSpotCounting
{
    // The office's clock, ahead of UTC; a night's telling belongs to the month it is in the office.
    private const int ShanghaiHours = 8;

    extension(InfoCenterDb db)
    {
        /// <summary>What was told in the months, and taken up; of one township or of all.</summary>
        public IQueryable<Request> TakenUp(DateTime start, DateTime end, string? township) =>
            db.Requests.AsNoTracking().Where(r => r.ReceivedAt >= start && r.ReceivedAt < end && r.Status != RequestStatus.Refused && (township == null || r.TownshipCode == township));

        /// <summary>All groups of a report in one query.</summary>
        public async Task<ILookup<Cut, Tally>> TalliesAsync(MonthSpan span, DateTime history, string? township, CancellationToken cancel)
        {
            var (now, before, past) = (db.MattersOf(db.TakenUp(span.Start, span.End, township)), db.MattersOf(db.TakenUp(span.Before().Start, span.Before().End, township)), db.MattersOf(db.TakenUp(history, span.End, township)));
            var tallies = ByMonthAndClass(past).Concat(ByClassAndTownship(now))
                .Concat(ByTownship(now, Cut.Township)).Concat(ByTownship(before, Cut.TownshipBefore))
                .Concat(ByClass(now, Cut.Class)).Concat(ByClass(before, Cut.ClassBefore))
                .Concat(Whole(now, Cut.All)).Concat(Whole(before, Cut.AllBefore));
            return (await tallies.ToListAsync(cancel)).ToLookup(t => t.Cut);
        }
    }

    extension(InfoCenterDb db)
    {
        /// <summary>The latest telling of each citizen or of each thing, and how many tellings that one stands for. Numbers are compared sealed and not read.</summary>
        public async Task<Dictionary<int, int>> GatheredAsync(IQueryable<Request> told, HotSpotUnit unit, int most, CancellationToken cancel)
        {
            var gathered = unit is HotSpotUnit.Person
                ? told.Where(r => r.Phone != null).GroupBy(r => r.Phone).Select(g => new { Last = g.Max(r => r.Id), Count = g.Count() })
                : db.MattersOf(told).GroupBy(t => t.Matter).Select(g => new { Last = g.Max(t => t.Request.Id), Count = g.Count() });
            return await gathered.OrderByDescending(one => one.Last).Take(most).ToDictionaryAsync(one => one.Last, one => one.Count, cancel);
        }
    }

    extension(IQueryable<Request> requests)
    {
        /// <summary>Answered soon enough, and not turned into a suggestion.</summary>
        public IQueryable<Request> SettledOnTheSpot(int hours) =>
            requests.Where(r => r.AnsweredAt != null && r.Disposal != RequestDisposal.Suggestion && r.AnsweredAt <= r.ReceivedAt.AddHours(hours));
    }

    private static IQueryable<Tally> ByMonthAndClass(IQueryable<MatterTold> told) =>
        told.GroupBy(t => new { Month = t.Request.ReceivedAt.AddHours(ShanghaiHours).Year * 12 + t.Request.ReceivedAt.AddHours(ShanghaiHours).Month - 1, Category = t.Request.CategoryId ?? 0 }).Select(g => new Tally
        {
            Cut = Cut.MonthAndClass, Month = g.Key.Month, Category = g.Key.Category, Township = "",
            Requests = g.Count(), People = g.Select(t => t.Request.Phone).Distinct().Count(), Events = g.Select(t => t.Matter).Distinct().Count(),
        });

    private static IQueryable<Tally> ByClassAndTownship(IQueryable<MatterTold> told) =>
        told.GroupBy(t => new { Category = t.Request.CategoryId ?? 0, t.Request.TownshipCode }).Select(g => new Tally
        {
            Cut = Cut.ClassAndTownship, Month = 0, Category = g.Key.Category, Township = g.Key.TownshipCode,
            Requests = g.Count(), People = g.Select(t => t.Request.Phone).Distinct().Count(), Events = g.Select(t => t.Matter).Distinct().Count(),
        });

    private static IQueryable<Tally> ByTownship(IQueryable<MatterTold> told, Cut cut) => told.GroupBy(t => t.Request.TownshipCode).Select(g => new Tally
    {
        Cut = cut, Month = 0, Category = 0, Township = g.Key,
        Requests = g.Count(), People = g.Select(t => t.Request.Phone).Distinct().Count(), Events = g.Select(t => t.Matter).Distinct().Count(),
    });

    private static IQueryable<Tally> ByClass(IQueryable<MatterTold> told, Cut cut) => told.GroupBy(t => t.Request.CategoryId ?? 0).Select(g => new Tally
    {
        Cut = cut, Month = 0, Category = g.Key, Township = "",
        Requests = g.Count(), People = g.Select(t => t.Request.Phone).Distinct().Count(), Events = g.Select(t => t.Matter).Distinct().Count(),
    });

    private static IQueryable<Tally> Whole(IQueryable<MatterTold> told, Cut cut) => told.GroupBy(t => 1).Select(g => new Tally
    {
        Cut = cut, Month = 0, Category = 0, Township = "",
        Requests = g.Count(), People = g.Select(t => t.Request.Phone).Distinct().Count(), Events = g.Select(t => t.Matter).Distinct().Count(),
    });
}
