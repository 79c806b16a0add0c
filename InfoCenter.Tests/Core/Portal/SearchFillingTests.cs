using InfoCenter.Core.Accounts;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Data;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Portal;

/// <summary>Texts that were there before the search, or came in by another way than being written, are found like all others.</summary>
[Trait("Engine", "SQLite")]
public sealed class SearchFillingTests : IDisposable
{
    private const string Body = "<p>桥头的路灯修好了。</p>";
    private readonly BackupOffice _backups = new();
    private readonly PortalOffice _portal = new();

    public void Dispose()
    {
        _portal.Dispose();
        _backups.Dispose();
    }

    [Fact]
    public async Task What_an_older_program_published_is_found_after_the_next_start()
    {
        var folder = new DataFolder(Path.Combine(_backups.Root, "older"));
        SharedKey.PutInto(folder.Root);
        var databases = Databases.Embedded(folder);
        await using (var db = databases.CreateDbContext())
        {
            await Upgrade.ToAsync(db, "MeetingsAndLaws", CancellationToken.None);
            for (var id = 1; id <= 450; id++)
            {
                await db.Database.ExecuteSqlAsync($"INSERT INTO \"Article\" (\"Id\", \"ColumnId\", \"Status\", \"LastNumber\", \"ShownVersion\", \"ShownFromAt\", \"IsHandedIn\", \"Version\") VALUES ({id}, 1, 'Published', 1, 1, '2026-01-01 00:00:00', 1, 2)");
                await db.Database.ExecuteSqlAsync($"INSERT INTO \"ArticleVersion\" (\"ArticleId\", \"Number\", \"Title\", \"Summary\", \"Body\", \"Source\", \"Author\", \"SavedById\", \"SavedBy\", \"SavedAt\") VALUES ({id}, 1, '旧文', '', {Body}, '', '', 1, '小周', '2026-01-01 00:00:00')");
            }
        }

        Upgrade.Apply(databases, folder);
        SearchFilling.Apply(databases);
        SearchFilling.Apply(databases); // the start after that finds nothing to do

        foreach (var typed in new[] { "路灯", "桥头的路灯", "旧文" }) Assert.Equal(450, (await new PortalSearch(databases, TimeProvider.System).FindAsync(new() { Text = typed })).Total);
        await using var later = databases.CreateDbContext();
        Assert.Equal(450, await later.Set<SearchText>().CountAsync());
        Assert.Null(await Integrity.FirstFaultAsync(later, CancellationToken.None));
    }

    [Fact]
    public async Task On_either_engine_what_was_moved_is_found_at_once_and_what_is_written_then_too()
    {
        using var cluster = new PostgresCluster();
        var office = _portal.Office;
        var id = await _portal.PublishedAsync(PortalOffice.Facts("路灯修好了", Body));
        await _portal.SubmittedAsync(PortalOffice.Facts("没有发布", Body));

        foreach (var to in new[] { cluster.ConnectionString, null })
        {
            await new DatabaseMove(new Databases(office.Folder), office.Folder, office.With(Role.Administrator), office.Clock).MoveAsync(to);
            var there = new Databases(office.Folder);
            var search = new PortalSearch(there, office.Clock);
            foreach (var typed in new[] { "路灯", "桥头的路灯" }) Assert.Equal($"/news/{id}", Assert.Single((await search.FindAsync(new() { Text = typed })).Rows).Address);

            var law = await new LawKeeping(there, _portal.Clerk, office.Clock).AddAsync(new() { Title = $"画眉条例{to?.Length}", AdoptedOn = new(2020, 1, 1), EffectiveOn = new(2020, 1, 1) });
            Assert.Contains((await search.FindAsync(new() { Text = "画眉条例" })).Rows, row => row.Address == $"/laws/{law}");
        }
    }

    [Fact]
    public async Task What_a_backup_brings_back_is_found()
    {
        await using (var db = _backups.Office.Databases.CreateDbContext())
        {
            db.Laws.Add(new(new() { Title = "百灵条例", Text = "第一条　保护百灵。", AdoptedOn = new(2020, 1, 1), EffectiveOn = new(2020, 1, 1) }));
            await db.SaveChangesAsync();
        }

        await _backups.RestoreAsync((await _backups.MakeAsync()).Path);

        var search = new PortalSearch(Databases.Embedded(new(_backups.Target)), _backups.Office.Clock);
        foreach (var typed in new[] { "百灵", "保护百灵" }) Assert.Equal(1, (await search.FindAsync(new() { Text = typed })).Total);
    }
}
