using System.Text.Json;
using InfoCenter.App.Commands;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Core.Duties;

namespace InfoCenter.Tests.App.Commands;

public sealed class DutyCommandsTests : IDisposable
{
    private const string Sound = "王强,县,联系选民,2026-03-01,西关,走访,";
    private readonly DutyOffice _office = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-duties-").FullName;

    [Fact]
    public async Task A_workbook_is_imported_verified_and_published()
    {
        var (code, printed) = await RunAsync("import", Write("城关镇.csv", Sound), "--json");
        Assert.Equal((0, 1), (code, printed.GetProperty("records").GetInt32()));

        Assert.Equal(1, (await RunAsync("verify", "--all", "--json")).Printed.GetProperty("records").GetInt32());
        Assert.Equal(1, (await RunAsync("publish", "--all", "--json")).Printed.GetProperty("records").GetInt32());
        Assert.Equal(DutyStatus.Published, _office.Records().Single().Status);
    }

    [Fact]
    public async Task Refused_input_says_where_and_changes_nothing()
    {
        var (code, printed) = await RunAsync("import", Write("城关镇.csv", Sound, "李梅,,联系选民,2026-02-30,西关,走访,", "无名氏,,联系选民,2026-03-01,西关,走访,"), "--json");

        Assert.Equal(1, code);
        var error = printed.GetProperty("errors")[0];
        Assert.Equal(("城关镇.csv", "城关镇", 4, "履职时间", "2026-02-30"), (
            error.GetProperty("file").GetString(),
            error.GetProperty("sheet").GetString(),
            error.GetProperty("row").GetInt32(),
            error.GetProperty("column").GetString(),
            error.GetProperty("found").GetString()));
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        Assert.Equal(5, printed.GetProperty("conflicts")[0].GetProperty("row").GetInt32());
        Assert.Empty(_office.Records());
    }

    [Fact]
    public async Task A_dry_run_changes_nothing_and_a_second_run_finds_nothing_new()
    {
        var file = Write("城关镇.csv", Sound);

        Assert.Equal(1, (await RunAsync("import", file, "--dry-run", "--json")).Printed.GetProperty("records").GetInt32());
        Assert.Empty(_office.Records());
        await RunAsync("import", file, "--json");
        var (code, again) = await RunAsync("import", file, "--json");

        Assert.Equal((0, 0, 1), (code, again.GetProperty("records").GetInt32(), again.GetProperty("duplicates").GetArrayLength()));
    }

    [Fact]
    public async Task A_missing_file_is_refused()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(1, await InvokeAsync(output, error, "import", Path.Combine(_folder, "没有.csv")));
        Assert.Contains("没有找到文件", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _office.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Write(string name, params string[] rows)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, DutyOffice.Workbook(rows).Content);
        return path;
    }

    private async Task<(int Code, JsonElement Printed)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        var code = await InvokeAsync(output, TextWriter.Null, words);
        return (code, JsonDocument.Parse(output.ToString()).RootElement);
    }

    private Task<int> InvokeAsync(TextWriter output, TextWriter error, params string[] words) =>
        CommandLine.Build().Parse(["duties", .. words, "--data", _office.Office.Folder.Root]).InvokeAsync(new() { Output = output, Error = error });
}
