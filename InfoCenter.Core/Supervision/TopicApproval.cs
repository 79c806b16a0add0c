using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>A second person makes a memo a topic of the year, asks for a better one, or says no.</summary>
public sealed class TopicApproval(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>It gets the next number of the year.</summary>
    public Task ApproveAsync(int id, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "ApproveTopic", async (db, topic) =>
        {
            var year = clock.Today.Year;
            topic.Approve((await db.SupervisionTopics.Where(t => t.Year == year).MaxAsync(t => t.Serial, cancel) ?? 0) + 1, user.Sign(clock));
            return SupervisionTexts.Number(topic);
        }, cancel);

    public Task SendBackAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "SendTopicBack", (_, topic) =>
        {
            topic.SendBack(reason, user.Sign(clock));
            return Task.FromResult(reason);
        }, cancel);

    public Task RefuseAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "RefuseTopic", (_, topic) =>
        {
            topic.Refuse(reason, user.Sign(clock));
            return Task.FromResult(reason);
        }, cancel);

    private async Task DecideAsync(int id, int version, string act, Func<InfoCenterDb, SupervisionTopic, Task<string>> decide, CancellationToken cancel)
    {
        user.Must(Permission.ApproveSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var topic = await db.TopicAsync(id, version, cancel);
        db.Record(user, clock, act, topic.Subject, await decide(db, topic));
        try
        {
            await db.SaveOrTellAsync(topic.Subject, cancel);
        }
        catch (DbUpdateException) when (act == "ApproveTopic")
        {
            throw TopicRules.NumberWasJustTaken; // somebody approved another at the same moment
        }
    }
}
