using System.Text;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyReadingTests : IDisposable
{
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task Headings_and_their_order_are_the_townships_own()
    {
        var record = await OnlyAsync("潘口乡.csv",
            "城关镇代表履职台账", "日 期,类别,事由及内容,地点,姓名,代表证号,协调资金（万元）,受益群众,参加方式,组织单位", $"20260301,执法检查,检查河长制,西关,王强,County{_office.Wang},3.5,约120人,主持,县人大");

        Assert.Equal((DutyKind.Inspection, "执法检查", DutyRole.Chair, "县人大"), (record.Kind, record.SubKind, record.Role, record.Organiser));
        Assert.Equal((new DateOnly(2026, 3, 1), 3_500_000L, 120), (record.On, record.FundsInFen!.Value, record.Beneficiaries!.Value));
        Assert.Equal(Office.Chengguan, record.TownshipCode);
    }

    [Fact]
    public async Task The_sheet_names_the_kind_the_file_the_township_the_title_the_year()
    {
        var record = await OnlyAsync("小组活动-城关镇.csv", "2026年情况统计", "代表,时间,主要内容", "王强,3月1日,集中学习");

        Assert.Equal((DutyKind.GroupActivity, new DateOnly(2026, 3, 1)), (record.Kind, record.On));
    }

    [Theory]
    [InlineData("请假", DutyRole.Participant, Attendance.OnLeave)]
    [InlineData("列席", DutyRole.Observer, Attendance.Attended)]
    [InlineData("附议人", DutyRole.Seconder, Attendance.Attended)]
    public async Task The_part_taken_is_read(string written, DutyRole role, Attendance attendance)
    {
        var record = await OnlyAsync("城关镇.csv", "姓名,类别,时间,内容,角色", $"王强,出席会议,2026-03-01,镇人代会,{written}");

        Assert.Equal((role, attendance), (record.Role, record.Attendance));
    }

    [Fact]
    public async Task A_file_that_names_no_township_is_asked_about()
    {
        var report = await RunAsync("台账.csv", null, "姓名,类别,时间,内容", "王强,出席会议,2026-03-01,镇人代会");

        Assert.Equal(DutyRules.TownshipIsUnknown.Message, Assert.Single(report.Errors).Message);
    }

    [Theory]
    [InlineData("城关镇")]
    [InlineData("城关")]
    public async Task The_township_may_be_said_beside_the_file(string township)
    {
        var report = await RunAsync("台账.csv", township, "姓名,类别,时间,内容", "王强,出席会议,2026-03-01,镇人代会");

        Assert.Equal((1, false), (report.Records, report.IsRefused));
    }

    [Fact]
    public async Task A_township_nobody_knows_is_refused() =>
        await Refusal.ExpectAsync(nameof(DutyRules.TownshipIsNotKnown), () => RunAsync("台账.csv", "无名乡", "姓名,类别,时间,内容", "王强,出席会议,2026-03-01,镇人代会"));

    [Fact]
    public async Task A_missing_column_is_named()
    {
        var report = await RunAsync("城关镇.csv", null, "姓名,类别,内容", "王强,出席会议,镇人代会");

        Assert.Equal("履职时间", Assert.Single(report.Errors).Column);
    }

    [Fact]
    public async Task The_post_tells_people_of_one_name_apart_where_no_level_is_given()
    {
        var chief = _office.Deputy("张伟民", Office.Chengguan, InfoCenter.Core.Roster.Level.County);
        var record = await OnlyAsync("城关镇.csv", "姓名,工作单位及职务,类别,时间,内容", "张伟民,张伟民的单位,出席会议,2026-03-01,镇人代会");

        Assert.Equal(chief, record.PersonId);
    }

    public void Dispose() => _office.Dispose();

    private Task<DutyImportReport> RunAsync(string fileName, string? township, params string[] lines) =>
        _office.ImportBy(_office.Centre).RunAsync([new(fileName, Encoding.UTF8.GetBytes(string.Join("\r\n", lines)))], township);

    private async Task<DutyRecord> OnlyAsync(string fileName, params string[] lines)
    {
        var report = await RunAsync(fileName, null, lines);
        Assert.Equal("", string.Join('\n', report.Errors.Concat(report.Conflicts).Select(e => e.ToString())));
        return Assert.Single(_office.Records());
    }
}
