using System.CommandLine;
using System.Text.Json;
using InfoCenter.App.Commands;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.App.Commands;

/// <summary><c>ledger verify</c>, as another organisation runs it on a copy of the folder: exit code 0 only when everything holds.</summary>
[Trait("Engine", "SQLite")] // the alteration is written into the file itself
public sealed class LedgerCommandsTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_chain_of_both_algorithms_is_whole_until_somebody_alters_an_entry_of_either()
    {
        await ActAsync("第一条");
        await new SealChoosing(_office.Databases, _office.With(Role.SecurityAdministrator), _office.Clock).ChooseAsync(SealAlgorithm.HmacSm3);
        await ActAsync("第三条");

        Assert.Equal((0, true), await VerifyAsync());

        Sql("UPDATE LedgerEntry SET Detail = 'x' WHERE Id = 3");
        Assert.Equal((1, false), await VerifyAsync());

        Sql("UPDATE LedgerEntry SET Detail = '第三条' WHERE Id = 3; UPDATE LedgerEntry SET Detail = 'x' WHERE Id = 1");
        Assert.Equal((1, false), await VerifyAsync());
    }

    [Fact]
    public async Task An_anchor_file_that_is_not_there_is_no_success()
    {
        await ActAsync("第一条");

        Assert.Equal(1, await RunAsync(new StringWriter(), "--anchor", Path.Combine(_office.Folder.Root, "nowhere.txt")));
    }

    private async Task<(int Code, bool Holds)> VerifyAsync()
    {
        var output = new StringWriter();
        var code = await RunAsync(output, "--json");
        using var printed = JsonDocument.Parse(output.ToString());
        return (code, printed.RootElement.GetProperty("holds").GetBoolean());
    }

    private Task<int> RunAsync(StringWriter output, params string[] words) => CommandLine.Build().Parse(["ledger", "verify", .. words, "--data", _office.Folder.Root])
        .InvokeAsync(new InvocationConfiguration { Output = output, Error = new StringWriter() });

    private async Task ActAsync(string detail)
    {
        await using var db = _office.Databases.CreateDbContext();
        db.Record(_office.With(Role.Clerk), _office.Clock, "VerifyDuty", "DutyRecord 1", detail);
        await db.SaveChangesAsync();
    }

    private void Sql(string command)
    {
        using var connection = new SqliteConnection($"Data Source={_office.Folder.DatabaseFile}");
        connection.Open();
        using var run = connection.CreateCommand();
        run.CommandText = command;
        run.ExecuteNonQuery();
    }
}
