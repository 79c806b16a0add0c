using System.CommandLine;
using InfoCenter.App.Commands;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Commands;

public sealed class AccessCommandsTests : IDisposable
{
    private readonly Office _office = new();

    [Fact]
    public async Task A_list_that_shuts_everybody_out_is_opened_from_the_machine_itself()
    {
        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Choose("StaffAddresses", "192.0.2.1");
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await RunAsync("access", "open"));

        await using var after = _office.Databases.CreateDbContext();
        Assert.Equal("", after.Choice("StaffAddresses"));
        Assert.Equal("OpenToEveryAddress", after.LedgerEntries.Single().Act);
    }

    [Fact]
    public async Task Only_administrators_are_appointed_and_only_with_a_password_of_the_environment()
    {
        Assert.Equal(1, await RunAsync("access", "appoint", "--name", "guard", "--person", "罗某"));
        Assert.Equal(1, await RunAsync("access", "appoint", "--name", "clerk", "--person", "陈某", "--role", "Clerk"));

        await using var db = _office.Databases.CreateDbContext();
        Assert.Empty(db.Accounts);
    }

    public void Dispose() => _office.Dispose();

    private Task<int> RunAsync(params string[] words) => CommandLine.Build().Parse([.. words, "--data", _office.Folder.Root])
        .InvokeAsync(new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() });
}
