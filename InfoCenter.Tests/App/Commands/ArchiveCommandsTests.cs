using System.Text.Json;
using InfoCenter.App.Commands;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.App.Commands;

public sealed class ArchiveCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-print-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public ArchiveCommandsTests()
    {
        var data = new DataFolder(Path.Combine(_folder, "data"));
        SharedKey.PutInto(data.Root);
        var databases = new Databases(data);
        Upgrade.Apply(databases, data);
        using var db = databases.CreateDbContext();
        var assembly = new Assembly(Level.County, "竹山县");
        db.Assemblies.Add(assembly);
        db.SaveChanges();
        var term = new Term(assembly.Id, 19, "竹山县第十九届");
        var people = new[] { ("王小明", Office.Chengguan), ("李大山", Office.Pankou) }.Select(p => new Person(new PersonFacts { Name = p.Item1, TownshipCode = p.Item2 })).ToList();
        db.Terms.Add(term);
        db.People.AddRange(people);
        db.SaveChanges();
        db.Mandates.AddRange(people.Select(p => new Mandate(p.Id, new MandateFacts { Level = Level.County, TermId = term.Id })));
        db.SaveChanges();
    }

    private string Out => Path.Combine(_folder, "out");

    [Fact]
    public async Task All_archives_land_in_the_folder_with_their_manifest()
    {
        Assert.Equal(0, await RunAsync("archives", "print", "--all", "--out", Out, "--json"));

        Assert.Equal((2, 4), (Json().GetProperty("archives").GetInt32(), Json().GetProperty("pages").GetInt32()));
        Assert.Equal(2, Directory.GetFiles(Out, "*.pdf", SearchOption.AllDirectories).Length);
        Assert.Equal(3, File.ReadAllLines(Path.Combine(Out, "manifest.csv")).Length);
    }

    [Fact]
    public async Task One_township_or_level_is_printed_by_name()
    {
        Assert.Equal(0, await RunAsync("archives", "print", "--township", "潘口乡", "--level", "县", "--out", Out));

        Assert.EndsWith("李大山.pdf", Assert.Single(Directory.GetFiles(Out, "*.pdf", SearchOption.AllDirectories)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有名为“无此乡”的乡镇", "--township", "无此乡")]
    [InlineData("没有名为“村”的层级", "--level", "村")]
    [InlineData("没有可打印的代表", "--level", "Province")]
    [InlineData("没有可打印的代表")]
    public async Task What_cannot_be_chosen_is_refused_and_nothing_is_written(string said, params string[] given)
    {
        Assert.Equal(1, await RunAsync(["archives", "print", .. given, "--out", Out]));

        Assert.Contains(said, _error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task The_annual_reports_of_the_county_and_every_township_land_in_the_folder()
    {
        Assert.Equal(0, await RunAsync("reports", "annual", "--year", "2025", "--out", Out, "--json"));

        Assert.Equal(18, Json().GetProperty("reports").GetInt32());
        Assert.Equal(18, Directory.GetFiles(Out, "*2025年度代表履职报告.pdf").Length);
        Assert.Equal(1, await RunAsync("reports", "annual", "--year", "25", "--out", Out));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.Build().Parse([.. arguments, "--data", Path.Combine(_folder, "data")]).InvokeAsync(new() { Output = _output, Error = _error });

    private JsonElement Json() => JsonDocument.Parse(_output.ToString()).RootElement;
}
