using System.IO.Compression;
using Bunit;
using InfoCenter.App.Components;
using InfoCenter.App.Pages.Roster;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Roster;

public sealed class ImportPhotographsTests : Screens
{
    [Fact]
    public async Task Portraits_nobody_answers_to_are_listed_by_name()
    {
        SignIn(Role.Clerk);
        var page = Show<ImportPhotographs>();
        var stored = await Services.GetRequiredService<Attachments>().KeepAsync("照片.zip", Archive("X9.png"), FilePurpose.PhotographArchive);

        var upload = page.FindComponent<FileUpload>();
        await upload.InvokeAsync(() => upload.Instance.TakeAsync(stored));

        page.WaitForAssertion(() => Assert.Contains("名册里没有这个证号：1 张", page.Markup, StringComparison.Ordinal));
        Assert.Contains("X9.png", page.Markup, StringComparison.Ordinal);
    }

    private static MemoryStream Archive(string name)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Pictures.Png());
        }

        memory.Position = 0;
        return memory;
    }
}
