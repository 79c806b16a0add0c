using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Data;

public sealed class DatabasesTests : IDisposable
{
    private readonly Office _office = new();

    [Theory, Trait("Engine", "SQLite")]
    [InlineData("journal_mode", "persist")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    public async Task Every_connection_is_durable(string setting, string expected)
    {
        await using var db = _office.Databases.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {setting}";

        Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
    }

    public void Dispose() => _office.Dispose();
}
