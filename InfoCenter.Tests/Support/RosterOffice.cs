using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Support;

/// <summary>An office that works on its roster, as a clerk of the centre.</summary>
public sealed class RosterOffice : IDisposable
{
    public RosterOffice(Office? office = null)
    {
        Office = office ?? new();
        Clerk = Office.With(Role.Clerk);
        Import = new(Office.Databases, Clerk, Office.Clock);
        Adoption = new(Office.Databases, Clerk, Office.Clock);
        Export = new(Office.Databases, Clerk, Office.Clock);
    }

    public Office Office { get; }

    public CurrentUser Clerk { get; }

    public RosterImport Import { get; }

    public RosterAdoption Adoption { get; }

    public RosterExport Export { get; }

    /// <summary>Uploads and commits; answers the import's number.</summary>
    public async Task<int> AdoptAsync(RosterBook book)
    {
        var id = await Import.UploadAsync("名册.csv", book.ToCsv());
        await Adoption.CommitAsync(id);
        return id;
    }

    public Task<RosterPreview> PreviewAsync(RosterBook book) => Import.TryOutAsync("名册.csv", book.ToCsv());

    /// <summary>The roster as the export writes it.</summary>
    public async Task<byte[]> ExportAsync(bool asCsv = true)
    {
        using var output = new MemoryStream();
        await Export.WriteAsync(output, asCsv);
        return output.ToArray();
    }

    /// <summary>Every row of the roster's tables, versions included, in words: equal texts are equal rosters.</summary>
    public async Task<string> EverythingAsync()
    {
        await using var db = Office.Databases.CreateDbContext();
        var people = await db.People.OrderBy(p => p.Id).ToListAsync();
        var mandates = await db.Mandates.OrderBy(m => m.Id).ToListAsync();
        var memberships = await db.GroupMemberships.OrderBy(m => m.Id).ToListAsync();
        return string.Join('\n', people.Select(p => $"{p.Id} {p.Facts} {p.Version} {p.StrokeOrder}"))
            + string.Join('\n', mandates.Select(m => $"{m.Id} {m.PersonId} {m.Facts} {m.Ending} {m.Version}"))
            + string.Join('\n', memberships.Select(m => $"{m.Id} {m.PersonId} {m.GroupId} {m.From} {m.Until}"))
            + string.Join('\n', await db.Terms.OrderBy(t => t.Id).Select(t => $"{t.Id} {t.Title}").ToListAsync())
            + string.Join('\n', await db.DeputyGroups.OrderBy(g => g.Id).Select(g => $"{g.Id} {g.Name}").ToListAsync());
    }

    public void Dispose() => Office.Dispose();
}
