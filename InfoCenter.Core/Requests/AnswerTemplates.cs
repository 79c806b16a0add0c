using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A template to start from.</summary>
public sealed record TemplateChoice(int Id, string Title, string Text, int? CategoryId)
{
    /// <summary>Whether it is for requests of the class, or for any.</summary>
    public bool Fits(int? categoryId) => CategoryId is null || CategoryId == categoryId;
}

/// <summary>A template in the list.</summary>
public sealed record TemplateRow(int Id, TemplateFacts Facts, string? Category, string? Unit, bool IsRetired, int Version);

/// <summary>Words to start an answer from: the office keeps its own, each unit too.</summary>
public sealed class AnswerTemplates(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Those for the use: the request's own class first, then those for any class, the rest last.</summary>
    public async Task<IReadOnlyList<TemplateChoice>> ForAsync(TemplateUse use, int? categoryId = null, CancellationToken cancel = default)
    {
        if (!user.May(Permission.AnswerRequests) && !user.May(Permission.HandleAssigned)) user.Must(Permission.ReviewRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var unit = user.Standing.UnitId;
        var found = await db.AnswerTemplates.AsNoTracking().Where(t => t.Use == use && !t.IsRetired && (t.UnitId == null || t.UnitId == unit)).ToListAsync(cancel);
        return
        [
            .. found.OrderBy(t => t.CategoryId is null ? 1 : t.CategoryId == categoryId ? 0 : 2).ThenBy(t => t.UnitId is null).ThenBy(t => t.Id)
                .Select(t => new TemplateChoice(t.Id, t.Title, t.Text, t.CategoryId)),
        ];
    }

    /// <summary>All the user may change, retired ones last; a unit's own.</summary>
    public async Task<IReadOnlyList<TemplateRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepTemplates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = user.Standing.UnitId;
        return await (
            from template in db.AnswerTemplates.AsNoTracking()
            join category in db.RequestCategories on template.CategoryId equals category.Id into categories
            from category in categories.DefaultIfEmpty()
            join unit in db.HandlingUnits on template.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            where own == null || template.UnitId == own
            orderby template.IsRetired, template.Use, template.Id
            select new TemplateRow(
                template.Id, new(template.Title, template.Use, template.Text, template.CategoryId), category == null ? null : category.Name, unit == null ? null : unit.Name, template.IsRetired,
                template.Version)).ToListAsync(cancel);
    }

    /// <summary>The classes to choose from.</summary>
    public async Task<IReadOnlyList<RequestCategory>> CategoriesAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepTemplates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.RequestCategories.AsNoTracking().Where(c => !c.IsRetired).OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancel);
    }

    public async Task AddAsync(TemplateFacts facts, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepTemplates);
        var template = new AnswerTemplate(facts, user.Standing.UnitId);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await MustBeFreeAsync(db, template, cancel);
        db.AnswerTemplates.Add(template);
        db.Record(user, clock, "AddTemplate", $"Template {template.Title}", template.Text);
        await db.SaveChangesAsync(cancel);
    }

    public Task DescribeAsync(int id, TemplateFacts facts, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "DescribeTemplate", async (db, template) =>
    {
        template.Describe(facts);
        await MustBeFreeAsync(db, template, cancel);
    }, cancel);

    /// <summary>Nobody is offered it any more; what was written with it stays.</summary>
    public Task RetireAsync(int id, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "RetireTemplate", (_, template) =>
    {
        template.Retire();
        return Task.CompletedTask;
    }, cancel);

    public Task RestoreAsync(int id, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "RestoreTemplate", (_, template) =>
    {
        template.Restore();
        return Task.CompletedTask;
    }, cancel);

    private static async Task MustBeFreeAsync(InfoCenterDb db, AnswerTemplate template, CancellationToken cancel)
    {
        var (id, title, use, unit) = (template.Id, template.Title, template.Use, template.UnitId);
        if (await db.AnswerTemplates.AnyAsync(t => t.Title == title && t.Use == use && t.UnitId == unit && t.Id != id, cancel)) throw AnswerRules.TemplateTitleIsTaken;
    }

    private async Task ChangeAsync(int id, int version, string act, Func<InfoCenterDb, AnswerTemplate, Task> change, CancellationToken cancel)
    {
        user.Must(Permission.KeepTemplates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var template = await db.AnswerTemplates.FirstOrDefaultAsync(t => t.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (user.Standing.UnitId is { } own && template.UnitId != own) throw user.TurnedAway();
        if (template.Version != version) throw await db.ChangedMeanwhileAsync($"Template {template.Title}", cancel);
        await change(db, template);
        db.Record(user, clock, act, $"Template {template.Title}", template.Text);
        await db.SaveOrTellAsync($"Template {template.Title}", cancel);
    }
}
