using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>Posts to whoever a step of a suggestion concerns: those under it, its units, the committee. Saved with the act.</summary>
internal static class SuggestionNotices
{
    extension(InfoCenterDb db)
    {
        /// <summary>Tells of the steps that are not saved yet.</summary>
        /// <param name="suggestion">After the act, before it is saved.</param>
        /// <param name="by">Who acted: nobody is told what they did themselves.</param>
        /// <param name="now">UTC.</param>
        /// <param name="cancel">Gives up.</param>
        public async Task TellAsync(Suggestion suggestion, CurrentUser by, DateTime now, CancellationToken cancel)
        {
            foreach (var step in suggestion.Steps.Where(s => s.Id == 0).ToList())
            {
                switch (step.Kind)
                {
                    case SuggestionStepKind.Registered or SuggestionStepKind.Amended:
                        await db.TellSignersAsync(suggestion, s => s.State is SignerState.Asked, SuggestionNoticeTexts.Confirm, by, now, cancel);
                        break;
                    case SuggestionStepKind.Asked:
                        await db.TellSignersAsync(suggestion, s => s.State is SignerState.Asked && s.Name == step.Text, SuggestionNoticeTexts.Confirm, by, now, cancel);
                        break;
                    case SuggestionStepKind.Submitted:
                        await db.TellCommitteeAsync(suggestion, SuggestionNoticeTexts.Submitted, now, cancel);
                        break;
                    case SuggestionStepKind.SentBack or SuggestionStepKind.Refused:
                        await db.TellSignersAsync(suggestion, s => s.IsLead, step.Kind is SuggestionStepKind.SentBack ? SuggestionNoticeTexts.Mend : SuggestionNoticeTexts.ReadWhy, by, now, cancel);
                        break;
                    case SuggestionStepKind.Assigned or SuggestionStepKind.Rehandled:
                        await db.TellAssignedAsync(suggestion, now, cancel);
                        break;
                    case SuggestionStepKind.GivenBack when suggestion.Tasks.Any(t => t.WaitsForReturn):
                        await db.TellCommitteeAsync(suggestion, SuggestionNoticeTexts.GivenBack, now, cancel);
                        break;
                    case SuggestionStepKind.TimeAsked:
                        await db.TellCommitteeAsync(suggestion, SuggestionNoticeTexts.TimeAsked, now, cancel);
                        break;
                    case SuggestionStepKind.GivenBackRefused or SuggestionStepKind.TimeDecided:
                        await db.TellUnitsAsync(suggestion, t => step.Text!.Contains(t.UnitName, StringComparison.Ordinal), SuggestionNoticeTexts.Decided, now, cancel);
                        break;
                    case SuggestionStepKind.Replied when suggestion.Status is SuggestionStatus.AwaitingRating:
                        await db.TellSignersAsync(suggestion, _ => true, SuggestionNoticeTexts.Rate, by, now, cancel);
                        break;
                    case SuggestionStepKind.Rated when suggestion.NeedsHearing:
                        await db.TellCommitteeAsync(suggestion, SuggestionNoticeTexts.TwiceDissatisfied, now, cancel);
                        break;
                    case SuggestionStepKind.Reminded:
                        await db.TellLateAsync(suggestion, step.Text!, by, now, cancel);
                        break;
                    case SuggestionStepKind.Urged when suggestion.Status is SuggestionStatus.AwaitingRating:
                        await db.TellSignersAsync(suggestion, s => !suggestion.Ratings.Any(r => r.PersonId == s.PersonId && r.Round == suggestion.Round), SuggestionNoticeTexts.Rate, by, now, cancel);
                        break;
                    case SuggestionStepKind.Urged:
                        await db.TellUnitsAsync(suggestion, _ => true, SuggestionNoticeTexts.Urged, now, cancel);
                        break;
                }
            }
        }

        // Whoever owes the step, and the committee that watches over it.
        private async Task TellLateAsync(Suggestion suggestion, string text, CurrentUser by, DateTime now, CancellationToken cancel)
        {
            if (suggestion.Status is SuggestionStatus.Assigned) await db.TellUnitsAsync(suggestion, t => text.Contains(t.UnitName, StringComparison.Ordinal), SuggestionNoticeTexts.Late, now, cancel);
            if (suggestion.Status is SuggestionStatus.AwaitingRating)
                await db.TellSignersAsync(suggestion, s => !suggestion.Ratings.Any(r => r.PersonId == s.PersonId && r.Round == suggestion.Round), SuggestionNoticeTexts.Rate, by, now, cancel);
            await db.TellCommitteeAsync(suggestion, SuggestionNoticeTexts.LateForCommittee, now, cancel);
        }

        private async Task TellSignersAsync(Suggestion suggestion, Func<SuggestionSigner, bool> whom, string step, CurrentUser by, DateTime now, CancellationToken cancel)
        {
            foreach (var signer in suggestion.Signers.Where(whom).Where(s => s.PersonId != by.Standing.PersonId))
            {
                var phone = await db.People.Where(p => p.Id == signer.PersonId).Select(p => p.Phone).FirstAsync(cancel);
                await db.PostAsync(
                    OutgoingTexts.SuggestionWaits, Recipient.Deputy(signer.PersonId, signer.Name, phone),
                    new Dictionary<string, string> { ["title"] = suggestion.Title, ["step"] = step }, now, cancel: cancel);
            }
        }

        private async Task TellAssignedAsync(Suggestion suggestion, DateTime now, CancellationToken cancel)
        {
            foreach (var task in suggestion.Tasks.Where(t => t.Id == 0))
            {
                await db.PostAsync(
                    OutgoingTexts.SuggestionAssigned, await db.UnitOfAsync(task, cancel),
                    new Dictionary<string, string> { ["number"] = suggestion.Number!, ["due"] = SuggestionNoticeTexts.Day(task.DueOn) }, now, cancel: cancel);
            }
        }

        private async Task TellUnitsAsync(Suggestion suggestion, Func<SuggestionTask, bool> whom, string news, DateTime now, CancellationToken cancel)
        {
            foreach (var task in suggestion.Tasks.Where(t => t.IsOpen && t.Round == suggestion.Round).Where(whom))
            {
                await db.PostAsync(
                    OutgoingTexts.SuggestionUnitTold, await db.UnitOfAsync(task, cancel), new Dictionary<string, string> { ["number"] = suggestion.Number!, ["news"] = news }, now, cancel: cancel);
            }
        }

        private Task<Message> TellCommitteeAsync(Suggestion suggestion, string news, DateTime now, CancellationToken cancel) => db.PostAsync(
            OutgoingTexts.SuggestionForCommittee, Recipient.Office(nameof(HolderKind.Committee), HolderKind.Committee.Label),
            new Dictionary<string, string> { ["title"] = suggestion.Title, ["news"] = news }, now, cancel: cancel);

        private async Task<Recipient> UnitOfAsync(SuggestionTask task, CancellationToken cancel) =>
            Recipient.Unit(task.UnitId, task.UnitName, HandlingUnit.MobileIn(await db.HandlingUnits.Where(u => u.Id == task.UnitId).Select(u => u.Contact).FirstAsync(cancel)));
    }
}
