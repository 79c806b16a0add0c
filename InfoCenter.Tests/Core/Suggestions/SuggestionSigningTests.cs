using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class SuggestionSigningTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task What_the_office_typed_is_not_handed_in_before_the_deputy_has_confirmed_it()
    {
        var id = await _office.WritingBy(_office.Clerk).AddAsync(_office.Facts(), _office.Lead);
        var broken = await Refusal.ExpectAsync(nameof(SuggestionRules.LeadHasNotConfirmed), async () => await _office.WritingBy(_office.Clerk).SubmitAsync(id, false, await _office.VersionAsync(id)));
        Assert.Contains("王强", broken.Message, StringComparison.Ordinal);
        await _office.SigningBy(_office.AccountOf(_office.Lead)).ConfirmAsync(id, await _office.VersionAsync(id));
        await _office.WritingBy(_office.Clerk).SubmitAsync(id, false, await _office.VersionAsync(id));
        Assert.Equal(SuggestionStatus.UnderReview, (await _office.OfAsync(id)).Status);
    }

    [Fact]
    public async Task The_office_confirms_for_a_deputy_only_from_paper()
    {
        var id = await _office.WritingBy(_office.Clerk).AddAsync(_office.Facts(), _office.Lead);
        await Refusal.ExpectAsync(nameof(SuggestionRules.PaperIsRequired), async () => await _office.SigningBy(_office.Clerk).ConfirmAsync(id, await _office.VersionAsync(id), _office.Lead));
        await _office.SigningBy(_office.Clerk).ConfirmAsync(id, await _office.VersionAsync(id), _office.Lead, "纸质原件有亲笔签名");
        Assert.Equal(SignerState.Confirmed, (await _office.OfAsync(id)).Lead.State);
    }

    [Fact]
    public async Task Nobody_stands_under_it_who_has_not_said_so()
    {
        var lead = _office.AccountOf(_office.Lead);
        var id = await _office.WritingBy(lead).AddAsync(_office.Facts());
        await _office.SigningBy(lead).AskAsync(id, _office.Seconder, await _office.VersionAsync(id));
        var broken = await Refusal.ExpectAsync(nameof(SuggestionRules.CoSignerHasNotConfirmed), async () => await _office.WritingBy(lead).SubmitAsync(id, false, await _office.VersionAsync(id)));
        Assert.Contains("张伟", broken.Message, StringComparison.Ordinal);
        await _office.SigningBy(_office.AccountOf(_office.Seconder)).DeclineAsync(id, "不熟悉情况", await _office.VersionAsync(id));
        await _office.WritingBy(lead).SubmitAsync(id, false, await _office.VersionAsync(id));
        await _office.Review.AcceptAsync(id, await _office.VersionAsync(id));
        Assert.Equal(_office.Lead, Assert.Single((await _office.OfAsync(id)).Signers).PersonId);
    }

    [Fact]
    public async Task Another_text_has_to_be_agreed_to_anew()
    {
        var lead = _office.AccountOf(_office.Lead);
        var id = await _office.WritingBy(lead).AddAsync(_office.Facts());
        await _office.SigningBy(lead).AskAsync(id, _office.Seconder, await _office.VersionAsync(id));
        await _office.SigningBy(_office.AccountOf(_office.Seconder)).ConfirmAsync(id, await _office.VersionAsync(id));
        await _office.WritingBy(lead).AmendAsync(id, _office.Facts("关于改造城西老旧小区的建议"), await _office.VersionAsync(id));
        var signers = (await _office.OfAsync(id)).Signers;
        Assert.Equal(SignerState.Confirmed, signers.Single(s => s.IsLead).State);
        Assert.Equal(SignerState.Asked, signers.Single(s => !s.IsLead).State);
    }

    [Fact]
    public async Task The_same_deputy_does_not_join_twice_and_nobody_from_another_congress_does()
    {
        var lead = _office.AccountOf(_office.Lead);
        var id = await _office.WritingBy(lead).AddAsync(_office.Facts());
        await Refusal.ExpectAsync(nameof(SuggestionRules.SignerIsThereAlready), async () => await _office.SigningBy(lead).AskAsync(id, _office.Lead, await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(SuggestionRules.CoSignerIsNotADeputy), async () => await _office.SigningBy(lead).AskAsync(id, _office.TownshipDeputy, await _office.VersionAsync(id)));
        Assert.DoesNotContain(await _office.SigningBy(lead).FindAsync(_office.Term, "李"), d => d.PersonId == _office.TownshipDeputy);
        Assert.Contains(await _office.SigningBy(lead).FindAsync(_office.Term, "zw"), d => d.PersonId == _office.Seconder);
    }

    [Fact]
    public async Task A_seconder_confirms_and_rates_but_does_not_lead()
    {
        var id = await _office.WritingBy(_office.AccountOf(_office.Lead)).AddAsync(_office.Facts());
        await _office.SigningBy(_office.AccountOf(_office.Lead)).AskAsync(id, _office.Seconder, await _office.VersionAsync(id));
        var seconder = _office.AccountOf(_office.Seconder);
        await Refusal.ExpectAsync(nameof(SuggestionRules.OnlyTheLeadDoesThis), async () => await _office.WritingBy(seconder).SubmitAsync(id, false, await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(SuggestionRules.OnlyTheLeadDoesThis), async () => await _office.SigningBy(seconder).DropAsync(id, _office.Seconder, await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), async () => await _office.SigningBy(seconder).ConfirmAsync(id, await _office.VersionAsync(id), _office.Lead));
    }

    [Fact]
    public async Task A_stranger_does_not_see_it()
    {
        var id = await _office.SubmittedAsync();
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.RegisterBy(_office.AccountOf(_office.Stranger)).OpenAsync(id));
        Assert.Empty(await _office.RegisterBy(_office.AccountOf(_office.Stranger)).ListAsync(new()));
        Assert.Single(await _office.RegisterBy(_office.AccountOf(_office.Lead)).ListAsync(new()));
    }

    [Fact]
    public async Task Everybody_who_made_it_rates_and_then_it_is_closed()
    {
        var id = await _office.RepliedAsync(1, _office.Seconder);
        Assert.Equal("请您测评", Assert.Single(await _office.RegisterBy(_office.AccountOf(_office.Seconder)).ListAsync(new())).Waits);
        Assert.False(await _office.RateAsync(id, _office.Lead, Satisfaction.Satisfied));
        Assert.Equal(SuggestionStatus.AwaitingRating, (await _office.OfAsync(id)).Status);
        await Refusal.ExpectAsync(nameof(SuggestionRules.RatedAlready), () => _office.RateAsync(id, _office.Lead, Satisfaction.Satisfied));
        await _office.RateAsync(id, _office.Seconder, Satisfaction.MostlySatisfied);
        Assert.Equal(SuggestionStatus.Closed, (await _office.OfAsync(id)).Status);
    }

    [Fact]
    public async Task The_record_of_a_rating_names_the_reply_it_is_of()
    {
        var id = await _office.RepliedAsync();
        await _office.RateAsync(id, _office.Lead, Satisfaction.Satisfied);
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal("答复：县水利和湖泊局（A 类，竹水函〔2026〕12号）", (await db.DutyRecords.SingleAsync(r => r.Content.StartsWith("测评建议办理"))).Result);
    }

    [Fact]
    public async Task Who_is_not_satisfied_says_why()
    {
        var id = await _office.RepliedAsync();
        await Refusal.ExpectAsync(nameof(SuggestionRules.DissatisfactionNeedsAReason), async () =>
            await _office.SigningBy(_office.AccountOf(_office.Lead)).RateAsync(id, Satisfaction.Dissatisfied, Satisfaction.Satisfied, " ", await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task It_is_handled_anew_within_a_month_and_after_that_the_committee_brings_both_to_one_table()
    {
        var id = await _office.RepliedAsync();
        Assert.True(await _office.RateAsync(id, _office.Lead, Satisfaction.Dissatisfied));
        var again = await _office.OfAsync(id);
        Assert.Equal((SuggestionStatus.Assigned, 2), (again.Status, again.Round));
        Assert.Equal(new DateOnly(2026, 7, 30), again.Tasks.Single(t => t.Round == 2).DueOn);

        await _office.ReplyAsync(id, _office.Water);
        Assert.False(await _office.RateAsync(id, _office.Lead, Satisfaction.Dissatisfied));
        Assert.True((await _office.OfAsync(id)).NeedsHearing);
        await Refusal.ExpectAsync(nameof(SuggestionRules.OnlyRepliedCanBeRated), () => _office.RateAsync(id, _office.Lead, Satisfaction.Satisfied));
        await _office.Review.HearAsync(id, "双方商定明年汛前完成", await _office.VersionAsync(id));
        Assert.Equal(SuggestionStatus.Closed, (await _office.OfAsync(id)).Status);
    }

    [Fact]
    public async Task The_suggestion_and_the_rating_enter_the_archive_by_themselves()
    {
        var id = await _office.RepliedAsync(1, _office.Seconder);
        await _office.RateAsync(id, _office.Lead, Satisfaction.Satisfied);
        await using var db = _office.Office.Databases.CreateDbContext();
        var records = db.DutyRecords.Where(r => r.Source == DutySource.Automatic).OrderBy(r => r.Id).ToList();
        Assert.Equal(
            [(_office.Lead, DutyRole.Leader, "领衔建议"), (_office.Seconder, DutyRole.Seconder, "附议建议"), (_office.Lead, DutyRole.Participant, null)],
            records.Select(r => (r.PersonId, r.Role, r.SubKind)));
        Assert.All(records, r => Assert.Equal((DutyKind.Suggestion, DutyStatus.Submitted), (r.Kind, r.Status)));
        Assert.Contains("县十九届人大〔2026〕平时第1号", records[0].Content, StringComparison.Ordinal);
    }
}
