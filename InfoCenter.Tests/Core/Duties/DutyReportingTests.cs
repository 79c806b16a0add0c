using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyReportingTests : IDisposable
{
    private static readonly DutyFacts Facts = new() { Kind = DutyKind.VoterContact, Content = "走访选民", On = new(2026, 6, 1) };
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task A_form_becomes_a_submitted_record_or_a_draft()
    {
        await Reporting.ReportAsync(Wang, Facts);
        await Reporting.ReportAsync(Wang, Facts with { Content = "接待选民" }, isDraft: true);

        Assert.Equal([DutyStatus.Submitted, DutyStatus.Draft], _office.Records().Select(r => r.Status));
        Assert.All(_office.Records(), r => Assert.Equal((Office.Chengguan, DutySource.Form), (r.TownshipCode, r.Source)));
    }

    [Fact]
    public async Task The_same_record_twice_is_refused()
    {
        await Reporting.ReportAsync(Wang, Facts);

        await Refusal.ExpectAsync(nameof(DutyRules.SameRecordIsThere), () => Reporting.ReportAsync(Wang, Facts));
    }

    [Fact]
    public async Task Two_drafts_mended_at_once_do_not_become_the_same_record()
    {
        for (var round = 0; round < 20; round++)
        {
            int[] drafts =
            [
                await Reporting.ReportAsync(Wang, Facts with { Content = $"走访甲组 {round}" }, isDraft: true),
                await Reporting.ReportAsync(Wang, Facts with { Content = $"走访乙组 {round}" }, isDraft: true),
            ];
            using var start = new Barrier(drafts.Length);

            var rules = await Task.WhenAll(drafts.Select(id => Task.Run(async () =>
            {
                start.SignalAndWait();
                return (await Record.ExceptionAsync(() => Reporting.MendAsync(new(id, 0), Facts with { Content = $"走访全村 {round}" }, submit: false)) as RuleBrokenException)?.Rule;
            })));

            Assert.Equal([null, nameof(DutyRules.SameRecordIsThere)], rules.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task What_came_back_is_mended_and_sent_again()
    {
        var mark = _office.Submitted();
        await _office.VerificationBy(_office.Committee).ReturnAsync(mark, "地点不明");
        var returned = _office.Record(mark.Id);

        await Reporting.MendAsync(new(mark.Id, returned.Version), returned.Facts with { Place = "西关社区" }, submit: true);

        var record = _office.Record(mark.Id);
        Assert.Equal((DutyStatus.Submitted, "西关社区", "地点不明"), (record.Status, record.Place, record.ReturnReason));
    }

    [Fact]
    public async Task What_was_submitted_is_not_changed()
    {
        var mark = _office.Submitted();

        await Refusal.ExpectAsync(nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeChanged), () => Reporting.MendAsync(mark, Facts, submit: false));
        await Refusal.ExpectAsync(nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeSubmitted), () => Reporting.SubmitAsync(mark));
        await Refusal.ExpectAsync(nameof(DutyRules.OnlyDraftsCanBeDiscarded), () => Reporting.DiscardAsync(mark));
    }

    [Fact]
    public async Task Only_a_draft_is_thrown_away()
    {
        var id = await Reporting.ReportAsync(Wang, Facts, isDraft: true);

        await Reporting.DiscardAsync(new(id, 0));

        Assert.Empty(_office.Records());
    }

    [Fact]
    public async Task Another_townships_deputies_and_records_are_out_of_reach()
    {
        var foreign = new DutyReporting(_office.Office.Databases, _office.Neighbour, _office.Office.Clock);
        var mark = _office.Submitted();

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => foreign.ReportAsync(Wang, Facts));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => foreign.MendAsync(mark, Facts, submit: true));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => foreign.SubmitAsync(mark));
        Assert.Equal([_office.Stranger], (await foreign.DeputiesAsync()).Select(d => d.PersonId));
    }

    [Fact]
    public async Task A_deputy_reports_for_nobody_else()
    {
        var deputy = new CurrentUser(_office.Township.Standing with { TownshipCode = null, PersonId = _office.Wang });
        var reporting = new DutyReporting(_office.Office.Databases, deputy, _office.Office.Clock);

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => reporting.ReportAsync(new(_office.Li, null, ""), Facts));
        await reporting.ReportAsync(Wang, Facts);
        Assert.Equal(DutySource.Deputy, _office.Records().Single().Source);
    }

    public void Dispose() => _office.Dispose();

    private DutyCandidate Wang => new(_office.Wang, null, "");

    private DutyReporting Reporting => new(_office.Office.Databases, _office.Township, _office.Office.Clock);
}
