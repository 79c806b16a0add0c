using InfoCenter.Core.Data;
using InfoCenter.Tests.Core.Portal;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Data;

public sealed class ReadyQuestionTests : IDisposable
{
    private static readonly ReadyQuestion<string> TitleOf = new("""SELECT "Title" FROM "Column" WHERE "Code" = @p0 AND "IsRetired" = @p1""", row => row.GetString(0));

    private readonly PortalOffice _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task It_answers_what_was_saved_a_moment_ago_however_often_it_is_asked()
    {
        Assert.Empty(await AskAsync("c-new"));
        await _portal.Columns.AddAsync(new("人大要讯", null));
        var column = (await _portal.Columns.ListAsync()).Single(c => c.Facts.Title == "人大要讯");
        var code = column.Address.Split('/')[^1];
        Assert.Equal("人大要讯", Assert.Single(await AskAsync(code)));
        await _portal.Columns.DescribeAsync(column.Id, new("人大快讯", null), column.Version);
        Assert.Equal("人大快讯", Assert.Single(await AskAsync(code)));
    }

    [Fact]
    public async Task Many_ask_at_once_and_each_gets_its_own_answer()
    {
        var codes = (await _portal.Public.ColumnsAsync()).Select(c => (c.Code, c.Title)).ToList();
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (turn, _) =>
        {
            var (code, title) = codes[turn % codes.Count];
            Assert.Equal(title, Assert.Single(await AskAsync(code)));
        });
    }

    [Fact, Trait("Engine", "SQLite")]
    public async Task It_holds_no_lock_between_two_askings()
    {
        Assert.Single(await AskAsync("news"));
        await using var alone = _portal.Office.Databases.CreateDbContext();
        await alone.Database.OpenConnectionAsync();
        await using var command = alone.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=0; BEGIN EXCLUSIVE; COMMIT;"; // fails at once where anybody still reads
        await command.ExecuteNonQueryAsync();
    }

    [Fact, Trait("Engine", "SQLite")]
    public async Task A_damaged_file_is_said_in_words_and_the_next_asking_starts_anew()
    {
        Assert.Single(await AskAsync("news"));
        var whole = await File.ReadAllBytesAsync(_portal.Office.Folder.DatabaseFile);
        await File.WriteAllBytesAsync(_portal.Office.Folder.DatabaseFile, [.. Enumerable.Repeat((byte)'x', whole.Length)]);
        await Refusal.ExpectAsync(nameof(DataRules.DatabaseIsDamaged), () => AskAsync("news"));
        await File.WriteAllBytesAsync(_portal.Office.Folder.DatabaseFile, whole);
        Assert.Single(await AskAsync("news"));
    }

    private async Task<IReadOnlyList<string>> AskAsync(string code)
    {
        await using var db = _portal.Office.Databases.CreateDbContext();
        return await TitleOf.AskAsync(db, [code, false], CancellationToken.None);
    }
}
