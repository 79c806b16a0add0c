using Bunit;
using InfoCenter.App.Components;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Components;

public sealed class FileUploadTests : Screens
{
    [Fact]
    public async Task Progress_refusal_and_the_stored_file_reach_the_screen()
    {
        SignIn(Role.Township, Office.Chengguan);
        StoredFile? taken = null;
        var upload = Render<FileUpload>(parameters => parameters
            .Add(u => u.Purpose, FilePurpose.Evidence)
            .Add(u => u.TownshipCode, Office.Chengguan)
            .Add(u => u.OnStored, file => taken = file));

        Assert.Equal("/office/uploads?purpose=Evidence&township=420323100", upload.Instance.Address());
        Assert.Equal(".jpg,.jpeg,.png,.pdf", upload.Find("input").GetAttribute("accept"));

        await upload.InvokeAsync(() => upload.Instance.OnProgress(40));
        Assert.Contains("已上传 40%", upload.Markup, StringComparison.Ordinal);

        await upload.InvokeAsync(() => upload.Instance.OnRefused(FilesRules.PictureIsBroken.Message));
        Assert.Contains(FilesRules.PictureIsBroken.Message, upload.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(upload.FindAll("progress"));

        await upload.InvokeAsync(() => upload.Instance.OnRefused(""));
        Assert.Contains("请检查网络", upload.Markup, StringComparison.Ordinal);

        await upload.InvokeAsync(() => upload.Instance.TakeAsync(new("hash", "走访.jpg", "image/jpeg", 12)));
        Assert.Equal("走访.jpg", taken?.Name);
        Assert.Empty(upload.FindAll("[role=alert]"));
    }
}
