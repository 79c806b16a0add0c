using System.Collections;
using System.Reflection;
using System.Text;
using InfoCenter.App.Rooms;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Drafts;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.Core;

/// <summary>Canaries in every personal field of every deputy, then looked for in what the office keeps and in what its use cases answer.</summary>
public sealed class PrivacyTests : IDisposable
{
    /// <summary>What answers whole numbers because that is what it is for. A new line here is a decision.</summary>
    private static readonly Dictionary<string, string> MayAnswerWhole = new()
    {
        ["PersonFile.RevealAsync"] = "for a reason that goes to the ledger, for a minute",
        ["CallList.RevealAsync"] = "for a reason that goes to the ledger, for a minute",
        ["RequestCalling.RevealAsync"] = "for a reason that goes to the ledger, for a minute",
        ["FullExports.FetchAsync"] = "for a reason, confirmed by a second person, once",
        ["RosterImport.TryOutAsync"] = "answers the command line with the caller's own file",
        ["ErrorWorkbook.MakeAsync"] = "gives a clerk the own file back",
        ["DutyErrorWorkbook.MakeAsync"] = "gives a township the own file back",
        ["DutyWorkbooks.OpenAsync"] = "shows a township what it typed into its own file",
        ["Attachments.OpenAsync"] = "gives the own file back",
        ["Attachments.ReadAsync"] = "gives the own file back",
    };

    private readonly Office _office = new();
    private readonly int _deputies = Tier.Load(40, 1200);

    public void Dispose() => _office.Dispose();

    [Fact]
    public void The_search_finds_what_is_there_in_every_form()
    {
        var (phone, id) = ("19900000017", RosterBook.Id(17));
        string[] planted =
        [
            phone, id, Convert.ToBase64String(Encoding.UTF8.GetBytes($"a{phone}b")), Convert.ToBase64String(Encoding.UTF8.GetBytes($"ab{id}c")),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(phone)), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(id)), string.Join(' ', phone.ToCharArray()),
            "199-0000-0017", string.Concat(phone.Select(c => (char)(c + 0xFEE0))),
        ];

        Assert.All(planted, text => Assert.NotEmpty(Canaries.In(Encoding.UTF8.GetBytes($"x{text}x"), "planted")));
        Assert.NotEmpty(Canaries.In(Encoding.Unicode.GetBytes(phone), "planted"));
        Assert.Empty(Canaries.In(Encoding.UTF8.GetBytes(Masking.Phone(phone) + Masking.IdNumber(id)), "masked"));
    }

    [Fact]
    public async Task No_number_lies_openly_in_the_database_the_files_or_a_backup()
    {
        await WorkADayAsync();

        var found = Canaries.InFolder(_office.Folder.Root, out var files);
        Assert.Empty(found);
        if (PostgresOffices.AreWanted)
        {
            foreach (var start in new[] { Canaries.Phones, Canaries.Ids }) Assert.Empty(await Traces.InDatabaseAsync(_office, start));
        }

        var elsewhere = Directory.CreateTempSubdirectory("infocenter-canary-").FullName;
        try
        {
            var backup = await new BackupMaking(_office.Databases, _office.Folder, _office.Allowed(Permission.KeepBackups), _office.Clock)
                .CreateAsync(Path.Combine(elsewhere, "backups"), "a passphrase for canaries");
            _ = await new BackupRestoring(_office.Clock).RestoreAsync(backup.Path, "a passphrase for canaries", Path.Combine(elsewhere, "restored"));
            Assert.Empty(Canaries.InFolder(elsewhere, out var copies));
            Figures.Note(
                "V4", $"phones and ID numbers of all deputies looked for in {Canaries.FormCount} forms in database, journal, attachments, backup and its restored folder",
                _deputies * 2, null, $"0 found in {files + copies} files");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Fact]
    public async Task No_use_case_answers_a_whole_number_but_the_few_that_are_for_it()
    {
        await WorkADayAsync();
        var services = new ServiceCollection().AddLogging().AddOffice(_office.Folder)
            .AddSingleton<TimeProvider>(_office.Clock).AddSingleton(_office.Allowed(Enum.GetValues<Permission>()));
        await using var rooms = services.BuildServiceProvider();
        await using var scope = rooms.CreateAsyncScope();

        var (asked, answered, leaks, open) = (0, 0, new List<string>(), new HashSet<string>());
        foreach (var type in services.Select(s => s.ServiceType).Where(t => t.Assembly == typeof(InfoCenterDb).Assembly && t.IsClass).Distinct())
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(Answers))
            {
                var name = $"{type.Name}.{method.Name}";
                asked++;
                if (await AnswerAsync(scope.ServiceProvider.GetRequiredService(type), method) is not { } answer) continue;
                answered++;
                var hits = Texts(answer, 0).SelectMany(text => Canaries.In(text, name)).Take(1).ToList();
                if (hits.Count > 0 && MayAnswerWhole.ContainsKey(name)) open.Add(name);
                else leaks.AddRange(hits);
            }
        }

        Assert.Empty(leaks);
        Assert.Contains("PersonFile.RevealAsync", open); // the search finds what is there
        Assert.InRange(answered, 20, asked);
        Figures.Note("V2", "public use-case methods that answer something, called on an office of canaries", answered, null, $"0 answer a whole phone or ID number beside the {MayAnswerWhole.Count} that are for it");
    }

    [Fact]
    public async Task What_breaks_says_no_number()
    {
        var said = new List<string>();
        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Add(new Person(new() { Name = "王小明", Phone = "19900000001", IdNumber = RosterBook.Id(1) }));
            db.Add(new Person(new() { Name = "李大山", Phone = "19900000002", IdNumber = RosterBook.Id(1) }));
            said.Add((await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync())).ToString());
        }

        var roster = new RosterOffice(_office);
        var book = RosterBook.Of(3).Type(1, RosterField.Phone, "199000000017").Type(2, RosterField.IdNumber, RosterBook.Id(2)[..17] + "0").Add(0);
        var id = await roster.Import.UploadAsync("错.csv", book.ToCsv());
        said.AddRange((await roster.Import.OpenAsync(id)).Preview.Rows.SelectMany(r => r.Problems).Select(p => p.Message + p.Found));
        said.Add((await Assert.ThrowsAsync<RuleBrokenException>(() => roster.Adoption.CommitAsync(id))).ToString());
        File.WriteAllBytes(Path.Combine(_office.Folder.Below("keys"), "personal.key"), new byte[32]);
        await using (var wrong = new Databases(_office.Folder).CreateDbContext())
        {
            said.Add((await Assert.ThrowsAsync<RuleBrokenException>(() => wrong.RosterImportPapers.ToListAsync())).ToString());
        }

        Assert.InRange(said.Count, 5, 50);
        Assert.Empty(said.SelectMany(text => Canaries.In(text, "said")));
        Figures.Note("V5a", "exceptions and refusals provoked with canaries in hand", said.Count, null, "0 name one");
    }

    [Fact]
    [Trait("Engine", "SQLite")]
    public async Task Somebody_deleted_is_not_in_the_file_any_more()
    {
        var roster = new RosterOffice(_office);
        var import = await roster.AdoptAsync(RosterBook.Of(3).Type(1, RosterField.Name, "欧阳金丝雀"));
        await roster.Adoption.UndoAsync(import);
        Assert.NotEmpty(Traces.InFiles(_office.Folder.Root, "infocenter.db*", "欧阳金丝雀")); // at least the journal remembers

        await using (var db = _office.Databases.CreateDbContext())
        {
            await db.RosterImportPapers.ExecuteDeleteAsync();
            await db.Database.ExecuteSqlRawAsync("VACUUM");
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE");
        }

        Assert.Empty(Traces.InFiles(_office.Folder.Root, "infocenter.db*", "欧阳金丝雀"));
        Figures.Note("V7", "a person deleted: the name looked for in database and journal after VACUUM", 1, null, "0 found");
    }

    /// <summary>A working day that carries every number through everything that handles numbers.</summary>
    private async Task WorkADayAsync()
    {
        var (roster, book) = (new RosterOffice(_office), RosterBook.Of(_deputies));
        var files = new Attachments(_office.Databases, new FileStore(_office.Folder), roster.Clerk, _office.Clock);
        await files.KeepAsync("名册.csv", new MemoryStream(book.ToCsv()), FilePurpose.RosterWorkbook);
        await roster.AdoptAsync(book);
        var second = await roster.Import.UploadAsync("改.csv", book.Type(0, RosterField.Phone, "1990000").Type(1, RosterField.Phone, "19900000999").ToCsv());
        await roster.Import.CorrectAsync(second, (await roster.Import.OpenAsync(second)).Preview.Rows[0].Key, RosterField.Phone, "19900000998");
        await roster.Adoption.CommitAsync(second);
        await roster.Import.MapAsync(await roster.Import.UploadAsync("无表头.csv", book.ToCsv()), "备注", RosterField.Remark);
        await roster.ExportAsync();

        await new PersonFile(_office.Databases, roster.Clerk, _office.Clock).RevealAsync(1, "核对");
        await new RosterKeeping(_office.Databases, roster.Clerk, _office.Clock)
            .DescribeAsync(3, 1, new Dictionary<RosterField, string?> { [RosterField.Phone] = "19900000997" });
        await new DraftKeeping(_office.Databases, roster.Clerk, _office.Clock)
            .KeepAsync(new("by-election", "new"), new("opening", "登记补选", "/office/roster/new", """{"phone":"19900000996"}"""));

        await new RequestOffice(_office).PlantNumbersAsync();
        var township = _office.With(Role.Township, Office.Chengguan);
        var workbook = Encoding.UTF8.GetBytes($"姓名,履职类别,履职时间,地点,履职内容,身份证号\n王一,联系选民,2026-05-01,西关,走访,{RosterBook.Id(0)}\n19900000003,联系选民,2026-05-02,西关,走访,\n");
        var theirs = new Attachments(_office.Databases, new FileStore(_office.Folder), township, _office.Clock);
        var sheet = await theirs.KeepAsync("履职.csv", new MemoryStream(workbook), FilePurpose.DutyWorkbook);
        await new DutyImport(_office.Databases, township, _office.Clock).UploadAsync(sheet, theirs);
        var traces = Pictures.Comment($"tel 19900000004 id {RosterBook.Id(4)}");
        await files.KeepAsync("走访.jpg", new MemoryStream(Pictures.Jpeg(traces)), FilePurpose.Evidence, Office.Chengguan);
        await files.KeepAsync("走访.png", new MemoryStream(Pictures.Png(4, 3, ("tEXt", Encoding.ASCII.GetBytes($"Comment\0{RosterBook.Id(5)}")))), FilePurpose.Evidence, Office.Chengguan);
    }

    private static bool Answers(MethodInfo method) =>
        !method.IsSpecialName && method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Task<>);

    private static async Task<object?> AnswerAsync(object room, MethodInfo method)
    {
        try
        {
            var task = (Task)method.Invoke(room, [.. method.GetParameters().Select(Given)])!;
            await task;
            return task.GetType().GetProperty("Result")!.GetValue(task);
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            // A refusal, or an argument it cannot use; what it says of it is an answer too.
            return (error.InnerException ?? error).ToString();
        }
    }

    private static object? Given(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken)) return CancellationToken.None;
        if (parameter.HasDefaultValue) return parameter.DefaultValue;
        if (type == typeof(string)) return "核对";
        if (type == typeof(int) || type == typeof(int?)) return parameter.Name is "take" ? 500 : parameter.Name is "skip" ? 0 : parameter.Name is "year" ? 2026 : 1;
        if (type == typeof(byte[])) return RosterBook.Of(2).ToCsv();
        if (type == typeof(Stream)) return new MemoryStream();
        if (type.IsValueType || type.GetConstructor([]) is not null) return Activator.CreateInstance(type);
        return null;
    }

    /// <summary>Every text within an answer, its properties' and elements' included.</summary>
    private static IEnumerable<string> Texts(object? answer, int depth) => answer switch
    {
        null => [],
        string text => [text],
        byte[] bytes => Canaries.In(bytes, "bytes").Any() ? [Canaries.Phones + "001"] : [],
        Stream stream => Texts(Whole(stream), depth),
        IEnumerable many => many.Cast<object?>().SelectMany(one => Texts(one, depth + 1)),
        _ when depth > 6 || answer.GetType().IsPrimitive || answer is Enum or DateTime or DateOnly or Delegate => [],
        _ => answer.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(answer))
            .Concat(answer.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance).Select(f => f.GetValue(answer)))
            .SelectMany(value => Texts(value, depth + 1)),
    };

    private static byte[] Whole(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
