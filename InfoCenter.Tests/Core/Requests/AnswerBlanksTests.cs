using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

public class AnswerBlanksTests
{
    private static readonly Signature By = new(9, "王强", new(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void What_is_known_is_filled_and_the_rest_stays_for_whoever_writes() =>
        Assert.Equal("桥头（MS20260630-0001）由〔单位〕在〔时间〕办", AnswerBlanks.Fill("〔地点〕（〔编号〕）由〔单位〕在〔时间〕办", new("MS20260630-0001", "桥头")));

    [Theory]
    [InlineData("已由〔单位〕办好", "〔单位〕")]
    [InlineData("请带〔材料〕来", "〔材料〕")]
    [InlineData("在〔〕前", "〔〕")]
    [InlineData("按县政发〔2026〕12号文件办", null)]
    [InlineData("路灯已经修好", null)]
    [InlineData(null, null)]
    public void A_papers_year_is_no_blank(string? text, string? left) => Assert.Equal(left, AnswerBlanks.LeftIn(text));

    [Fact]
    public void Nothing_goes_out_with_a_blank_in_it()
    {
        var request = new Request(
            "MS20260630-0001", new() { Words = "路灯坏了半个月", Place = "桥头", Name = "王小明", Phone = RequestOffice.Phone, TownshipCode = Office.Chengguan }, RequestOffice.Key(), TellingChannel.Web,
            Concern.None, By);
        Refusal.Expect(nameof(AnswerRules.BlankIsLeft), () => request.Refuse("请找〔单位〕", By));
        request.Route(new(HolderKind.Deputy, 3, "王强"), By);
        request.Accept(By);
        Refusal.Expect(nameof(AnswerRules.BlankIsLeft), () => request.Answer("请带〔材料〕来", By));
        Assert.Equal(RequestStatus.Accepted, request.Status);
        request.Assign("县水利局", null, By);
        var part = new RequestAssignment(request, new("县水利局", UnitKind.Department, null), isLead: true, null, By);
        request.NoteSigned(part, By);
        Refusal.Expect(nameof(AnswerRules.BlankIsLeft), () => request.NoteReplied(part, RequestResult.Solved, "于〔时间〕修好", [], By));
        request.NoteReplied(part, RequestResult.Solved, "修好了", [], By);
        Refusal.Expect(nameof(AnswerRules.BlankIsLeft), () => request.Inform(RequestResult.Solved, "已由〔单位〕修好", By));
        Assert.Equal(RequestStatus.Handled, request.Status);
    }
}
