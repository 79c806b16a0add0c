using InfoCenter.Tests.Durability.Disks;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Durability;

/// <summary>A folder the program cannot work in is refused at the start, with one sentence that says what to do, by the server and by every command.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-start-").FullName;
    private readonly Disk _disk = new();

    public void Dispose()
    {
        _disk.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("a file", "是一个文件", true)]
    [InlineData("below a file", "在一个文件下面", false)]
    [InlineData("another's", "所有者改为", true)]
    [InlineData("read-only", "只读", false)]
    [InlineData("full", "磁盘已满", true)]
    [InlineData("nfs", "网络盘", false)]
    [InlineData("cifs", "网络盘", true)]
    [InlineData("no database", "已损坏", false)]
    public async Task The_start_is_refused_with_what_to_do(string obstacle, string sentence, bool asServer)
    {
        var data = Path.Combine(_folder, "data");
        (string, string)[] environment = [];
        switch (obstacle)
        {
            case "a file": await File.WriteAllTextAsync(data, "x"); break;
            case "below a file": await File.WriteAllTextAsync(data, "x"); data += "/office"; break;
            case "another's": (_disk.NoWriting, environment) = (Disk.NoPermission, _disk.Below(_folder)); break;
            case "read-only": (_disk.NoWriting, environment) = (Disk.ReadOnlyDisk, _disk.Below(_folder)); break;
            case "full": (_disk.Room, environment) = (0, _disk.Below(_folder)); break;
            case "nfs" or "cifs":
                var mounts = Path.Combine(_folder, "mounts");
                await File.WriteAllTextAsync(mounts, $"/dev/vda / ext4 rw 0 0\nserver:/share {_folder} {obstacle} rw 0 0\n");
                environment = Disk.WithMounts(mounts);
                break;
            case "no database":
                Directory.CreateDirectory(data);
                await File.WriteAllTextAsync(Path.Combine(data, "infocenter.db"), new string('x', 8192));
                break;
        }

        string[] verb = asServer ? ["--urls", "http://127.0.0.1:0"] : ["roster", "export", Path.Combine(_folder, "out.csv")];
        using var program = OfficeProcess.Start([typeof(InfoCenter.App.Program).Assembly.Location, .. verb, "--data", data], environment);
        var (code, output, error) = await program.EndAsync();

        Assert.Empty(Breaches(code, output, error, sentence));
        if (obstacle == "no database") Figures.Note("D6", "folders the program cannot work in: a file, below a file, another's, read-only, full, NFS, CIFS, no database", 8, null, "refused at the start, exit 1, one sentence with what to do");
    }

    [Theory]
    [InlineData("carry on", "ended with 0")]
    [InlineData("fall", "the programmers' own words")]
    public async Task A_program_that_carries_on_or_falls_is_found_out(string way, string breach)
    {
        _disk.NoWriting = Disk.ReadOnlyDisk;
        using var program = OfficeProcess.Start([typeof(OfficeProcess).Assembly.Location, way, Path.Combine(_folder, "data")], _disk.Below(_folder));
        var (code, output, error) = await program.EndAsync();

        Assert.Contains(Breaches(code, output, error, "只读"), b => b.StartsWith(breach, StringComparison.Ordinal));
        if (way == "fall") Figures.Note("D6x", "negative control: a program that carries on in a read-only folder, and one that falls", 2, null, "found out, as it must be");
    }

    // Refused, with one sentence and nothing of the program's inside.
    private static List<string> Breaches(int code, string output, string error, string sentence)
    {
        var breaches = new List<string>();
        if (code != 1) breaches.Add($"ended with {code}: {output} {error}");
        if (!error.Contains(sentence, StringComparison.Ordinal)) breaches.Add($"does not say {sentence}: {error}");
        if (error.TrimEnd().Split('\n').Length != 1) breaches.Add($"more than one sentence: {error}");
        if ((output + error).Contains("   at ", StringComparison.Ordinal)) breaches.Add($"the programmers' own words: {output} {error}");
        return breaches;
    }
}
