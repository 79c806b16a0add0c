using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>A unit's part in a request, without a database.</summary>
public class RequestAssignmentTests
{
    private static readonly DateTime Now = new(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Signature Deputy = new(9, "王强", Now);
    private static readonly Signature Bureau = new(11, "水利局", Now);

    [Fact]
    public void The_leads_reply_makes_the_request_done_and_an_assistants_does_not()
    {
        var (request, lead, assisting) = Assigned();
        request.NoteSigned(assisting, Bureau);
        request.NoteReplied(assisting, RequestResult.Solved, "我单位已配合断电。", [], Bureau);
        Assert.Equal((RequestStatus.Assigned, (RequestResult?)null), (request.Status, request.Result));

        request.NoteSigned(lead, Bureau);
        request.NoteReplied(lead, RequestResult.PartlySolved, "已换三盏。", [("hash", "现场.jpg")], Bureau);

        Assert.Equal((RequestStatus.Handled, RequestResult.PartlySolved), (request.Status, request.Result!.Value));
        Assert.Equal("现场.jpg", Assert.Single(lead.Evidence).Name);
        Assert.DoesNotContain(request.Steps, s => s.PublicText?.Contains("断电", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(request.Steps, s => s.PublicText?.Contains("换三盏", StringComparison.Ordinal) == true); // the deputy looks before the citizen is told
    }

    [Fact]
    public void Nothing_is_replied_before_it_is_signed_for()
    {
        var (request, lead, _) = Assigned();

        Refusal.Expect(nameof(HandlingRules.SignForItFirst), () => request.NoteReplied(lead, RequestResult.Solved, "办了", [], Bureau));
        Refusal.Expect(nameof(HandlingRules.SignForItFirst), () => request.NoteTimeAsked(lead, 5, "要备料", Bureau));
        request.NoteSigned(lead, Bureau);
        Refusal.Expect(nameof(HandlingRules.AlreadySignedFor), () => request.NoteSigned(lead, Bureau));
    }

    [Fact]
    public void What_the_lead_gives_back_is_the_deputys_again_and_may_be_assigned_anew()
    {
        var (request, lead, _) = Assigned();
        Refusal.Expect(nameof(HandlingRules.WhyNotYoursIsRequired), () => request.NoteGivenBack(lead, " ", Bureau));
        request.NoteGivenBack(lead, "路灯由城管局管", Bureau);

        Assert.Equal((RequestStatus.Accepted, (RequestDisposal?)null), (request.Status, request.Disposal));
        Assert.DoesNotContain(request.Steps, s => s.PublicText?.Contains("城管局", StringComparison.Ordinal) == true);
        request.Assign("县城管局", null, Deputy);
    }

    [Fact]
    public void What_an_assistant_gives_back_stays_with_the_lead()
    {
        var (request, _, assisting) = Assigned();
        request.NoteGivenBack(assisting, "与本单位无关", Bureau);

        Assert.Equal(RequestStatus.Assigned, request.Status);
        Refusal.Expect(nameof(HandlingRules.AssignmentIsOver), () => request.NoteSigned(assisting, Bureau));
    }

    [Fact]
    public void Time_is_asked_for_once_and_refused_only_with_a_reason()
    {
        var (request, lead, _) = Assigned();
        request.NoteSigned(lead, Bureau);
        Refusal.Expect(nameof(HandlingRules.DaysAreOutOfRange), () => request.NoteTimeAsked(lead, RequestAssignment.LongestExtension + 1, "要备料", Bureau));
        request.NoteTimeAsked(lead, 5, "要备料", Bureau);
        Refusal.Expect(nameof(HandlingRules.TimeIsAskedForAlready), () => request.NoteTimeAsked(lead, 5, "还要", Bureau));
        Refusal.Expect(nameof(RequestRules.ReasonIsRequired), () => request.NoteTimeDecided(lead, false, " ", Deputy));
        request.NoteTimeDecided(lead, false, "群众等不了", Deputy);

        Assert.Equal(ExtensionState.Refused, lead.Extension);
        Refusal.Expect(nameof(HandlingRules.NoTimeIsAskedFor), () => request.NoteTimeDecided(lead, true, null, Deputy));
        Refusal.Expect(nameof(HandlingRules.TimeWasRefused), () => request.NoteTimeAsked(lead, 5, "还要", Bureau));
    }

    [Fact]
    public void The_second_time_is_the_committees_to_say_with_its_reason_and_there_is_no_third()
    {
        var (request, lead, _) = Assigned();
        request.NoteSigned(lead, Bureau);
        request.NoteTimeAsked(lead, 5, "要备料", Bureau);
        Refusal.Expect(nameof(HandlingRules.NoTimeIsAskedFor), () => request.NoteTimeDecidedAgain(lead, true, "理由充分", Deputy));
        request.NoteTimeDecided(lead, true, null, Deputy);
        request.NoteTimeAsked(lead, 3, "下雨停工", Bureau);

        Refusal.Expect(nameof(HandlingRules.CommitteeDecidesTheSecond), () => request.NoteTimeDecided(lead, true, "可以", Deputy));
        Refusal.Expect(nameof(HandlingRules.CommitteeSaysWhy), () => request.NoteTimeDecidedAgain(lead, true, " ", Deputy));
        request.NoteTimeDecidedAgain(lead, true, "确因天气", Deputy);
        Assert.Equal((ExtensionState.Granted, 3, 5, "确因天气"), (lead.Extension!.Value, lead.ExtensionDays!.Value, lead.FirstExtensionDays!.Value, lead.ExtensionAnswer));
        Refusal.Expect(nameof(HandlingRules.NoThirdExtension), () => request.NoteTimeAsked(lead, 1, "还差一天", Bureau));
        Assert.False(lead.CanAskForTime);
    }

    [Fact]
    public void What_whoever_has_it_sees_to_themselves_is_told_with_its_result_and_counts_as_answered()
    {
        var request = Accepted();
        Refusal.Expect(nameof(RequestRules.OnlyHandledRequestsCanBeReported), () => request.Inform(RequestResult.Solved, "调解好了。", Deputy));
        request.TakeOn("明天去村里调解", Deputy);
        Refusal.Expect(nameof(HandlingRules.TakenOnAlready), () => request.TakeOn(null, Deputy));
        Assert.True(request is { HandlesItself: true, CanBeInformed: true });
        request.Pause("等双方到场", Deputy);
        Refusal.Expect(nameof(RequestRules.RequestIsPaused), () => request.Inform(RequestResult.Solved, "调解好了。", Deputy));
        request.Resume(Deputy);
        request.Inform(RequestResult.Solved, "调解好了。", Deputy);

        Assert.Equal((RequestStatus.AwaitingRating, RequestDisposal.Consultation, RequestResult.Solved), (request.Status, request.Disposal!.Value, request.Result!.Value));
        Assert.DoesNotContain(request.Steps, s => s.PublicText?.Contains("明天去村里", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void What_was_taken_on_and_then_given_to_a_unit_or_passed_on_is_nobodys_own_any_more()
    {
        var request = Accepted();
        request.TakeOn(null, Deputy);
        request.Assign("县城管局", null, Deputy);
        Assert.Null(request.TakenOnAt);
        var other = Accepted();
        other.TakeOn(null, Deputy);
        other.Transfer(new(HolderKind.Deputy, 2, "李敏"), "她更熟悉", Deputy);
        Assert.Null(other.TakenOnAt);
    }

    [Fact]
    public void While_it_is_paused_the_unit_waits()
    {
        var (request, lead, _) = Assigned();
        request.Pause("等群众补充", Deputy);

        Refusal.Expect(nameof(RequestRules.RequestIsPaused), () => request.NoteSigned(lead, Bureau));
        request.Resume(Deputy);
        request.NoteSigned(lead, Bureau);
    }

    /// <summary>Two thousand random lives: every act happens and leaves one step, or refuses by name and leaves nothing; what is over stays over.</summary>
    [Fact]
    public void Every_random_life_keeps_the_rules()
    {
        var random = new Random(20260630);
        var (happened, refused) = (0, 0);
        for (var life = 0; life < 2000; life++)
        {
            var (request, lead, assisting) = Assigned();
            for (var act = 0; act < 8; act++)
            {
                var of = random.Next(2) == 0 ? lead : assisting;
                var before = (request.Status, request.Version, request.Steps.Count, Of: of.Version, of.IsOpen, of.SignedAt, of.RepliedAt, of.ReturnedAt);
                try
                {
                    Act(random.Next(7), request, of);
                    happened++;
                    Assert.Equal((before.Version + 1, before.Count + 1), (request.Version, request.Steps.Count));
                    Assert.True(before.IsOpen, "an act on what was over");
                }
                catch (RuleBrokenException)
                {
                    refused++;
                    Assert.Equal(before, (request.Status, request.Version, request.Steps.Count, of.Version, of.IsOpen, of.SignedAt, of.RepliedAt, of.ReturnedAt));
                }

                Assert.Equal(request.Status is RequestStatus.Handled, lead.RepliedAt is not null);
                Assert.Equal(request.Status is RequestStatus.Accepted, lead.ReturnedAt is not null);
                Assert.False(lead is { RepliedAt: not null, SignedAt: null } or { RepliedAt: not null, ReturnedAt: not null });
            }
        }

        Assert.True(happened > 1000 && refused > 1000, $"{happened} happened, {refused} refused");
    }

    private static void Act(int which, Request request, RequestAssignment of)
    {
        switch (which)
        {
            case 0: request.NoteSigned(of, Bureau); break;
            case 1: request.NoteReplied(of, RequestResult.Solved, "办了", [], Bureau); break;
            case 2: request.NoteGivenBack(of, "不是我们的", Bureau); break;
            case 3: request.NoteTimeAsked(of, 5, "要备料", Bureau); break;
            case 4: request.NoteTimeDecided(of, true, null, Deputy); break;
            case 5: request.NoteTimeDecidedAgain(of, isGranted: true, "看过了", Deputy); break;
            default: request.NoteTimeDecided(of, false, "不行", Deputy); break;
        }
    }

    private static Request Accepted()
    {
        var facts = new RequestFacts { Words = "路灯坏了半个月", Place = "桥头", Name = "王小明", Phone = RequestOffice.Phone, TownshipCode = Office.Chengguan };
        var request = new Request("MS20260630-0001", facts, RequestOffice.Key(), TellingChannel.Web, Concern.None, new(0, "群众", Now));
        request.Route(new(HolderKind.Deputy, 3, "王强"), Deputy);
        request.Accept(Deputy);
        return request;
    }

    private static (Request Request, RequestAssignment Lead, RequestAssignment Assisting) Assigned()
    {
        var request = Accepted();
        request.Assign("县水利局", null, Deputy);
        return (request, new(request, new("县水利局", UnitKind.Department, null), isLead: true, "请看现场", Deputy), new(request, new("县供电公司", UnitKind.Department, null), isLead: false, null, Deputy));
    }
}
