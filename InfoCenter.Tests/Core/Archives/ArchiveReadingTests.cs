using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives;

public sealed class ArchiveReadingTests : IDisposable
{
    private readonly ArchiveOffice _archives = new();

    [Fact]
    public async Task The_archive_counts_what_is_published_and_shows_what_waits()
    {
        var person = _archives.Deputy("王小明");
        _archives.Record(person, DutyKind.VoterContact, new(2025, 3, 1));
        _archives.Record(person, DutyKind.VoterContact, new(2025, 4, 1));
        _archives.Record(person, DutyKind.MeetingAttendance, new(2025, 5, 1), attendance: Attendance.OnLeave);
        _archives.Record(person, DutyKind.Suggestion, new(2025, 5, 2), role: DutyRole.Seconder);
        _archives.Record(person, DutyKind.Inspection, new(2024, 5, 1), DutyStatus.Verified);
        _archives.Record(person, DutyKind.Inspection, new(2024, 6, 1), DutyStatus.Submitted);

        var archive = await _archives.Reading(_archives.Clerk).OpenAsync(person);

        Assert.Equal([2025, 2024], archive.Years.Select(y => y.Year));
        var (latest, earlier) = (archive.Years[0], archive.Years[1]);
        Assert.Equal((3, 2, 1, 1, 0), (latest.Total, latest.Of(DutyKind.VoterContact), latest.Leaves, latest.Seconded, latest.Waiting));
        Assert.Equal((0, 1), (earlier.Total, earlier.Waiting));
    }

    [Fact]
    public async Task A_person_with_two_mandates_is_one_line_and_one_archive()
    {
        var person = _archives.Deputy("王小明", Office.Pankou, Level.Township, Level.County);

        var page = await _archives.Reading(_archives.Clerk).ListAsync(new());
        var archive = await _archives.Reading(_archives.Clerk).OpenAsync(person);

        Assert.Equal(1, page.Total);
        Assert.Equal([Level.County, Level.Township], archive.Mandates.Select(m => m.Level));
        Assert.Equal("潘口乡", archive.TownshipName);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_township_level_and_search()
    {
        _archives.Deputy("王小明", Office.Chengguan, Level.County);
        _archives.Deputy("李大山", Office.Pankou, Level.Township);
        var reading = _archives.Reading(_archives.Clerk);

        Assert.Equal(["李大山"], Names(await reading.ListAsync(new() { TownshipCode = Office.Pankou })));
        Assert.Equal(["王小明"], Names(await reading.ListAsync(new() { Level = Level.County })));
        Assert.Equal(["李大山"], Names(await reading.ListAsync(new() { Search = "lds" })));
        Assert.Equal(["王小明"], Names(await reading.ListAsync(new() { Search = "小明" })));
    }

    [Fact]
    public async Task A_township_sees_its_own_deputies_and_a_deputy_only_themselves()
    {
        var own = _archives.Deputy("王小明", Office.Pankou);
        var foreign = _archives.Deputy("李大山", Office.Chengguan);
        var township = _archives.Reading(_archives.Office.With(Role.Township, Office.Pankou));
        var deputy = _archives.Reading(new(new Standing(9, "王小明", Role.Deputy.Rights(), PersonId: own)));

        Assert.Equal(["王小明"], Names(await township.ListAsync(new())));
        Assert.Equal(["王小明"], Names(await deputy.ListAsync(new())));
        Assert.Equal("王小明", (await deputy.OpenAsync(own)).Name);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => township.OpenAsync(foreign));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => deputy.OpenAsync(foreign));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => deputy.OpenAsync(4711));
    }

    [Fact]
    public async Task Without_the_right_nothing_is_read()
    {
        var reading = _archives.Reading(_archives.Office.With(Role.Administrator));

        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => reading.ListAsync(new()));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => reading.OpenAsync(1));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => reading.TownshipsAsync());
    }

    public void Dispose() => _archives.Dispose();

    private static IEnumerable<string> Names(ArchivePage page) => page.Rows.Select(r => r.Name);
}
