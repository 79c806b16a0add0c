using InfoCenter.App.Commands;
using InfoCenter.Core.Backups;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.App.Commands;

[Trait("Engine", "SQLite")]
public sealed class BackupCommandsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("infocenter-backup-").FullName;

    public BackupCommandsTests() => Environment.SetEnvironmentVariable(Passphrase.Variable, BackupOffice.Passphrase);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Passphrase.Variable, null);
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_read_is_said_before_the_passphrase_is_asked_for()
    {
        Environment.SetEnvironmentVariable(Passphrase.Variable, null);
        var file = At("locked.icbackup");
        await using var held = new FileStream(file, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var (code, _, why) = await RunAsync("backup", "restore", file, "--data", At("back"));

        Assert.Equal(1, code);
        Assert.Contains("读不了", why, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("back")));
    }

    [Fact]
    public async Task From_one_folder_through_a_file_into_another()
    {
        var (made, said, _) = await RunAsync("backup", "create", At("kept"), "--data", At("office"));
        Assert.Equal(0, made);
        Assert.Contains("核对无误", said, StringComparison.Ordinal);
        var file = Assert.Single(Directory.GetFiles(At("kept")));

        var (restored, told, _) = await RunAsync("backup", "restore", file, "--data", At("back"));
        Assert.Equal(0, restored);
        Assert.Contains("逐项核对无误", told, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("data", "check", "--data", At("back"))).Code);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(At("back")));

        var (again, _, why) = await RunAsync("backup", "restore", file, "--data", At("back"));
        Assert.Equal(1, again);
        Assert.Contains("已有内容", why, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("backup", "restore", file, "--replace", "--data", At("back"))).Code);

        Environment.SetEnvironmentVariable(Passphrase.Variable, "another-passphrase");
        Assert.Equal(1, (await RunAsync("backup", "restore", file, "--data", At("elsewhere"))).Code);
        Assert.False(Directory.Exists(At("elsewhere")));
    }

    private string At(string name) => Path.Combine(_root, name);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Build().Parse(arguments).InvokeAsync(new() { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
