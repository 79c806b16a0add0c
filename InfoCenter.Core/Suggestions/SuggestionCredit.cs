using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>A suggestion, the replies to it and a rating enter the duty archive by themselves, to be verified like any other record (代表法 art. 58; 重庆 art. 26).</summary>
internal static class SuggestionCredit
{
    extension(InfoCenterDb db)
    {
        /// <summary>One record for each who made it: the lead's and the seconders' apart.</summary>
        public async Task CreditMakingAsync(Suggestion suggestion, TimeProvider clock, CancellationToken cancel)
        {
            foreach (var signer in suggestion.Signers.Where(s => s.State is SignerState.Confirmed))
            {
                await db.CreditAsync(signer.PersonId, suggestion, new()
                {
                    Kind = DutyKind.Suggestion,
                    SubKind = signer.IsLead ? SuggestionTexts.LeadSubKind : SuggestionTexts.SeconderSubKind,
                    Role = signer.IsLead ? DutyRole.Leader : DutyRole.Seconder,
                    Content = SuggestionTexts.Made(suggestion.Title, suggestion.Number!),
                    On = DateOnly.FromDateTime(suggestion.SubmittedAt!.Value.InOffice),
                }, clock, cancel, suggestion.Id);
            }
        }

        /// <summary>Writes the replies there are into the records of its making. What was withdrawn or frozen meanwhile stays as it is.</summary>
        public async Task CreditReplyAsync(Suggestion suggestion, TimeProvider clock, CancellationToken cancel)
        {
            var records = await db.DutyRecords.Where(r => r.SuggestionId == suggestion.Id && r.Status != DutyStatus.Withdrawn).ToListAsync(cancel);
            var frozen = await FrozenTerms.OfAsync(db, [.. records.Select(r => r.PersonId)], cancel);
            foreach (var record in records.Where(frozen.IsOpen))
            {
                var outcome = SuggestionTexts.Outcome(record.Result, suggestion);
                if (outcome.Length > DutyFacts.LongestContent) continue; // A reply is not refused because a record is full.
                record.NoteResult(outcome);
                db.Record(CurrentUser.Automatic, clock, "NoteReplyInDuty", suggestion.Subject, outcome);
            }
        }

        /// <summary>One record for the rating, with the replies it is of: unit, class and letter.</summary>
        public Task CreditRatingAsync(Suggestion suggestion, int personId, Satisfaction process, Satisfaction result, TimeProvider clock, CancellationToken cancel) =>
            db.CreditAsync(personId, suggestion, new()
            {
                Kind = DutyKind.Suggestion,
                Content = SuggestionTexts.RatedDuty(suggestion.Number!, process, result),
                On = clock.Today,
                Result = SuggestionTexts.Replies(suggestion),
            }, clock, cancel);

        private async Task CreditAsync(int personId, Suggestion suggestion, DutyFacts facts, TimeProvider clock, CancellationToken cancel, int? made = null)
        {
            if (await db.People.Where(p => p.Id == personId).Select(p => p.TownshipCode).FirstOrDefaultAsync(cancel) is not { } township) return;
            var record = new DutyRecord(personId, township, facts, DutySource.Automatic, clock.Today);
            var mandate = await db.Mandates.Where(m => m.PersonId == personId && m.TermId == suggestion.TermId && m.Ending == null).Select(m => (int?)m.Id).FirstOrDefaultAsync(cancel);
            record.Trace(mandate, suggestionId: made);
            await db.EnterAsync(record, suggestion.Subject, clock, cancel);
        }
    }
}
