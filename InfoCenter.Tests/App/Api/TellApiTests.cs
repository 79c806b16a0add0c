using System.Net;
using System.Text.Json.Nodes;
using InfoCenter.App.Public;
using InfoCenter.Core.Files;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.App.Api;

/// <summary>A citizen's telling by a program; every answer is held against the document by <see cref="ApiCaller"/>.</summary>
public sealed class TellApiTests : IAsyncLifetime
{
    private RunningApp _app = null!;
    private ApiCaller _api = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _api = ApiCaller.At(_app);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task From_the_form_to_the_receipt_and_the_life()
    {
        var form = await _api.GetAsync("/telling");
        var places = await _api.GetAsync("/places");
        var telling = ApiCaller.Telling();
        telling["pictures"] = new JsonArray(Convert.ToBase64String(Pictures.Jpeg(Pictures.Exif(1))), Convert.ToBase64String(Pictures.Png()));
        var preview = await _api.PostAsync("/requests/preview", telling);
        var receipt = await _api.PostAsync("/requests", telling);
        var life = await _api.PostAsync("/follow", new { number = receipt.Text("number"), typedCode = receipt.Text("typedCode"), phoneTail = "0123" });
        var again = await _api.PostAsync("/follow", new { number = receipt.Text("number"), linkCode = life.Text("linkCode") });

        Assert.Equal(ConsentTexts.Sentence, form.Text("consent"));
        Assert.NotEmpty(form.Body!["categories"]!.AsArray());
        Assert.Contains(places.Body!.AsArray(), t => (string)t!["code"]! == Office.Chengguan);
        Assert.Equal("桥头的路灯坏了半个月", (string)preview.Body!["preview"]!["openWords"]!);
        Assert.Equal(receipt.Text("linkCode"), life.Text("linkCode"));
        Assert.Equal((2, "桥头的路灯坏了半个月"), ((int)again.Body!["request"]!["pictures"]!, (string)again.Body["request"]!["words"]!));
        Assert.EndsWith("Z", receipt.Text("receivedAt"), StringComparison.Ordinal);
        Assert.EndsWith("Z", (string)life.Body!["request"]!["receivedAt"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", life.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_is_the_same_request_by_whichever_door()
    {
        var key = RequestOffice.Key();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _api.PostAsync("/requests", ApiCaller.Telling(key))));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text("number")).Distinct());
        await using var db = _app.Databases.CreateDbContext();
        Assert.Equal(1, await db.Requests.CountAsync());
        Assert.DoesNotContain(PublicPictures(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("words", "", nameof(RequestRules.WordsAreRequired))]
    [InlineData("words", "坏了", nameof(RequestRules.WordsAreTooShort))]
    [InlineData("place", "", nameof(RequestRules.PlaceIsRequired))]
    [InlineData("area", "000000000", nameof(RequestRules.TownshipIsRequired))]
    [InlineData("name", "", nameof(RequestRules.NameIsRequired))]
    [InlineData("phone", "12", nameof(RequestRules.PhoneIsWrong))]
    [InlineData("key", "short", nameof(RequestRules.SubmissionKeyIsMissing))]
    [InlineData("consents", false, nameof(RequestRules.ConsentIsRequired))]
    [InlineData("alikeId", 999, nameof(RequestRules.AlikeIsNotThere))]
    public async Task What_is_missing_is_refused_by_name_and_in_words(string field, object value, string rule)
    {
        var telling = ApiCaller.Telling();
        telling[field] = JsonValue.Create(value);
        var answer = await _api.PostAsync("/requests", telling);

        Assert.Equal((422, rule), (answer.Status, answer.Rule));
        Assert.Equal((string?)typeof(RequestRules).GetProperty(rule)!.GetValue(null)!.ToString()!.Split(": ")[^1].Split('\n')[0].Trim(), answer.Text("detail"));
    }

    [Fact]
    public async Task Pictures_that_are_none_or_too_many_or_too_large_are_refused_and_nothing_is_kept()
    {
        var one = Convert.ToBase64String(Pictures.Png());
        var refused = new List<string?>();
        foreach (var pictures in (JsonArray[])[[.. Enumerable.Repeat(one, 7).Select(p => (JsonNode?)p)], [Convert.ToBase64String("<svg/>"u8)], [Convert.ToBase64String(new byte[9_000_000])]])
        {
            var telling = ApiCaller.Telling();
            telling["pictures"] = pictures;
            refused.Add((await _api.PostAsync("/requests", telling)).Rule);
        }

        Assert.Equal([nameof(RequestRules.TooManyPictures), nameof(FilesRules.PictureTypeIsUnknown), nameof(FilesRules.FileIsTooLarge)], refused);
        await using var db = _app.Databases.CreateDbContext();
        Assert.Equal((0, 0), (await db.Requests.CountAsync(), await db.Attachments.CountAsync()));
    }

    [Fact]
    public async Task The_limits_are_the_page_s_and_the_question_comes_with_the_refusal()
    {
        await using var program = ApiCaller.At(_app, IPAddress.Parse("127.0.0.21"));
        await using var teller = Teller.At(_app, IPAddress.Parse("127.0.0.21"));
        Assert.Equal(HttpStatusCode.SeeOther, (await teller.TellAsync()).StatusCode);
        for (var i = 0; i < 2; i++) Assert.Equal(200, (await program.PostAsync("/requests", ApiCaller.Telling())).Status);

        var fourth = ApiCaller.Telling();
        var asked = await program.PostAsync("/requests", fourth);
        Assert.Equal((429, nameof(RequestRules.ChallengeIsRequired)), (asked.Status, asked.Rule));
        var previewed = await program.PostAsync("/requests/preview", fourth);
        Assert.NotNull(previewed.Body!["question"]);

        (fourth["questionToken"], fourth["answer"]) = (asked.Text("questionToken"), Sum(asked.Text("question")));
        Assert.Equal(200, (await program.PostAsync("/requests", fourth)).Status);

        await using var neighbour = ApiCaller.At(_app, IPAddress.Parse("127.0.0.22"));
        Assert.Equal(200, (await neighbour.PostAsync("/requests", ApiCaller.Telling())).Status);
        var sixth = await neighbour.PostAsync("/requests", ApiCaller.Telling());
        Assert.Equal((429, nameof(RequestRules.PersonTellsTooOften)), (sixth.Status, sixth.Rule));
        Assert.InRange(sixth.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);
    }

    [Fact]
    public async Task A_plate_says_where_it_hangs_and_counts_the_scan()
    {
        await using (var db = _app.Databases.CreateDbContext())
        {
            db.Plates.Add(new("7K3MQ2", new() { TownshipCode = Office.Chengguan, Place = "便民大厅" }));
            await db.SaveChangesAsync();
        }

        Assert.Equal("城关镇", (await _api.GetAsync("/plates/7k3mq2")).Text("name"));
        Assert.Equal(404, (await _api.GetAsync("/plates/ZZZZZZ")).Status);
        await ((PlateScans)_app.Services.GetService(typeof(PlateScans))!).WriteAsync(default);
        await using var after = _app.Databases.CreateDbContext();
        Assert.Equal(1, (await after.Plates.SingleAsync()).Scans);
    }

    private IEnumerable<string> PublicPictures() => Directory.EnumerateFiles(_app.Folder.Root, "*", SearchOption.AllDirectories);

    private static string Sum(string question)
    {
        const string Numerals = "零一二三四五六七八九十";
        var (first, second) = (Numerals.IndexOf(question[0]), Numerals.IndexOf(question[2]));
        return $"{(question[1] == '加' ? first + second : first - second)}";
    }
}
