using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class EvidenceReportingTests : IDisposable
{
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task A_picture_put_to_a_record_is_seen_with_it_and_taken_off_again()
    {
        var mark = _office.Submitted();
        var picture = await HandInAsync(_office.Township, "现场.png");
        await Evidence(_office.Township).AttachAsync(mark.Id, [picture, picture]);

        var seen = Assert.Single((await _office.SearchBy(_office.Committee).RecordAsync(mark.Id)).Evidence);
        Assert.Equal(("现场.png", picture.Hash), (seen.Name, seen.FileHash));

        await Evidence(_office.Township).DetachAsync(mark.Id, seen.Id);
        Assert.Empty((await _office.SearchBy(_office.Committee).RecordAsync(mark.Id)).Evidence);
    }

    [Fact]
    public async Task Once_verified_the_evidence_is_closed()
    {
        var mark = _office.Submitted();
        var picture = await HandInAsync(_office.Township, "现场.png");
        await _office.VerificationBy(_office.Committee).VerifyAsync(mark);

        await Refusal.ExpectAsync(nameof(DutyRules.EvidenceIsClosed), () => Evidence(_office.Township).AttachAsync(mark.Id, [picture]));
    }

    [Fact]
    public async Task Nine_files_are_enough()
    {
        var mark = _office.Submitted();
        var pictures = new List<StoredFile>();
        for (var width = 1; width <= 10; width++) pictures.Add(await HandInAsync(_office.Township, $"{width}.png", width));

        await Refusal.ExpectAsync(nameof(DutyRules.TooManyFiles), () => Evidence(_office.Township).AttachAsync(mark.Id, pictures));
    }

    [Fact]
    public async Task Anothers_record_and_anothers_file_are_out_of_reach()
    {
        var mark = _office.Submitted();
        var foreign = await HandInAsync(_office.Neighbour, "别处.png");

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Evidence(_office.Neighbour).AttachAsync(mark.Id, [foreign]));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Evidence(_office.Township).AttachAsync(mark.Id, [foreign]));
    }

    public void Dispose() => _office.Dispose();

    private EvidenceReporting Evidence(CurrentUser user) => new(_office.Office.Databases, user, _office.Office.Clock);

    private Task<StoredFile> HandInAsync(CurrentUser user, string name, int width = 4) =>
        new Attachments(_office.Office.Databases, new FileStore(_office.Office.Folder), user, _office.Office.Clock)
            .KeepAsync(name, new MemoryStream(Pictures.Png(width)), FilePurpose.Evidence);
}
