using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyPublicationTests : IDisposable
{
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task Only_what_was_verified_is_published()
    {
        var mark = _office.Submitted();
        await Refusal.ExpectAsync(nameof(DutyRules.OnlyVerifiedRecordsCanBePublished), () => Publication.PublishAsync(mark));

        await _office.VerificationBy(_office.Committee).VerifyAsync(mark);
        await Publication.PublishAsync(mark with { Version = mark.Version + 1 });

        Assert.Equal((DutyStatus.Published, "信息中心"), (_office.Record(mark.Id).Status, _office.Record(mark.Id).PublishedBy));
    }

    [Fact]
    public async Task Verifying_and_publishing_are_two_rights()
    {
        var mark = _office.Submitted();
        await _office.VerificationBy(_office.Committee).VerifyAsync(mark);
        var committee = _office.PublicationBy(_office.Committee);

        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => committee.PublishAsync(mark));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => committee.WithdrawAsync(mark, "有误"));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => committee.ReturnAsync(mark, "有误"));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => committee.PublishAllAsync([mark]));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => committee.PublishAllVerifiedAsync());
        Assert.Equal(DutyStatus.Verified, _office.Record(mark.Id).Status);
    }

    [Fact]
    public async Task Everything_verified_is_published_at_once()
    {
        foreach (var day in Enumerable.Range(1, 4)) _office.Submitted(daysAgo: day);
        await _office.VerificationBy(_office.Committee).VerifyAllWaitingAsync();
        var waiting = _office.Submitted(daysAgo: 9);

        var outcome = await Publication.PublishAllVerifiedAsync();

        Assert.Equal(4, outcome.Done);
        Assert.Equal(DutyStatus.Submitted, _office.Record(waiting.Id).Status);
    }

    [Theory]
    [InlineData("走访选民王某，电话19900001234", null, "履职内容")]
    [InlineData("走访选民", "已电联 199 0000 1234", "履职成果")]
    public async Task A_text_that_names_a_phone_is_not_published_and_the_place_is_said(string content, string? result, string place)
    {
        var mark = _office.Submitted(content: content, result: result);
        await _office.VerificationBy(_office.Committee).VerifyAllWaitingAsync();

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => Publication.PublishAsync(mark with { Version = mark.Version + 1 }));
        var batch = await Publication.PublishAllVerifiedAsync();

        Assert.Equal(nameof(DutyRules.PublicTextNamesANumber), refused.Rule);
        Assert.Contains($"的{place}里有手机号 199****1234", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("19900001234", refused.Message, StringComparison.Ordinal);
        Assert.Equal((0, refused.Message), (batch.Done, Assert.Single(batch.NotDone)));
        Assert.Equal(DutyStatus.Verified, _office.Record(mark.Id).Status);
    }

    [Fact]
    public async Task The_name_of_a_picture_becomes_public_too()
    {
        var mark = _office.Submitted();
        await _office.VerificationBy(_office.Committee).VerifyAllWaitingAsync();
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.DutyEvidence.Add(new DutyEvidence(mark.Id, new string('a', 64), $"王某{RosterBook.Id(3)}.jpg", new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc)));
            await db.SaveChangesAsync();
        }

        await Refusal.ExpectAsync(nameof(DutyRules.PublicTextNamesANumber), () => Publication.PublishAsync(mark with { Version = mark.Version + 1 }));
        Assert.Equal(0, (await Publication.PublishAllVerifiedAsync()).Done);
    }

    [Fact]
    public async Task A_published_record_is_withdrawn_with_a_reason()
    {
        var mark = _office.Submitted();
        await _office.VerificationBy(_office.Committee).VerifyAsync(mark);
        await Publication.PublishAllVerifiedAsync();

        await Publication.WithdrawAsync(mark with { Version = mark.Version + 2 }, "内容涉及个人信息");

        Assert.Equal((DutyStatus.Withdrawn, "内容涉及个人信息"), (_office.Record(mark.Id).Status, _office.Record(mark.Id).WithdrawReason));
    }

    [Fact]
    public async Task What_is_not_verified_yet_is_not_the_centres_to_return() =>
        await Refusal.ExpectAsync(nameof(DutyRules.OnlyVerifiedRecordsCanBePublished), () => Publication.ReturnAsync(_office.Submitted(), "不符"));

    public void Dispose() => _office.Dispose();

    private DutyPublication Publication => _office.PublicationBy(_office.Centre);
}
