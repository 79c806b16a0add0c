using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>A request's own rules, without a database.</summary>
public class RequestTests
{
    private static readonly DateTime Now = new(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Signature Citizen = new(0, "群众", Now);
    private static readonly Signature Clerk = new(7, "信息中心", Now);
    private static readonly Signature Deputy = new(9, "王强", Now);
    private static readonly RequestHolder Wang = new(HolderKind.Deputy, 3, "王强");

    [Fact]
    public void A_question_goes_from_the_citizen_to_the_deputy_and_back()
    {
        var request = Routed();
        request.Accept(Deputy);
        request.Answer("低保每月十五日前到镇民政办申请，带身份证和户口本。", Deputy);
        Assert.Equal((RequestStatus.AwaitingRating, RequestDisposal.Consultation, RequestResult.Explained), (request.Status, request.Disposal!.Value, request.Result!.Value));

        request.Rate(Satisfaction.Satisfied, Satisfaction.MostlySatisfied, null, Citizen);

        Assert.Equal(RequestStatus.Closed, request.Status);
        Assert.Equal(Now, request.ClosedAt);
        Assert.Equal(["Told", "Routed", "Accepted", "Answered", "Rated"], request.Steps.Select(s => $"{s.Kind}"));
        Assert.Equal(request.Steps.Count, request.Version);
    }

    [Fact]
    public void A_thing_is_urged_done_reported_and_partly_solved()
    {
        var request = Routed();
        request.Accept(Deputy);
        request.Assign("县水利和湖泊局", "请一周内看现场", Deputy);
        request.Handle(RequestResult.PartlySolved, "已接通三户，其余列入下月。", Clerk);
        request.Inform(RequestResult.PartlySolved, "三户已通水，其余下月接通。", Deputy);

        Assert.Equal((RequestStatus.AwaitingRating, RequestResult.PartlySolved), (request.Status, request.Result!.Value));
        Assert.DoesNotContain("请一周内看现场", string.Concat(request.Steps.Select(s => s.PublicText)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_concerns_many_becomes_a_suggestion()
    {
        var request = Routed();
        request.Accept(Deputy);
        request.Turn("县十九届人大五次会议第12号", Deputy);
        Assert.Equal(RequestStatus.Turned, request.Status);

        request.Inform(RequestResult.Planned, "已列入明年计划。", Deputy);
        Assert.Equal((RequestStatus.AwaitingRating, RequestDisposal.Suggestion), (request.Status, request.Disposal!.Value));
    }

    [Fact]
    public void It_is_reopened_once_and_then_the_congress_sees_to_it()
    {
        var request = Answered();
        Refusal.Expect(nameof(RequestRules.DissatisfactionNeedsAReason), () => request.Rate(Satisfaction.Satisfied, Satisfaction.Dissatisfied, " ", Citizen));
        request.Rate(Satisfaction.Satisfied, Satisfaction.Dissatisfied, "没有说清楚", Citizen);
        request.Reopen(Citizen);
        Assert.Equal((RequestStatus.Accepted, 2), (request.Status, request.Round));

        request.Answer("补充说明：需带户口本。", Deputy);
        request.Rate(Satisfaction.Dissatisfied, Satisfaction.Dissatisfied, "还是没有说清楚", Citizen);

        Assert.True(request.NeedsSupervision);
        Refusal.Expect(nameof(RequestRules.ReopenedAlready), () => request.Reopen(Citizen));
        Assert.Equal([1, 2], request.Ratings.Select(r => r.Round));
    }

    [Fact]
    public void A_satisfied_citizen_has_nothing_to_reopen()
    {
        var request = Answered();
        request.Rate(Satisfaction.Satisfied, Satisfaction.Satisfied, null, Citizen);

        Refusal.Expect(nameof(RequestRules.OnlyRatedRequestsCanBeReopened), () => request.Reopen(Citizen));
    }

    [Fact]
    public void While_it_is_paused_nothing_is_done()
    {
        var request = Routed();
        request.Accept(Deputy);
        request.Pause("等群众补充照片", Deputy);

        Refusal.Expect(nameof(RequestRules.RequestIsPaused), () => request.Answer("好", Deputy));
        request.Resume(Deputy);
        request.Answer("已经修好。", Deputy);
        Assert.False(request.IsPaused);
    }

    [Fact]
    public void A_transfer_must_be_accepted_anew_and_a_return_goes_to_the_office()
    {
        var request = Routed();
        request.Accept(Deputy);
        request.Transfer(new(HolderKind.Township, null, "城关镇人大主席团"), "不是本选区的事", Deputy);
        Assert.Equal((RequestStatus.Routed, HolderKind.Township), (request.Status, request.Holder!.Value));

        request.Return("应由潘口乡办理", Clerk);
        Assert.Equal((RequestStatus.Received, (HolderKind?)null), (request.Status, request.Holder));
        Assert.DoesNotContain(request.Steps, s => s.PublicText?.Contains("潘口乡", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_refusal_says_who_else_is_there_for_it()
    {
        var request = New();
        Refusal.Expect(nameof(RequestRules.ReferralIsRequired), () => request.Refuse("  ", Clerk));
        request.Refuse("请向县人民法院咨询。", Clerk);

        Assert.Equal(RequestStatus.Refused, request.Status);
        Assert.Equal("请向县人民法院咨询。", request.Steps[^1].PublicText);
    }

    /// <summary>Every act in every state: it happens or refuses by name, and the states are reached only as the machine has them.</summary>
    [Fact]
    public void Every_act_in_every_state_happens_or_refuses_by_name()
    {
        Dictionary<string, Action<Request>> acts = new()
        {
            ["Redact"] = r => r.Redact("路灯坏了", "桥头", Clerk), ["Route"] = r => r.Route(Wang, Clerk), ["Refuse"] = r => r.Refuse("找别处", Clerk), ["Accept"] = r => r.Accept(Deputy),
            ["Transfer"] = r => r.Transfer(Wang, "转", Deputy), ["Return"] = r => r.Return("退", Deputy), ["Answer"] = r => r.Answer("答", Deputy),
            ["Assign"] = r => r.Assign("某局", null, Deputy), ["Handle"] = r => r.Handle(RequestResult.Solved, "办了", Clerk), ["Turn"] = r => r.Turn("", Deputy),
            ["Inform"] = r => r.Inform(RequestResult.Solved, "好了", Deputy), ["Rate"] = r => r.Rate(Satisfaction.Dissatisfied, Satisfaction.Dissatisfied, "不好", Citizen),
            ["Reopen"] = r => r.Reopen(Citizen),
        };
        Dictionary<RequestStatus, string> may = new()
        {
            [RequestStatus.Received] = "Redact Route Refuse", [RequestStatus.Routed] = "Refuse Accept Transfer Return", [RequestStatus.Accepted] = "Refuse Transfer Return Answer Assign Turn",
            [RequestStatus.Assigned] = "Handle", [RequestStatus.Handled] = "Inform", [RequestStatus.Turned] = "Inform", [RequestStatus.AwaitingRating] = "Rate",
            [RequestStatus.Closed] = "Reopen", [RequestStatus.Refused] = "",
        };

        foreach (var status in Enum.GetValues<RequestStatus>())
        {
            var happened = acts.Where(act =>
            {
                var request = In(status);
                var (version, steps) = (request.Version, request.Steps.Count);
                try
                {
                    act.Value(request);
                    Assert.Equal((version + 1, steps + 1), (request.Version, request.Steps.Count));
                    return true;
                }
                catch (RuleBrokenException)
                {
                    Assert.Equal((status, version, steps), (request.Status, request.Version, request.Steps.Count));
                    return false;
                }
            }).Select(act => act.Key);
            Assert.Equal(may[status], string.Join(' ', happened));
        }
    }

    private static Request New() =>
        new("MS20260630-0001", new() { Words = "路灯坏了半个月", Place = "桥头", Name = "王小明", Phone = RequestOffice.Phone, TownshipCode = Office.Chengguan }, RequestOffice.Key(), TellingChannel.Web, Concern.None, Citizen);

    private static Request Routed()
    {
        var request = New();
        request.Route(Wang, Clerk);
        return request;
    }

    private static Request Answered()
    {
        var request = Routed();
        request.Accept(Deputy);
        request.Answer("答复", Deputy);
        return request;
    }

    private static Request In(RequestStatus status)
    {
        var request = New();
        if (status is RequestStatus.Received) return request;
        if (status is RequestStatus.Refused)
        {
            request.Refuse("找别处", Clerk);
            return request;
        }

        request.Route(Wang, Clerk);
        if (status is RequestStatus.Routed) return request;
        request.Accept(Deputy);
        switch (status)
        {
            case RequestStatus.Assigned or RequestStatus.Handled:
                request.Assign("某局", null, Deputy);
                if (status is RequestStatus.Handled) request.Handle(RequestResult.Solved, "办了", Clerk);
                break;
            case RequestStatus.Turned:
                request.Turn("", Deputy);
                break;
            case RequestStatus.AwaitingRating or RequestStatus.Closed:
                request.Answer("答复", Deputy);
                if (status is RequestStatus.Closed) request.Rate(Satisfaction.Satisfied, Satisfaction.Dissatisfied, "不好", Citizen);
                break;
        }

        return request;
    }
}
