using System.Net;
using InfoCenter.App.Access;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.App.Endpoints;

/// <summary>The citizen's way through the pages, as a browser without scripts goes it.</summary>
public sealed class TellDoorsTests : IAsyncLifetime
{
    private RunningApp _app = null!;
    private Teller _teller = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _teller = Teller.At(_app);
    }

    public async Task DisposeAsync()
    {
        await _teller.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task From_the_form_to_the_receipt_and_the_life()
    {
        using var sent = await _teller.TellAsync(pictures: [Pictures.Jpeg(Pictures.Exif(1)), Pictures.Png()]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);

        using var receipt = await _teller.GetAsync(sent.Headers.Location!.OriginalString);
        var shown = await Teller.ReadAsync(receipt);
        var number = System.Text.RegularExpressions.Regex.Match(shown, @"MS\d{8}-0001").Value;
        var code = System.Text.RegularExpressions.Regex.Match(shown, "(?<=\"number\">)[0-9A-Z]{4}-[0-9A-Z]{4}").Value;
        using var found = await _teller.PostAsync("/follow", new() { ["Number"] = number, ["Code"] = code, ["Tail"] = "0123" });
        using var life = await _teller.GetAsync(found.Headers.Location!.OriginalString);

        var text = await Teller.ReadAsync(life);
        Assert.Contains("桥头的路灯坏了半个月", text, StringComparison.Ordinal);
        Assert.Contains("2 张", text, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_weighs_little_and_brings_no_circuit()
    {
        var weight = 0L;
        foreach (var address in (string[])["/tell", "/public.css?v=3", "/public.js?v=1"])
        {
            using var answer = await _teller.GetAsync(address);
            var body = await answer.Content.ReadAsByteArrayAsync();
            weight += body.Length + answer.Headers.ToString().Length;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("_blazor", System.Text.Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        }

        Assert.InRange(weight, 1_000, 60_000);
        Figures.Note("B7b", "bytes of the public form's first page with style sheet and script, uncompressed", (int)weight, null, "at most 60,000; no circuit");
    }

    [Fact]
    public async Task What_is_missing_comes_back_with_the_words()
    {
        using var answer = await _teller.PostAsync("/tell", Teller.Typed() is var typed ? new(typed) { ["Phone"] = "12" } : typed);
        var page = await Teller.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(RequestRules.PhoneIsWrong.Message, page, StringComparison.Ordinal);
        Assert.Contains("桥头的路灯坏了半个月</textarea>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tell")]
    [InlineData("/tell/edit")]
    [InlineData("/tell/send")]
    public async Task Without_the_page_s_token_nothing_is_taken_and_every_word_comes_back(string address)
    {
        using var answer = await _teller.SubmitAsync("", new(Teller.Typed()) { ["Key"] = new string('a', 32), ["Consents"] = "yes" }, address);
        var page = await Teller.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(AccessRules.PageIsTooOld.Message, page, StringComparison.Ordinal);
        Assert.Contains("桥头的路灯坏了半个月", page, StringComparison.Ordinal);
        await using var db = _app.Databases.CreateDbContext();
        Assert.Equal(0, await db.Requests.CountAsync());
    }

    [Fact]
    public async Task The_back_button_and_a_double_click_send_nothing_twice()
    {
        using var preview = await _teller.PostAsync("/tell", Teller.Typed());
        var markup = await preview.Content.ReadAsStringAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _teller.SubmitAsync(markup, new() { ["Consents"] = "yes" })));

        Assert.Single(answers.Select(a => a.Headers.Location!.OriginalString).Distinct());
        await using var db = _app.Databases.CreateDbContext();
        Assert.Equal(1, await db.Requests.CountAsync());
    }

    [Fact]
    public async Task A_scan_is_counted_once_the_program_has_a_moment()
    {
        await using (var db = _app.Databases.CreateDbContext())
        {
            db.Plates.Add(new("7K3MQ2", new() { TownshipCode = Office.Chengguan, Place = "便民大厅" }));
            await db.SaveChangesAsync();
        }

        foreach (var address in (string[])["/tell/7K3MQ2", "/tell?p=7k3mq2"]) Assert.Contains("您在：<strong>城关镇", await Teller.ReadAsync(await _teller.GetAsync(address)), StringComparison.Ordinal);
        await ((InfoCenter.App.Public.PlateScans)_app.Services.GetService(typeof(InfoCenter.App.Public.PlateScans))!).WriteAsync(default);

        await using var after = _app.Databases.CreateDbContext();
        Assert.Equal(2, (await after.Plates.SingleAsync()).Scans);
    }

    [Fact]
    public async Task Large_type_is_asked_for_once()
    {
        using var asked = await _teller.GetAsync("/tell?large=1");
        using var next = await _teller.GetAsync("/follow");

        Assert.Contains("class=\"large\"", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("class=\"large\"", await next.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
