using System.Xml.Linq;
using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Data;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Access;

public sealed class SealedKeysTests : IDisposable
{
    private readonly Office _office = new();

    [Fact]
    public void What_was_sealed_is_opened_again_and_is_not_to_be_read_meanwhile()
    {
        var key = new XElement("key", new XElement("value", "the-master-key"));

        var info = new SealedKeys(_office.Folder).Encrypt(key);

        Assert.DoesNotContain("master", info.EncryptedElement.ToString(), StringComparison.Ordinal);
        Assert.Equal(key.ToString(), Opener().Decrypt(info.EncryptedElement).ToString());
    }

    [Fact]
    public async Task The_cookies_keys_lie_sealed_in_the_folder_and_outlive_a_restart()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("infocenter-keys-").FullName);
        string cookie;
        await using (var app = await RunningApp.StartOnAsync(folder, keepFolder: true))
        {
            app.AddAccount(Role.Clerk);
            using var visitor = app.Visitor();
            using var entered = await RunningApp.EnterAsync(visitor, "clerk", RunningApp.Password);
            cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("infocenter=", StringComparison.Ordinal)).Split(';')[0];
        }

        var files = Directory.GetFiles(folder.Below("keys"), "key-*.xml");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain("masterKey", File.ReadAllText(file), StringComparison.Ordinal));

        await using var again = await RunningApp.StartOnAsync(folder);
        using var kept = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = again.Address };
        kept.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await kept.GetAsync("/office");
        Assert.True(answer.IsSuccessStatusCode);
    }

    public void Dispose() => _office.Dispose();

    private OpenedKeys Opener() => new(new ServiceCollection().AddSingleton(_office.Folder).BuildServiceProvider());
}
