using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Supervision;

/// <summary>An office whose requests are put down as a test wants them: when, where, of which class, by whom, how they ended.</summary>
public sealed class HotSpotOffice : IDisposable
{
    private static readonly Signature Somebody = new(7, "张测试", new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    private int _next;

    public Office Office { get; } = new();

    public HotSpots Read => By(Office.With(Role.Committee));

    public HotSpots By(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    /// <summary>A telling; a day is noon in the office.</summary>
    public Request Tell(
        DateTime at, string category = "农村饮水", string township = Office.Chengguan, string? phone = null, int? alike = null, RequestDisposal? disposal = null, double answeredAfterHours = 24,
        bool isRefused = false)
    {
        var number = ++_next;
        var facts = new RequestFacts { Words = $"第 {number} 件，水管没有水", Place = "村口", Name = "王小明", Phone = phone ?? $"199{number:00000000}", TownshipCode = township, AlikeId = alike };
        var request = new Request($"MS{at:yyyyMMdd}-{number:0000}", facts, Guid.NewGuid().ToString("N"), TellingChannel.Scan, Concern.None, Somebody with { At = at });
        using var db = Office.Databases.CreateDbContext();
        var classed = db.RequestCategories.Single(c => c.Name == category);
        request.Class(classed.Id, classed.Name, Somebody);
        if (isRefused) request.Refuse("请找物业", Somebody with { At = at.AddHours(1) });
        else if (disposal is { } way) End(request, way, at, answeredAfterHours);
        db.Requests.Add(request);
        db.SaveChanges();
        return request;
    }

    public static DateTime Noon(int year, int month, int day) => new(year, month, day, 4, 0, 0, DateTimeKind.Utc);

    public void Dispose() => Office.Dispose();

    private static void End(Request request, RequestDisposal disposal, DateTime at, double hours)
    {
        var then = Somebody with { At = at.AddHours(hours) };
        request.Route(new(HolderKind.Committee, null, "代工委"), Somebody with { At = at });
        request.Accept(Somebody with { At = at });
        if (disposal is RequestDisposal.Consultation)
        {
            request.Answer("已经说明", then);
            return;
        }

        if (disposal is RequestDisposal.Suggestion)
        {
            request.Turn("", then);
        }
        else
        {
            request.Assign("县水利局", null, Somebody with { At = at });
            request.Handle(RequestResult.Solved, "已经修好", then);
        }

        request.Inform(RequestResult.Solved, "已经修好", then);
    }
}
