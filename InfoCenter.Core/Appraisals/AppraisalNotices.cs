using InfoCenter.Core.Data;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>Tells deputies what an appraisal or a score asks of them or brought them, by the outbox and in the transaction of the act.</summary>
internal static class AppraisalNotices
{
    extension(InfoCenterDb db)
    {
        /// <summary>These deputies report at the meeting: when and where.</summary>
        public async Task TellPlannedAsync(AppraisalMeeting meeting, IReadOnlyList<Appraisal> whom, DateTime now, CancellationToken cancel)
        {
            var fields = new Dictionary<string, string> { ["time"] = AppraisalTexts.Day(meeting.On), ["place"] = meeting.Place };
            await db.TellDeputiesAsync(OutgoingTexts.AppraisalPlanned, whom, fields, now, cancel);
        }

        /// <summary>Something else happened to their appraisal.</summary>
        public async Task TellAppraisedAsync(IReadOnlyList<Appraisal> whom, string news, DateTime now, CancellationToken cancel) =>
            await db.TellDeputiesAsync(OutgoingTexts.AppraisalNews, whom, new Dictionary<string, string> { ["news"] = news }, now, cancel);

        /// <summary>The objection to the own score is answered.</summary>
        public async Task TellScoredAsync(int year, int personId, string news, DateTime now, CancellationToken cancel)
        {
            var person = await db.People.Where(p => p.Id == personId).Select(p => new { p.Name, p.Phone }).FirstAsync(cancel);
            await db.PostAsync(OutgoingTexts.ScoreNews, Recipient.Deputy(personId, person.Name, person.Phone), new Dictionary<string, string> { ["year"] = $"{year}", ["news"] = news }, now, cancel: cancel);
        }

        private async Task TellDeputiesAsync(MessageTemplate template, IReadOnlyList<Appraisal> whom, Dictionary<string, string> fields, DateTime now, CancellationToken cancel)
        {
            var ids = whom.Select(a => a.PersonId).ToList();
            var phones = await db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Phone }).ToDictionaryAsync(p => p.Id, p => p.Phone, cancel);
            foreach (var one in whom) await db.PostAsync(template, Recipient.Deputy(one.PersonId, one.Name, phones.GetValueOrDefault(one.PersonId)), fields, now, cancel: cancel);
        }
    }
}
