using InfoCenter.Core.Accounts;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>Who is told what, step by step.</summary>
public sealed class RequestNoticesTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;
    private readonly HandlingUnit _bureau;

    public RequestNoticesTests() => (_wang, _bureau) = (_office.Deputy("王强"), _office.Unit("县城市管理执法局"));

    private RequestHandling Wang => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock);

    private DepartmentWork Bureau => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_bureau), _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_citizen_gets_a_receipt_that_leads_to_the_request_and_not_the_name()
    {
        await _office.Plates.ChangeAddressAsync("https://renda.example.cn/");
        var told = await _office.ToldAsync();

        var receipt = Assert.Single(await MessagesAsync());
        Assert.Equal(("RequestReceived", $"Request {told.Id}", RequestOffice.Phone), (receipt.Template, receipt.RecipientKey, receipt.Phone));
        Assert.Equal($"您反映的问题已收到，编号{told.Number}，凭编号和查询码可以查看进展：https://renda.example.cn/follow?n={told.Number}&c={_office.Codes.LinkOf(told.SubmissionKey)}", receipt.Text);
        Assert.DoesNotContain("小明", receipt.RecipientName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_public_address_the_receipt_names_the_code_to_type()
    {
        var told = await _office.ToldAsync();
        Assert.EndsWith($"：查询码{_office.Codes.TypedOf(told.SubmissionKey)}", Assert.Single(await MessagesAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_types_anothers_number_again_and_again_does_not_fill_that_telephone()
    {
        for (var i = 0; i < 6; i++) await _office.ToldAsync(_office.Facts($"第{i}次：西关社区桥头的路灯坏了"));
        Assert.Equal(3, (await MessagesAsync("RequestReceived")).Count);
    }

    [Fact]
    public async Task Whoever_rings_reads_no_link_and_gets_no_key_to_the_citizens_page()
    {
        var told = await _office.ToldAsync();
        var call = Assert.Single(await new CallList(_office.Office.Databases, _office.Clerk, _office.Office.Clock).ListAsync());
        Assert.Equal($"您反映的问题已收到，编号{told.Number}，凭编号和查询码可以查看进展。", call.Text);
    }

    [Fact]
    public async Task The_deputy_is_told_of_what_arrives_and_until_when_to_take_it()
    {
        await _office.PassedToAsync(_wang); // Tuesday, 30 June 2026
        var arrived = Assert.Single(await MessagesAsync("RequestArrived"));
        Assert.Equal($"Person {_wang}", arrived.RecipientKey);
        Assert.Contains("西关社区桥头", arrived.Text, StringComparison.Ordinal);
        Assert.Contains("请在7月2日24时前接单", arrived.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_tells_the_one_who_has_it_now()
    {
        var told = await _office.PassedToAsync(_wang);
        var li = _office.Deputy("李敏", "城关镇第9选区");
        await Wang.TransferAsync(told.Id, li, "出差", told.Version);
        Assert.Equal([$"Person {_wang}", $"Person {li}"], (await MessagesAsync("RequestArrived")).Select(m => m.RecipientKey));
    }

    [Fact]
    public async Task What_no_deputy_takes_tells_the_office_that_stands_in()
    {
        var told = await _office.ToldAsync(_office.Facts() with { PlateId = null, VillageCode = RequestOffice.OtherVillage, TownshipCode = Office.Pankou });
        await _office.ReviewBy(_office.Clerk).PassAsync(told.Id, null, null, told.Version);
        Assert.Equal(("Committee", "县人大代工委"), Assert.Single(await MessagesAsync("RequestArrived")) is var m ? (m.RecipientKey, m.RecipientName) : default);
    }

    [Fact]
    public async Task A_refusal_and_a_pause_tell_the_citizen()
    {
        var refused = await _office.ToldAsync();
        await _office.ReviewBy(_office.Clerk).RefuseAsync(refused.Id, "请找县人民法院。", refused.Version);
        Assert.Equal($"Request {refused.Id}", Assert.Single(await MessagesAsync("RequestDeclined")).RecipientKey);

        var paused = await _office.PassedToAsync(_wang, "小区的垃圾没有人清运");
        await Wang.PauseAsync(paused.Id, "请补一张照片", paused.Version);
        Assert.Equal($"Request {paused.Id}", Assert.Single(await MessagesAsync("RequestPaused")).RecipientKey);
    }

    [Fact]
    public async Task A_unit_is_told_what_it_has_and_the_deputy_what_the_unit_does()
    {
        var told = await AssignedAsync();
        var assigned = Assert.Single(await MessagesAsync("RequestAssigned"));
        Assert.Equal(($"Unit {_bureau.Id}", "县城市管理执法局（张科长 0719-1234567）", null), (assigned.RecipientKey, assigned.RecipientName, assigned.Phone));
        Assert.Contains("请在7月14日24时前办结", assigned.Text, StringComparison.Ordinal);

        var mine = Assert.Single(await Bureau.ListAsync());
        await Bureau.SignForAsync(mine.Id, 1);
        await Bureau.AskForTimeAsync(mine.Id, 5, "等配件", 2);
        Assert.Contains("县城市管理执法局就编号", Assert.Single(await MessagesAsync("TimeAsked")).Text, StringComparison.Ordinal);
        await Wang.DecideTimeAsync(told.Id, mine.Id, true, null, await VersionAsync(told));
        Assert.Contains("延期申请已同意，请在7月21日24时前回复", Assert.Single(await MessagesAsync("TimeDecided")).Text, StringComparison.Ordinal);

        await Bureau.ReplyAsync(mine.Id, RequestResult.Solved, "已办", [], 4);
        var replied = Assert.Single(await MessagesAsync("UnitReplied"));
        Assert.Equal($"Person {_wang}", replied.RecipientKey);
        Assert.Contains("县城市管理执法局已回复编号", replied.Text, StringComparison.Ordinal);
        await Wang.SendBackAsync(told.Id, "做了什么、哪天做的，请写清楚", await VersionAsync(told));
        Assert.Equal($"Unit {_bureau.Id}", Assert.Single(await MessagesAsync("ReportSentBack")).RecipientKey);
    }

    [Fact]
    public async Task A_unit_that_gives_it_back_tells_the_deputy()
    {
        await AssignedAsync();
        var mine = Assert.Single(await Bureau.ListAsync());
        await Bureau.ReturnAsync(mine.Id, "属于交通局", 1);
        Assert.Equal($"Person {_wang}", Assert.Single(await MessagesAsync("UnitDeclined")).RecipientKey);
    }

    [Fact]
    public async Task An_answer_tells_the_citizen_and_dissatisfaction_the_deputy_and_at_last_the_committee()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        await Wang.AnswerAsync(told.Id, "已经报修。", await VersionAsync(told));
        Assert.Equal($"Request {told.Id}", Assert.Single(await MessagesAsync("RequestAnswered")).RecipientKey);

        await RateAsync(told, reopen: true);
        Assert.Contains("要求重新办理，请在7月1日10:00前处理", Assert.Single(await MessagesAsync("RequestReopened")).Text, StringComparison.Ordinal);
        await Wang.AnswerAsync(told.Id, "还在等配件。", await VersionAsync(told));
        await RateAsync(told, reopen: false);
        var escalated = Assert.Single(await MessagesAsync("RequestEscalated"));
        Assert.Equal("Committee", escalated.RecipientKey);
        Assert.Contains("群众两次评价不满意", escalated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_posts_nothing()
    {
        var told = await _office.PassedToAsync(_wang);
        var before = (await MessagesAsync()).Count;
        await Refusal.ExpectAsync(nameof(RequestRules.OnlyAcceptedRequestsCanBeHandled), () => Wang.AnswerAsync(told.Id, "好的", told.Version));
        Assert.Equal(before, (await MessagesAsync()).Count);
    }

    [Theory]
    [InlineData(true, "已同意")]
    [InlineData(false, "未同意")]
    public async Task What_the_committee_said_of_a_second_extension_is_told_to_the_deputy_too(bool isGranted, string decision)
    {
        var told = await AssignedAsync();
        var mine = Assert.Single(await Bureau.ListAsync());
        await Bureau.SignForAsync(mine.Id, 1);
        await Bureau.AskForTimeAsync(mine.Id, 3, "等配件", 2);
        await Wang.DecideTimeAsync(told.Id, mine.Id, true, null, await VersionAsync(told));
        await Bureau.AskForTimeAsync(mine.Id, 2, "下雨停工", 4);
        Assert.Empty(await MessagesAsync("TimeDecidedAgain"));

        await new SecondExtensions(_office.Office.Databases, _office.Sequel, _office.Office.With(Role.Committee), _office.Office.Clock).DecideAsync(mine.Id, isGranted, "看过现场", 5);
        var heard = Assert.Single(await MessagesAsync("TimeDecidedAgain"));
        Assert.Equal($"Person {_wang}", heard.RecipientKey);
        Assert.Equal($"代表您好，县城市管理执法局就编号{told.Number}的诉求第二次申请延期，代工委{decision}，理由请登录查看。", heard.Text);
        Assert.Equal(2, (await MessagesAsync("TimeDecided")).Count);
    }

    [Fact]
    public async Task A_unit_that_asks_again_is_heard_by_the_committee_and_told_its_answer()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        await Wang.AssignAsync(told.Id, _bureau.Id, [], null, (await _office.RequestAsync(told.Number)).Version);
        var mine = Assert.Single(await Bureau.ListAsync());
        await Bureau.SignForAsync(mine.Id, 1);
        await Bureau.AskForTimeAsync(mine.Id, 3, "等配件", 2);
        await Wang.DecideTimeAsync(told.Id, mine.Id, true, null, (await _office.RequestAsync(told.Number)).Version);
        await Bureau.AskForTimeAsync(mine.Id, 2, "下雨停工", 4);
        var heard = Assert.Single(await MessagesAsync("RequestEscalated"));
        Assert.Contains("第二次延期2日：县城市管理执法局", heard.Text, StringComparison.Ordinal);
        Assert.Equal(nameof(HolderKind.Committee), heard.RecipientKey.Split(' ')[^1]);

        var committee = _office.Office.With(Role.Committee);
        await new SecondExtensions(_office.Office.Databases, _office.Sequel, committee, _office.Office.Clock).DecideAsync(mine.Id, false, "已经够了", 5);
        Assert.Contains("未同意", (await MessagesAsync("TimeDecided"))[^1].Text, StringComparison.Ordinal);
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Contains("已经够了", (await db.LedgerEntries.SingleAsync(e => e.Act == "RefuseTimeAgain")).Detail, StringComparison.Ordinal);
    }

    private async Task<Request> AssignedAsync()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        await Wang.AssignAsync(told.Id, _bureau.Id, [], null, await VersionAsync(told));
        return told;
    }

    private Task RateAsync(Request told, bool reopen) => _office.Following.RateAsync(
        told.Number, _office.Codes.LinkOf(told.SubmissionKey), Satisfaction.Satisfied, Satisfaction.Dissatisfied, "没有修好", reopen);

    private async Task<int> VersionAsync(Request told) => (await _office.RequestAsync(told.Number)).Version;

    private async Task<List<Message>> MessagesAsync(string? template = null)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        return await db.Messages.AsNoTracking().Where(m => template == null || m.Template == template).OrderBy(m => m.Id).ToListAsync();
    }
}
