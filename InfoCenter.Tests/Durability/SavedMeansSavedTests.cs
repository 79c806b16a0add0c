using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace InfoCenter.Tests.Durability;

/// <summary>The screen says that something is saved when it is, and not while it still may come to nothing.</summary>
public sealed class SavedMeansSavedTests : Screens
{
    private readonly DutyOffice _office;

    public SavedMeansSavedTests() => _office = new DutyOffice(Office);

    [Fact]
    public async Task Nothing_is_said_until_the_commit_is_through()
    {
        var mark = _office.Submitted();
        SignIn(Role.Committee);
        var page = Show<VerifyDuties>();
        page.WaitForElement(".queue-head input").Change(true);
        var button = page.FindAll(".toolbar button").First(b => b.TextContent.Contains("通过所选", StringComparison.Ordinal));
        var notices = Services.GetRequiredService<NotificationService>();

        // A reader keeps the commit from its last step; everything before it is done.
        await using var reader = Open();
        Run(reader, "BEGIN");
        Run(reader, "SELECT count(*) FROM sqlite_master");
        var pressing = Task.Run(() => button.Click());
        await using (var third = Open()) while (!pressing.IsCompleted && !IsBeingWritten(third)) await Task.Delay(10);

        Assert.Empty(notices.Messages);
        Run(reader, "COMMIT");
        await pressing;

        page.WaitForAssertion(() => Assert.Contains(notices.Messages, n => n.Summary.Contains("已核实 1 条", StringComparison.Ordinal)));
        Assert.Equal(DutyStatus.Verified, _office.Record(mark.Id).Status);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Office.Folder.DatabaseFile};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    private static bool IsBeingWritten(SqliteConnection connection)
    {
        try
        {
            Run(connection, "BEGIN IMMEDIATE");
            Run(connection, "ROLLBACK");
            return false;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == 5)
        {
            return true;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
