using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A deputy's answer to a citizen enters the own archive by itself, to be verified like any other record; nobody types it twice.</summary>
internal static class RequestCredit
{
    extension(InfoCenterDb db)
    {
        /// <summary>
        /// One record for each matter, however many citizens were answered and however often: the text names how many, doing it over is no second deed.
        /// </summary>
        public async Task CreditAsync(Request request, IReadOnlyList<Request> followers, TimeProvider clock, CancellationToken cancel)
        {
            // A note on what is answered already is no answer.
            if (!request.Steps.Any(s => s is { Id: 0, IsAnswer: true }) || request.HolderPersonId is not { } person) return;
            if (request.Round > 1 && followers.All(f => f.Round > 1)) return;
            if (await db.People.Where(p => p.Id == person).Select(p => p.TownshipCode).FirstOrDefaultAsync(cancel) is not { } township) return;

            var facts = new DutyFacts
            {
                Kind = DutyKind.VoterContact,
                SubKind = HandlingTexts.AnswerSubKind,
                Content = HandlingTexts.Answered(request.Number, request.OpenWords, followers.Count + 1),
                On = clock.Today,
                Place = request.Place.Length <= DutyFacts.LongestPlace ? request.Place : null,
                Result = request.Result?.Label,
            };
            var record = new DutyRecord(person, township, facts, DutySource.Automatic, clock.Today);
            record.Submit(CurrentUser.Automatic.Sign(clock));
            db.DutyRecords.Add(record);
            db.Record(CurrentUser.Automatic, clock, "SubmitDuty", $"Request {request.Number}", record.Facts.Line);
        }
    }
}
