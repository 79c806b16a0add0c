using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>An activity in the list.</summary>
/// <param name="Plan">It.</param>
/// <param name="Campaign">What it belongs to.</param>
/// <param name="Invited">Deputies.</param>
/// <param name="OpenLeaves">Deputies whose leave waits for an answer.</param>
public sealed record ActivityRow(ActivityPlan Plan, string? Campaign, int Invited, int OpenLeaves);

/// <summary>One deputy of an activity's list.</summary>
public sealed record InvitedDeputy(ActivityInvitation Invitation, string? Township);

/// <summary>An activity opened, with everyone invited.</summary>
public sealed record ActivitySheet(ActivityPlan Plan, string? Campaign, string? Congress, IReadOnlyList<InvitedDeputy> Invited);

/// <summary>A congress whose sitting an activity may be.</summary>
public sealed record CongressChoice(int TermId, string Title);

/// <summary>Campaigns and activities as they are planned.</summary>
public sealed class ActivityKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int MostListed = 200;

    /// <summary>The latest activities within reach, what is to come first.</summary>
    public async Task<IReadOnlyList<ActivityRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (campaigns, invitations) = (db.Campaigns, db.ActivityInvitations);
        return await db.ActivityPlans.AsNoTracking().Within(user).OrderByDescending(p => p.On).ThenByDescending(p => p.Id).Take(MostListed)
            .Select(p => new ActivityRow(p, campaigns.Where(c => c.Id == p.CampaignId).Select(c => c.Title).FirstOrDefault(),
                invitations.Count(i => i.PlanId == p.Id), invitations.Count(i => i.PlanId == p.Id && i.Answer == InvitationAnswer.LeaveAsked)))
            .ToListAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">Missing, or another township's.</exception>
    public async Task<ActivitySheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await db.ActivityAsync(user, id, null, cancel);
        var campaign = await db.Campaigns.Where(c => c.Id == plan.CampaignId).Select(c => c.Title).FirstOrDefaultAsync(cancel);
        var congress = await db.Terms.Where(t => t.Id == plan.TermId).Select(t => t.Title).FirstOrDefaultAsync(cancel);
        var (people, townships) = (db.People, db.Townships);
        var invited = await db.ActivityInvitations.AsNoTracking().Where(i => i.PlanId == id)
            .Join(people, i => i.PersonId, p => p.Id, (i, p) => new { Invitation = i, p.TownshipCode, p.PinyinOrder }).OrderBy(x => x.TownshipCode).ThenBy(x => x.PinyinOrder)
            .Select(x => new InvitedDeputy(x.Invitation, townships.Where(t => t.Code == x.TownshipCode).Select(t => t.Name).FirstOrDefault())).ToListAsync(cancel);
        return new(plan, campaign, congress, invited);
    }

    /// <summary>All campaigns, the latest first.</summary>
    public async Task<IReadOnlyList<Campaign>> CampaignsAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Campaigns.AsNoTracking().OrderByDescending(c => c.From).ThenByDescending(c => c.Id).ToListAsync(cancel);
    }

    /// <summary>The congresses of the county and its townships that have deputies in office.</summary>
    public async Task<IReadOnlyList<CongressChoice>> CongressesAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (terms, assemblies, mandates) = (db.Terms, db.Assemblies, db.Mandates);
        var own = user.Standing.TownshipCode;
        return await terms.Where(t => t.EndedOn == null && mandates.Any(m => m.TermId == t.Id && m.Ending == null) && assemblies.Any(a => a.Id == t.AssemblyId
                && (a.Level == Level.County || a.Level == Level.Township) && (own == null || a.TownshipCode == own)))
            .OrderBy(t => t.AssemblyId).ThenBy(t => t.Id).Select(t => new CongressChoice(t.Id, t.Title)).ToListAsync(cancel);
    }

    /// <summary>Begins a campaign; the county's staff only.</summary>
    /// <exception cref="RuleBrokenException">Unfit, or the title is taken.</exception>
    public async Task<int> AddCampaignAsync(string title, DateOnly from, DateOnly until, string? expected, string? isFor, CancellationToken cancel = default)
    {
        user.Must(Permission.LeadCampaigns);
        var campaign = new Campaign(title, from, until, expected, isFor);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Campaigns.AnyAsync(c => c.Title == campaign.Title, cancel)) throw ActivityRules.CampaignIsTaken;
        db.Campaigns.Add(campaign);
        db.Record(user, clock, "AddCampaign", "Campaign", campaign.Title);
        await db.SaveChangesAsync(cancel);
        return campaign.Id;
    }

    /// <summary>Plans an activity.</summary>
    public async Task<int> PlanAsync(ActivityFacts facts, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await CheckAsync(db, facts, cancel);
        var plan = new ActivityPlan(facts, user.Standing.TownshipCode, user.Sign(clock));
        db.ActivityPlans.Add(plan);
        db.Record(user, clock, "PlanActivity", "Activity", plan.Title);
        await db.SaveChangesAsync(cancel);
        return plan.Id;
    }

    /// <summary>Changes a plan nobody was told of.</summary>
    public async Task AmendAsync(int id, ActivityFacts facts, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await db.ActivityAsync(user, id, version, cancel);
        await CheckAsync(db, facts, cancel);
        plan.Amend(facts);
        db.Record(user, clock, "AmendActivity", plan.Subject, plan.Title);
        await db.SaveOrTellAsync(plan.Subject, cancel);
    }

    /// <summary>It does not take place; whoever was told of it is told so.</summary>
    public async Task CancelAsync(int id, string reason, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var plan = await db.ActivityAsync(user, id, version, cancel);
        plan.Cancel(reason);
        var told = (await db.InvitationsAsync(id, cancel)).FindAll(i => i.ToldAt is not null);
        await db.TellAsync(OutgoingTexts.ActivityCancelled, plan, told, new Dictionary<string, string>(), clock.Now, cancel);
        db.Record(user, clock, "CancelActivity", plan.Subject, plan.CancelReason!);
        await db.SaveOrTellAsync(plan.Subject, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task CheckAsync(InfoCenterDb db, ActivityFacts facts, CancellationToken cancel)
    {
        if (facts.CampaignId is { } campaignId)
        {
            var campaign = await db.Campaigns.FirstOrDefaultAsync(c => c.Id == campaignId, cancel) ?? throw ActivityRules.CampaignIsNotThere;
            if (facts.On < campaign.From || (facts.Until ?? facts.On) > campaign.Until) throw ActivityRules.CampaignIsNotThen;
        }

        if (facts.TermId is { } termId && !await db.Terms.AnyAsync(t => t.Id == termId, cancel)) throw ActivityRules.TermIsNotThere;
    }
}
