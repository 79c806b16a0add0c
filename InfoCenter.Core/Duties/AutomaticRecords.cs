using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;

namespace InfoCenter.Core.Duties;

/// <summary>What enters the archive by itself: a suggestion, an inspection, a result of an appraisal.</summary>
internal static class AutomaticRecords
{
    extension(InfoCenterDb db)
    {
        /// <summary>Reports the record in the program's name, to be verified like any other. Into a frozen term nothing is entered, and the ledger says so: the act it comes of does not wait for a closed archive.</summary>
        public async Task EnterAsync(DutyRecord record, string subject, TimeProvider clock, CancellationToken cancel)
        {
            var isOpen = (await FrozenTerms.OfAsync(db, [record.PersonId], cancel)).IsOpen(record);
            if (isOpen)
            {
                record.Submit(CurrentUser.Automatic.Sign(clock));
                db.DutyRecords.Add(record);
            }

            db.Record(CurrentUser.Automatic, clock, isOpen ? "SubmitDuty" : "LeaveOutDuty", subject, record.Facts.Line);
        }
    }
}
