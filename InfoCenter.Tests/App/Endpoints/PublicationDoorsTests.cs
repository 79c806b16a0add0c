using System.Net;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Endpoints;

/// <summary>What everybody may read of requests, asked for over the wire; canaries stand wherever a citizen could bring one in.</summary>
public sealed class PublicationDoorsTests : IAsyncLifetime
{
    private const string Name = "欧阳明月";
    private const string Phone = "19900000771";
    private static readonly string[] Canaries = [Name, Phone, "199****0771", "0771", "鄂C·88A99", "0719-8887777", "5号楼3单元", "家里有病人"];

    private RunningApp _app = null!;
    private Teller _visitor = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _visitor = Teller.At(_app);
    }

    public async Task DisposeAsync()
    {
        await _visitor.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Planted_personal_data_is_on_no_public_page_and_what_is_taken_back_is_gone()
    {
        var secret = await AnsweredAsync($"家里有病人，打{Phone}找{Name}", "不公开的这件");
        var told = await AnsweredAsync($"{Name}住5号楼3单元，鄂C·88A99堵门，打{Phone}或0719-8887777", $"{Name}女士，车已经挪走");
        var id = await PublishAsync(told);
        var addresses = new[] { "/requests", "/requests?page=2", $"/requests?township={Office.Chengguan}", "/requests/GK2026-0001", "/requests/GK2026-0001?large=1", "/requests/GK2026-0001/pictures/1", "/tell", "/follow" };

        foreach (var address in addresses)
        {
            using var answer = await _visitor.GetAsync(address);
            var text = $"{answer.Headers}{answer.Content.Headers}{await Teller.ReadAsync(answer)}";
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.All(Canaries.Append(secret.Number).Append(told.Number), canary => Assert.DoesNotContain(canary, text, StringComparison.Ordinal));
            Assert.Empty(Support.Canaries.In(await answer.Content.ReadAsByteArrayAsync(), address));
            Assert.DoesNotContain("_blazor", text, StringComparison.Ordinal);
        }

        Assert.Contains("车已经挪走", await TextAsync("/requests/GK2026-0001"), StringComparison.Ordinal);
        foreach (var other in new[] { told.Number, secret.Number, $"{told.Id}", "GK2026-0002", "GK2026-0001%2F.." }) Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/requests/{other}"));
        Figures.Note("V1b", "public addresses of requests read with planted names, phones, plates, houses and receipt numbers", addresses.Length, null, $"0 of {Canaries.Length + 2} found, in plain and {Support.Canaries.FormCount} other forms");

        await WithdrawAsync(id);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/requests/GK2026-0001"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/requests/GK2026-0001/pictures/1"));
        Assert.Contains("已经撤回", await TextAsync("/requests/GK2026-0001"), StringComparison.Ordinal);
        Assert.DoesNotContain("车已经挪走", await TextAsync("/requests"), StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string address)
    {
        using var answer = await _visitor.GetAsync(address);
        return await Teller.ReadAsync(answer);
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await _visitor.GetAsync(address);
        return answer.StatusCode;
    }

    private static CurrentUser Somebody(int account) => new(new Standing(account, account == 1 ? "甲" : "乙", Role.Committee.Rights()));

    private RequestPublishing Publishing(int account) => new(_app.Databases, new(_app.Folder), Somebody(account), _app.Services.GetRequiredService<TimeProvider>());

    private async Task<int> PublishAsync(Request told)
    {
        var sheet = await Publishing(1).OpenAsync(told.Id);
        var id = await Publishing(1).PrepareAsync(told.Id, [.. sheet.Hints.Select(hint => hint.Text)], [new(sheet.Pictures[0], [new PictureArea(0, 0, 7, 7)])]);
        await Publishing(2).PublishAsync(id, 0);
        return id;
    }

    private Task WithdrawAsync(int id) => Publishing(2).WithdrawAsync(id, "当事人要求", 1);

    private async Task<Request> AnsweredAsync(string words, string answer)
    {
        var typed = Teller.Typed(words, Phone);
        typed["Name"] = Name;
        using var sent = await _visitor.TellAsync(typed, pictures: [Pictures.Jpeg(Pictures.Comment(Phone))]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        await using var db = _app.Databases.CreateDbContext();
        var request = await db.Requests.OrderByDescending(r => r.Id).FirstAsync();
        var by = Somebody(1).Sign(_app.Services.GetRequiredService<TimeProvider>());
        request.Route(new(HolderKind.Committee, null, "县人大代工委"), by);
        request.Accept(by);
        request.Answer(answer, by);
        await db.SaveChangesAsync();
        return request;
    }
}
