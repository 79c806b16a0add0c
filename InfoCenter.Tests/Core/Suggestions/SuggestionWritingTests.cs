using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class SuggestionWritingTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task What_is_missing_is_named()
    {
        var writing = _office.WritingBy(_office.AccountOf(_office.Lead));
        var facts = _office.Facts();
        await Refusal.ExpectAsync(nameof(SuggestionRules.TitleIsRequired), () => writing.AddAsync(facts with { Title = " " }));
        await Refusal.ExpectAsync(nameof(SuggestionRules.GroundsAreRequired), () => writing.AddAsync(facts with { Grounds = "" }));
        await Refusal.ExpectAsync(nameof(SuggestionRules.ProposalIsTooShort), () => writing.AddAsync(facts with { Proposal = "请重视。" }));
        await Refusal.ExpectAsync(nameof(SuggestionRules.SessionIsRequired), () => writing.AddAsync(facts with { Occasion = SuggestionOccasion.Session }));
        await Refusal.ExpectAsync(nameof(SuggestionRules.SubjectIsNotThere), () => writing.AddAsync(facts with { SubjectId = 999 }));
        await Refusal.ExpectAsync(nameof(SuggestionRules.LeadIsNotADeputy), () => _office.WritingBy(_office.AccountOf(_office.TownshipDeputy)).AddAsync(facts));
        await Refusal.ExpectAsync(nameof(SuggestionRules.LeadIsNotADeputy), () => _office.WritingBy(_office.Clerk).AddAsync(facts));

        var id = await writing.AddAsync(facts);
        await using var db = _office.Office.Databases.CreateDbContext();
        var township = await db.Mandates.Where(m => m.PersonId == _office.TownshipDeputy).Select(m => m.TermId).FirstAsync();
        await Refusal.ExpectAsync(nameof(SuggestionRules.LeadIsNotADeputy), async () => await writing.AmendAsync(id, facts with { TermId = township }, await _office.VersionAsync(id)));
    }

    [Theory]
    [InlineData("我家的宅基地一直没有批下来，请帮助协调。", SuggestionWarning.PersonalMatter)]
    [InlineData("对县法院的判决不服，请监督改判。", SuggestionWarning.CourtCase)]
    [InlineData("现转交来信一封，请有关部门处理。", SuggestionWarning.ForwardedLetter)]
    [InlineData("建议国家提高标准，修改法律。", SuggestionWarning.OutOfJurisdiction)]
    public async Task What_may_be_none_is_warned_of_and_handed_in_only_after_the_warning_was_read(string grounds, SuggestionWarning warning)
    {
        var lead = _office.WritingBy(_office.AccountOf(_office.Lead));
        var id = await lead.AddAsync(_office.Facts() with { Grounds = grounds });
        Assert.Contains(warning, (await _office.RegisterBy(_office.Committee).OpenAsync(id)).Warnings);
        await Refusal.ExpectAsync(nameof(SuggestionRules.WarningsAreToBeRead), async () => await lead.SubmitAsync(id, warningsAreRead: false, await _office.VersionAsync(id)));
        await lead.SubmitAsync(id, warningsAreRead: true, await _office.VersionAsync(id));
    }

    [Fact]
    public async Task The_like_of_before_is_shown_with_how_alike_it_is()
    {
        var before = await _office.AcceptedAsync();
        var writing = _office.WritingBy(_office.AccountOf(_office.Seconder));
        var alike = Assert.Single(await writing.AlikeAsync("关于改造城东老旧小区管网的建议", ""));
        Assert.Equal(before, alike.Id);
        Assert.Empty(await writing.AlikeAsync("关于村级卫生室用药目录", "增加常用药。"));
    }

    [Fact]
    public async Task It_keeps_the_requests_it_came_from_and_each_is_in_one_only()
    {
        var requests = new RequestOffice(_office.Office);
        var told = await requests.ToldAsync();
        var lead = _office.WritingBy(_office.AccountOf(_office.Lead));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => lead.AddAsync(_office.Facts(), null, [told.Id]));
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            var request = db.Requests.Single(r => r.Id == told.Id);
            var by = new InfoCenter.Core.Duties.Signature(1, "王强", _office.Office.Clock.Now);
            request.Route(new(HolderKind.Deputy, _office.Lead, "王强"), by);
            request.Accept(by);
            db.SaveChanges();
        }

        await Refusal.ExpectAsync(nameof(SuggestionRules.RequestIsNotTurned), () => lead.AddAsync(_office.Facts(), null, [told.Id]));
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.Requests.Single(r => r.Id == told.Id).Turn("", new(1, "王强", _office.Office.Clock.Now));
            db.SaveChanges();
        }

        Assert.Equal(told.Id, Assert.Single((await lead.ChoicesAsync()).Requests).Id);
        var id = await lead.AddAsync(_office.Facts(), null, [told.Id]);
        Assert.Equal(told.Number, Assert.Single((await _office.RegisterBy(_office.Committee).OpenAsync(id)).Origins).Number);
        Assert.Empty((await lead.ChoicesAsync()).Requests);
        await Refusal.ExpectAsync(nameof(SuggestionRules.RequestHasOne), () => lead.AddAsync(_office.Facts(), null, [told.Id]));
        await lead.WithdrawAsync(id, "内容要重写", await _office.VersionAsync(id));
        Assert.Single((await lead.ChoicesAsync()).Requests);
    }

    [Fact]
    public async Task It_is_taken_back_as_long_as_no_unit_has_it()
    {
        var id = await _office.AcceptedAsync();
        var lead = _office.WritingBy(_office.AccountOf(_office.Lead));
        await Refusal.ExpectAsync(nameof(SuggestionRules.ReasonIsRequired), async () => await lead.WithdrawAsync(id, "", await _office.VersionAsync(id)));
        var assigned = await _office.AssignedAsync();
        await Refusal.ExpectAsync(nameof(SuggestionRules.AssignedCannotBeWithdrawn), async () => await lead.WithdrawAsync(assigned, "不提了", await _office.VersionAsync(assigned)));
        await lead.WithdrawAsync(id, "情况已经解决", await _office.VersionAsync(id));
        Assert.Equal(SuggestionStatus.Withdrawn, (await _office.OfAsync(id)).Status);
    }
}
