using System.Net;
using System.Net.Http.Json;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Endpoints;

public sealed class FileDoorsTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_picture_goes_up_and_comes_back_safe()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        using var answer = await UploadAsync(clerk, FilePurpose.Evidence, Pictures.Png());
        var stored = await answer.Content.ReadFromJsonAsync<StoredFile>();

        using var shown = await clerk.GetAsync($"/office/files/{stored!.Hash}");
        Assert.Equal(Pictures.Png(), await shown.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", shown.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_account_no_right_or_no_token_is_refused()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        using var leader = await _app.SignedInAsync(Role.Leader);

        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync(clerk, FilePurpose.Evidence, Pictures.Png(), token: "")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await UploadAsync(leader, FilePurpose.Evidence, Pictures.Png())).StatusCode);
        using var nobody = _app.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync($"/office/files/{new string('0', 64)}")).StatusCode);
    }

    [Fact]
    public async Task A_foreign_file_and_no_file_are_answered_alike()
    {
        using var own = await _app.SignedInAsync(Role.Township, Office.Chengguan);
        var stored = await (await UploadAsync(own, FilePurpose.Evidence, Pictures.Png())).Content.ReadFromJsonAsync<StoredFile>();
        _app.AddAccount(Role.Township, Office.Pankou, "other");
        using var other = _app.Visitor();
        (await RunningApp.EnterAsync(other, "other", RunningApp.Password)).Dispose();

        using var foreign = await other.GetAsync($"/office/files/{stored!.Hash}");
        using var missing = await other.GetAsync($"/office/files/{new string('0', 64)}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, missing.StatusCode));
        Assert.Equal(await missing.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Too_much_is_refused_in_words()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        using var answer = await UploadAsync(clerk, FilePurpose.Evidence, new byte[8_100_000]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(FilesRules.FileIsTooLarge(8_000_000).Message, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient visitor, FilePurpose purpose, byte[] bytes, string? token = null)
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", "a.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/office/uploads?purpose={purpose}") { Content = content };
        request.Headers.ExpectContinue = true; // a refusal is read before the file is sent
        request.Headers.Add("X-Antiforgery", token ?? await RunningApp.TokenAsync(visitor));
        return await visitor.SendAsync(request);
    }
}
