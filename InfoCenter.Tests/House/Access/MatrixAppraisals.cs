using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.House.Access;

/// <summary>Two meetings for the matrix, both planned: the township's with Wang's report, its neighbour's with a stranger's.</summary>
internal static class MatrixAppraisals
{
    public static async Task MakeAsync(DutyOffice made, Action<string, object, object> pair)
    {
        await using var db = made.Office.Databases.CreateDbContext();
        var meetings = new List<AppraisalMeeting>();
        foreach (var (township, person) in new[] { (Office.Chengguan, made.Wang), (Office.Pankou, made.Stranger) })
        {
            var seat = await db.Mandates.FirstAsync(m => m.PersonId == person);
            var meeting = new AppraisalMeeting(new("述职评议会", made.Office.Clock.Today, "会议室", 1), township);
            meeting.Add(person, seat.Id, seat.TermId, "某代表").Write(meeting, new("学", "会", "闭", "联", ""));
            db.AppraisalMeetings.Add(meeting);
            await db.SaveChangesAsync();
            db.AppraisalBallots.Add(new(meeting.Id, 1));
            meetings.Add(meeting);
        }

        await db.SaveChangesAsync();
        pair("AppraisalMeeting", meetings[0].Id, meetings[1].Id);
        pair("Appraisal", meetings[0].Appraisals[0].Id, meetings[1].Appraisals[0].Id);
    }
}
