using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives;

public sealed class ArchivePrintingTests : IDisposable
{
    private readonly ArchiveOffice _archives = new();

    [Fact]
    public async Task The_paper_says_who_what_where_and_with_which_result()
    {
        var person = _archives.Deputy("王䶮𬭎", Office.Pankou, Level.County, Level.Township);
        _archives.Record(person, DutyKind.VoterContact, new(2025, 3, 1), content: "走访小漩村供水户", result: "供水管网改造完成");
        _archives.Record(person, DutyKind.Suggestion, new(2025, 4, 1), content: "关于加固乡道护栏的建议", role: DutyRole.Leader);
        _archives.Record(person, DutyKind.Inspection, new(2025, 5, 1), DutyStatus.Verified, content: "尚未发布的视察");

        var printed = await _archives.Printing(_archives.Clerk).PrintAsync(person);
        var text = _archives.TextOf(printed.Pdf);

        Assert.Equal($"0000-LZ·2026-Y-DB-{person:0000}_王䶮𬭎.pdf", printed.FileName);
        Assert.All(
            new[]
            {
                "人大代表履职档案", "王䶮𬭎", "潘口乡", "竹山县第十九届", "乡镇第十九届", $"0000-LZ·2026-Y-DB-{person:0000}", "1976年5月", "走访小漩村供水户", "供水管网改造完成",
                "关于加固乡道护栏的建议", "领衔", "生成时间 2026-06-30 10:00", "一、基本情况", "五、提出建议",
            },
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Matches("–\\s*1\\s*–", text);
        Assert.DoesNotContain("尚未发布", text, StringComparison.Ordinal);
        Assert.DoesNotContain("19900001234", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_stays_and_the_code_follows_the_content()
    {
        var person = _archives.Deputy("王小明");
        _archives.Record(person, DutyKind.VoterContact, new(2025, 3, 1));
        var printing = _archives.Printing(_archives.Clerk);
        var first = CodeIn(_archives.TextOf((await printing.PrintAsync(person)).Pdf));

        _archives.Office.Clock.Pass(TimeSpan.FromDays(400));
        var again = await printing.PrintAsync(person);
        Assert.Equal(first, CodeIn(_archives.TextOf(again.Pdf)));
        Assert.StartsWith("0000-LZ·2026-", again.FileName, StringComparison.Ordinal);

        _archives.Record(person, DutyKind.VoterContact, new(2025, 3, 2));
        Assert.NotEqual(first, CodeIn(_archives.TextOf((await printing.PrintAsync(person)).Pdf)));
        Assert.Equal(["PrintArchive", "PrintArchive", "PrintArchive"], _archives.Acts());
    }

    [Fact]
    public async Task Printing_needs_the_right_and_the_reach()
    {
        var person = _archives.Deputy("王小明", Office.Pankou);

        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => _archives.Printing(_archives.Office.With(Role.Leader)).PrintAsync(person));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound),
            () => _archives.Printing(_archives.Office.With(Role.Township, Office.Chengguan)).PrintAsync(person));
        Assert.NotEmpty((await _archives.Printing(new(new Standing(9, "王小明", Role.Deputy.Rights(), PersonId: person))).PrintAsync(person)).Pdf);
    }

    [Fact]
    public async Task A_code_is_checked_as_people_type_it_and_a_changed_archive_is_told()
    {
        var person = _archives.Deputy("王小明");
        var code = CodeIn(_archives.TextOf((await _archives.Printing(_archives.Clerk).PrintAsync(person)).Pdf));
        var checking = new FormChecking(_archives.Office.Databases, _archives.Clerk, _archives.Office.Clock, _archives.Codes);

        var found = await checking.CheckAsync($" {code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)} ");
        Assert.Equal(("王小明履职档案", true), (found.Title, found.IsUnchanged));

        _archives.Record(person, DutyKind.VoterContact, new(2025, 3, 1));
        Assert.False((await checking.CheckAsync(code)).IsUnchanged);
        await Refusal.ExpectAsync(nameof(ArchiveRules.CodeIsUnknown), () => checking.CheckAsync("AAAA-BBBB-CCCC-DDDD"));
    }

    [Fact]
    public async Task A_row_put_in_without_the_offices_key_is_no_proof()
    {
        await using (var db = _archives.Office.Databases.CreateDbContext())
        {
            db.IssuedForms.Add(new("AAAA-BBBB-CCCC-DDDD", "假档案", "0000-LZ·2026-Y-DB-0001", new string('0', 64), null, _archives.Office.Clock.Now, "某人"));
            await db.SaveChangesAsync();
        }

        var checking = new FormChecking(_archives.Office.Databases, _archives.Clerk, _archives.Office.Clock, _archives.Codes);
        await Refusal.ExpectAsync(nameof(ArchiveRules.CodeIsUnknown), () => checking.CheckAsync("AAAA-BBBB-CCCC-DDDD"));
    }

    public void Dispose() => _archives.Dispose();

    private static string CodeIn(string text)
    {
        var at = text.LastIndexOf("校验码 ", StringComparison.Ordinal) + 4;
        return text[at..(at + 19)];
    }
}
