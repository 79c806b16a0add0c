using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>Random lives of requests that are joined, parted and worked on in any order.</summary>
public sealed class RequestTogetherTests : IDisposable
{
    private const int Seed = 20260630;
    private const int Requests = 6;

    private readonly RequestOffice _office = new();
    private readonly int _wang;
    private readonly HandlingUnit _bureau;
    private readonly Random _random = new(Seed);

    public RequestTogetherTests() => (_wang, _bureau) = (_office.Deputy("王强"), _office.Unit("县城市管理执法局"));

    private Databases Databases => _office.Office.Databases;

    private RequestHandling Handling => new(Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock);

    private SameMatter Matters => new(Databases, _office.Sequel, _office.Clerk, _office.Office.Clock);

    private DepartmentWork Work => new(Databases, _office.Sequel, _office.AccountOf(_bureau), _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    /// <summary>After every act: who follows stands where the lead stands, nobody is answered twice in a round; and in the end everybody has an answer or a referral.</summary>
    [Fact]
    public async Task Whatever_happens_every_citizen_gets_one_answer_a_round()
    {
        var (happened, refused, together) = (0, 0, 0);
        var lives = Tier.Durability(usual: 6, full: 60);
        for (var life = 0; life < lives; life++)
        {
            var told = new List<Request>();
            for (var i = 0; i < Requests; i++) told.Add(await _office.PassedToAsync(_wang, $"第{life}处桥头的路灯坏了{i}天"));
            var ids = told.Select(r => r.Id).ToList();
            for (var act = 0; act < 30; act++)
            {
                try
                {
                    await ActAsync(ids);
                    happened++;
                }
                catch (RuleBrokenException)
                {
                    refused++;
                }

                together += await HoldsAsync(ids);
            }

            await FinishAsync(ids);
            await HoldsAsync(ids);
            Assert.All(await LoadAsync(ids), r => Assert.False(r.IsOpen, $"{r.Number} got no answer"));
        }

        Assert.True(happened > lives * 5 && refused > lives && together > lives * 5, $"{happened} happened, {refused} refused, {together} went along");
        Figures.Note("S4m", "random acts on requests joined and parted", happened + refused, Seed, "every citizen one answer a round, nobody forgotten");
    }

    private async Task ActAsync(List<int> ids)
    {
        var all = await LoadAsync(ids);
        var (one, other) = (all[_random.Next(all.Count)], all[_random.Next(all.Count)]);
        switch (_random.Next(12))
        {
            case 0 or 1 or 2: await Matters.JoinAsync(one.Id, other.Id, one.Version); break;
            case 3: await Matters.LeaveAsync(one.Id, one.Version); break;
            case 4: await Handling.AcceptAsync(one.Id, one.Version); break;
            case 5: await Handling.AssignAsync(one.Id, _bureau.Id, [], null, one.Version); break;
            case 6: await UnitAsync(one); break;
            case 7: await Handling.AnswerAsync(one.Id, "修好了。", one.Version); break;
            case 8: await Handling.InformAsync(one.Id, RequestResult.Solved, "修好了。", one.Version, new Dictionary<int, string> { [other.Id] = "您那盏也好了。" }); break;
            case 9: await (one.IsPaused ? Handling.ResumeAsync(one.Id, one.Version) : Handling.PauseAsync(one.Id, "等天晴", one.Version)); break;
            case 10: await PassAsync(one); break;
            default: await _office.Following.RateAsync(one.Number, _office.Codes.LinkOf(one.SubmissionKey), Satisfaction.Satisfied, Satisfaction.Dissatisfied, "没修好", reopen: true); break;
        }
    }

    private async Task PassAsync(Request request)
    {
        if (request.Status is RequestStatus.Received) await _office.ReviewBy(_office.Clerk).PassAsync(request.Id, null, _wang, request.Version);
        else await Handling.ReturnAsync(request.Id, "出差", request.Version);
    }

    private async Task UnitAsync(Request request)
    {
        await using var db = Databases.CreateDbContext();
        var open = await db.RequestAssignments.AsNoTracking().FirstOrDefaultAsync(a => a.RequestId == request.Id && a.RepliedAt == null && a.ReturnedAt == null && a.WithdrawnAt == null);
        if (open is null) return;
        if (open.SignedAt is null) await Work.SignForAsync(open.Id, open.Version);
        else if (_random.Next(3) == 0) await Work.ReturnAsync(open.Id, "不是我们的", open.Version);
        else await Work.ReplyAsync(open.Id, RequestResult.Solved, "办了", [], open.Version);
    }

    /// <summary>Whoever leads is led to its answer by the acts that are open to it; those that go along do nothing of their own.</summary>
    private async Task FinishAsync(List<int> ids)
    {
        for (var turn = 0; turn < 8; turn++)
        {
            foreach (var request in (await LoadAsync(ids)).Where(r => r is { IsOpen: true, Follows: false }))
            {
                if (request.IsPaused) await Handling.ResumeAsync(request.Id, request.Version);
                else if (request.Status is RequestStatus.Received) await PassAsync(request);
                else if (request.CanBeAccepted) await Handling.AcceptAsync(request.Id, request.Version);
                else if (request.CanBeHandled) await Handling.AnswerAsync(request.Id, "修好了。", request.Version);
                else if (request.CanBeInformed) await Handling.InformAsync(request.Id, RequestResult.Solved, "修好了。", request.Version);
                else await UnitAsync(request);
            }
        }
    }

    private async Task<int> HoldsAsync(List<int> ids)
    {
        var all = await LoadAsync(ids);
        foreach (var request in all)
        {
            var answers = request.Steps.Where(s => s.IsAnswer).OrderBy(s => s.Id).ToList();
            var isAnswered = request.Status is RequestStatus.AwaitingRating or RequestStatus.Closed;
            Assert.Equal(isAnswered ? request.Round : request.Round - 1, answers.Count);
            Assert.Equal(isAnswered, request.AnsweredAt is not null);
            if (!request.Follows) continue;
            var lead = all.Single(r => r.Id == request.LeadId);
            Assert.False(lead.Follows, "a chain");
            Assert.Equal((lead.Status, lead.HolderPersonId, lead.PausedAt), (request.Status, request.HolderPersonId, request.PausedAt));
        }

        return all.Count(r => r.Follows);
    }

    private async Task<List<Request>> LoadAsync(List<int> ids)
    {
        await using var db = Databases.CreateDbContext();
        return await db.Requests.AsNoTracking().Include(r => r.Steps).Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync();
    }
}
