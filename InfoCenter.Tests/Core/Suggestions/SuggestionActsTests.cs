using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Suggestions;

/// <summary>The acts of those who make a suggestion and of the committee, each in its own time.</summary>
public sealed class SuggestionActsTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_text_is_whole_and_of_a_bearable_length()
    {
        var writing = _office.WritingBy(_office.AccountOf(_office.Lead));
        await Refusal.ExpectAsync(nameof(SuggestionRules.TitleIsTooLong), () => writing.AddAsync(_office.Facts(new('长', SuggestionFacts.LongestTitle + 1))));
        await Refusal.ExpectAsync(nameof(SuggestionRules.ProposalIsRequired), () => writing.AddAsync(_office.Facts() with { Proposal = " " }));
        await Refusal.ExpectAsync(nameof(SuggestionRules.TextIsTooLong), () => writing.AddAsync(_office.Facts() with { Grounds = new('长', SuggestionFacts.LongestText + 1) }));
        await Refusal.ExpectAsync(nameof(SuggestionRules.TermIsNotThere), () => _office.WritingBy(_office.Clerk).AddAsync(_office.Facts() with { TermId = 9999 }, _office.Lead));
    }

    [Fact]
    public async Task Nobody_confirms_twice_nor_for_a_suggestion_of_others_and_the_lead_stays()
    {
        var (writing, signing) = (_office.WritingBy(_office.AccountOf(_office.Lead)), _office.SigningBy(_office.AccountOf(_office.Lead)));
        var id = await writing.AddAsync(_office.Facts());
        await Refusal.ExpectAsync(nameof(SuggestionRules.ConfirmedAlready), async () => await signing.ConfirmAsync(id, await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(SuggestionRules.LeadCannotBeDropped), async () => await signing.DropAsync(id, _office.Lead, await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(SuggestionRules.NotASigner), async () => await _office.SigningBy(_office.Clerk).ConfirmAsync(id, await _office.VersionAsync(id), _office.Stranger, "签名纸"));
        await writing.SubmitAsync(id, true, await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(SuggestionRules.OnlyUnsubmittedCanBeSubmitted), async () => await writing.SubmitAsync(id, true, await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task It_is_assigned_once_accepted_urged_while_somebody_owes_a_step_and_heard_when_a_hearing_is_due()
    {
        var id = await _office.SubmittedAsync();
        await Refusal.ExpectAsync(nameof(SuggestionRules.OnlyAcceptedCanBeAssigned), async () =>
            await _office.Assigning.AssignAsync(id, _office.Water.Id, [], [], false, null, await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(SuggestionRules.NobodyOwesAStep), async () => await _office.Review.UrgeAsync(id, await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(SuggestionRules.NoHearingIsDue), async () => await _office.Review.HearAsync(id, "面谈", await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task Only_what_is_public_is_taken_back()
    {
        var id = await _office.RepliedAsync();
        var publishing = new SuggestionPublishing(_office.Office.Databases, _office.Clerk, _office.Office.Clock);
        await publishing.PrepareAsync(id, SuggestionOpenness.Whole);
        await Refusal.ExpectAsync(nameof(SuggestionPublicationRules.OnlyPublishedOnesAreWithdrawn), async () => await publishing.WithdrawAsync(id, "撤下", (await publishing.OfAsync(id))!.Version));
    }

    [Fact]
    public void A_class_of_replies_has_a_letter() => Refusal.Expect(nameof(SuggestionRules.CodeIsRequired), () => _ = new ReplyClass(" ", "解决", true, false, 1));
}
