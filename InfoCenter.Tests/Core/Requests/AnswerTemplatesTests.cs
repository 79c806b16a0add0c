using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

public sealed class AnswerTemplatesTests : IDisposable
{
    private readonly RequestOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_new_office_has_words_for_every_use()
    {
        foreach (var use in Enum.GetValues<TemplateUse>()) Assert.NotEmpty(await Of(_office.Office.With(Role.Committee)).ForAsync(use));
    }

    [Fact]
    public async Task A_units_own_words_are_for_its_reports_and_nobody_elses()
    {
        var (bureau, other) = (Of(_office.AccountOf(_office.Unit("县水利局"))), Of(_office.AccountOf(_office.Unit("县交通局"))));
        await Refusal.ExpectAsync(nameof(AnswerRules.UnitsOnlyReport), () => bureau.AddAsync(new("路灯", TemplateUse.Answer, "已修好", null)));
        await bureau.AddAsync(new("换灯泡", TemplateUse.Report, "已换灯泡〔几只〕只。", null));
        var mine = Assert.Single(await bureau.ListAsync());

        Assert.Equal("换灯泡", (await bureau.ForAsync(TemplateUse.Report))[0].Title);
        Assert.DoesNotContain(await other.ForAsync(TemplateUse.Report), t => t.Title == "换灯泡");
        Assert.Empty(await other.ListAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => other.RetireAsync(mine.Id, mine.Version));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => bureau.RetireAsync(1, 1)); // the office's
        Assert.Contains(await Of(_office.Clerk).ListAsync(), t => t.Unit == "县水利局");
    }

    [Fact]
    public async Task Retired_words_are_offered_to_nobody_and_come_back_when_restored()
    {
        var clerk = Of(_office.Clerk);
        await clerk.AddAsync(new("停水通知", TemplateUse.Answer, "〔时间〕恢复供水。", null));
        var row = (await clerk.ListAsync()).Single(t => t.Facts.Title == "停水通知");
        await clerk.RetireAsync(row.Id, row.Version);
        Assert.DoesNotContain(await clerk.ForAsync(TemplateUse.Answer), t => t.Id == row.Id);
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => clerk.RestoreAsync(row.Id, row.Version));
        await clerk.RestoreAsync(row.Id, row.Version + 1);
        Assert.Contains(await clerk.ForAsync(TemplateUse.Answer), t => t.Id == row.Id);
    }

    [Fact]
    public async Task The_requests_own_class_comes_first_then_what_is_for_any_and_other_classes_last()
    {
        var clerk = Of(_office.Clerk);
        await clerk.AddAsync(new("修路", TemplateUse.Answer, "道路年内修。", 1));
        await clerk.AddAsync(new("通水", TemplateUse.Answer, "自来水年内通。", 2));

        var offered = await clerk.ForAsync(TemplateUse.Answer, 1);
        Assert.Equal(("修路", "通水"), (offered[0].Title, offered[^1].Title));
        Assert.Equal(offered.Count - 1, offered.Count(t => t.Fits(1)));
        Assert.DoesNotContain(offered, t => t.Fits(null) && t.CategoryId is not null); // unclassed: for any class only
        await Refusal.ExpectAsync(nameof(AnswerRules.TemplateTitleIsTaken), () => clerk.AddAsync(new("修路", TemplateUse.Answer, "别的话。", null)));
    }

    private AnswerTemplates Of(CurrentUser user) => new(_office.Office.Databases, user, _office.Office.Clock);
}
