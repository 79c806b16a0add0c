using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Core.Statistics;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Statistics;

/// <summary>One board for each role: a figure is the number of its rows, as far as the account reaches.</summary>
public sealed class BoardsTests : IDisposable
{
    private readonly DutyOffice _office = new();

    private int Year => _office.Office.Clock.GetUtcNow().UtcDateTime.InOffice.Year;

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.Clerk)]
    [InlineData(Role.Committee)]
    [InlineData(Role.Township)]
    [InlineData(Role.Deputy)]
    [InlineData(Role.Department)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Auditor)]
    public async Task Every_role_has_a_board_whose_figures_open_as_many_rows(Role role)
    {
        await PublishAsync(_office.Wang);
        _office.Submitted(personId: _office.Zhang);
        var boards = BoardsBy(UserOf(role));
        var figures = await boards.ReadAsync(Year);
        Assert.NotEmpty(figures);
        Assert.Equal(figures.Count, figures.Select(f => f.Key).Distinct().Count());
        foreach (var figure in figures)
        {
            var rows = await boards.RowsAsync(figure.Key, Year);
            Assert.Equal(figure, rows.Figure);
            Assert.Equal(figure.Value, rows.Rows.Count);
            Assert.True(figure.Definition.Length > 8, figure.Key);
            Assert.True(figure.Of is null || figure.Value <= figure.Of, figure.Key);
        }
    }

    [Fact]
    public async Task A_township_counts_its_own_a_deputy_theirs_and_the_county_all()
    {
        await PublishAsync(_office.Wang);
        await PublishAsync(_office.Zhang);
        await PublishAsync(_office.Stranger, Office.Pankou);
        Assert.Equal(3, await ValueAsync(_office.Centre));
        Assert.Equal(2, await ValueAsync(_office.Township));
        Assert.Equal(1, await ValueAsync(_office.Neighbour));
        Assert.Equal(1, await ValueAsync(UserOf(Role.Deputy)));
        var active = (await BoardsBy(_office.Township).ReadAsync(Year)).Single(f => f.Key == "active-deputies");
        Assert.Equal((2, 5), (active.Value, active.Of));
        Assert.Equal("2 / 5", BoardWords.Told(active));
    }

    [Fact]
    public async Task Late_is_what_somebody_owes_not_what_is_paused_or_waits_for_the_citizens_word()
    {
        var requests = new RequestOffice(_office.Office);
        var (wang, bureau) = (requests.Deputy("黄强"), requests.Unit("县住建局"));
        var told = await requests.PassedToAsync(wang);
        var handling = new RequestHandling(_office.Office.Databases, requests.Sequel, requests.AccountOf(wang), _office.Office.Clock);
        await handling.AcceptAsync(told.Id, told.Version);
        await handling.AssignAsync(told.Id, bureau.Id, [], null, told.Version + 1);
        _office.Office.Clock.Pass(TimeSpan.FromDays(90));
        Assert.Equal((1, 1), await LateAsync());
        await handling.PauseAsync(told.Id, "等群众补照片", (await requests.RequestAsync(told.Number)).Version);
        Assert.Equal((0, 0), await LateAsync());
        await handling.ResumeAsync(told.Id, (await requests.RequestAsync(told.Number)).Version);
        Assert.Equal(1, (await LateAsync()).All);
        await using var db = _office.Office.Databases.CreateDbContext();
        await db.RequestClocks.Where(c => c.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.Stage, RequestStage.Rating));
        Assert.Equal(0, (await LateAsync()).All);

        async Task<(int All, int Own)> LateAsync() => (
            (await BoardsBy(_office.Centre).RowsAsync("requests-late", Year)).Figure.Value, (await BoardsBy(requests.AccountOf(bureau)).RowsAsync("assigned-late", Year)).Figure.Value);
    }

    [Fact]
    public async Task What_is_not_on_the_board_is_not_counted_for_anybody()
    {
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => BoardsBy(UserOf(Role.Deputy)).RowsAsync("ledger-refused", Year));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => BoardsBy(UserOf(Role.Auditor)).ExportRowsAsync("duties", Year));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => BoardsBy(_office.Centre).RowsAsync("nothing", Year));
        await Refusal.ExpectAsync(nameof(BoardRules.YearIsNotThere), () => BoardsBy(_office.Centre).ReadAsync(Year + 1));
        await Refusal.ExpectAsync(nameof(CommonRules.SignInIsRequired), () => BoardsBy(new CurrentUser(() => null)).ReadAsync(Year));
    }

    [Fact]
    public async Task What_is_exported_is_what_is_shown()
    {
        await PublishAsync(_office.Wang);
        var boards = BoardsBy(_office.Centre);
        var figures = await boards.ReadAsync(Year);
        var sheet = WorkbookReader.Read((await boards.ExportAsync(Year)).Content, "统计").Sheets[0];
        var told = Texts(sheet).Where(row => figures.Any(f => row.Contains(f.Title))).ToList();
        Assert.Equal(figures.Select(f => (f.Group, f.Title, f.Definition)), told.Select(row => (row[0], row[1], row[^1])));
        var rows = Texts(WorkbookReader.Read((await boards.ExportRowsAsync("duties", Year)).Content, "明细").Sheets[0]).ToList();
        Assert.Contains(rows, row => row.Contains("走访选民") && row.Contains("王强"));
    }

    [Fact]
    public void A_share_of_few_is_told_as_numbers()
    {
        Assert.Equal("1 / 9", BoardWords.Told(new("a", "b", "c", "d", 1, 9)));
        Assert.Equal("5 / 10（50%）", BoardWords.Told(new("a", "b", "c", "d", 5, 10)));
        Assert.Equal("7", BoardWords.Told(new("a", "b", "c", "d", 7, null)));
    }

    private static IEnumerable<List<string>> Texts(Sheet sheet) => sheet.Rows.Select(row => Enumerable.Range(1, 5).Select(column => row[column].Text ?? "").ToList());

    private Boards BoardsBy(CurrentUser user) => new(_office.Office.Databases, user, _office.Office.Clock);

    private async Task<int> ValueAsync(CurrentUser user) => (await BoardsBy(user).ReadAsync(Year)).Single(f => f.Key == "duties").Value;

    private CurrentUser UserOf(Role role) => role switch
    {
        Role.Township => _office.Township,
        Role.Deputy => new(new Standing(701, "王强", Role.Deputy.Rights(), null, _office.Wang, role.Label)),
        Role.Department => new(new Standing(702, "某局", Role.Department.Rights(), RoleName: role.Label, UnitId: 1)),
        _ => _office.Office.With(role),
    };

    private async Task PublishAsync(int person, string township = Office.Chengguan)
    {
        var mark = _office.Submitted(townshipCode: township, personId: person);
        await _office.VerificationBy(_office.Committee).VerifyAsync(mark);
        await _office.PublicationBy(_office.Centre).PublishAsync(mark with { Version = mark.Version + 1 });
    }
}
