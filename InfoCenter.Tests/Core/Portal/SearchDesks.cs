using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Core.Portal;

/// <summary>The same portal on both engines; whatever is asked or done is asked and done on each.</summary>
public sealed class SearchDesks : IAsyncLifetime, IDisposable
{
    private PostgresCluster _cluster = null!;
    private SearchDesk[] _desks = [];

    public async Task InitializeAsync()
    {
        _cluster = new();
        _desks = [new(null), new(_cluster.ConnectionString)];
        foreach (var desk in _desks) await desk.FillAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var desk in _desks) desk.Dispose();
        _cluster.Dispose();
    }

    internal async Task DoAsync(Func<SearchDesk, Task> act)
    {
        foreach (var desk in _desks) await act(desk);
    }

    /// <summary>What both answer, having answered the same.</summary>
    internal async Task<SearchList> AskAsync(SearchQuestion question)
    {
        var (first, second) = (await _desks[0].Search.FindAsync(question), await _desks[1].Search.FindAsync(question));
        Assert.Equal(Told(first), Told(second));
        return first;
    }

    internal static string Titles(SearchList list) => string.Join('|', list.Rows.Select(row => string.Concat(row.Title.Select(part => part.Text))));

    private static string Told(SearchList list) => string.Join('\n', list.Rows.Select(row =>
            $"{row.Kind} {row.Address} {row.On} {string.Concat(row.Title.Concat(row.Excerpt).Select(part => part.IsFound ? $"[{part.Text}]" : part.Text))}"))
        + $"\n{list.Total} {list.Page}/{list.Pages} {string.Join(',', list.Counts.Select(c => $"{c.Kind} {c.Count}"))} {string.Join('|', list.Words)}";
}

/// <summary>One of them.</summary>
internal sealed class SearchDesk : IDisposable
{
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("infocenter-search-").FullName);
    private readonly CurrentUser _clerk = new(new Standing(901, "小周", Role.Clerk.Rights()));
    private readonly CurrentUser _colleague = new(new Standing(902, "小吴", Role.Committee.Rights()));

    public SearchDesk(string? postgres)
    {
        SharedKey.PutInto(_folder.Root);
        Databases = postgres is null ? Databases.Embedded(_folder) : new Databases(_folder, postgres);
        Upgrade.Apply(Databases, _folder);
    }

    public Databases Databases { get; }

    public StoppedClock Clock { get; } = new(new DateTimeOffset(2026, 6, 30, 2, 0, 0, TimeSpan.Zero));

    public PortalSearch Search => new(Databases, Clock);

    public ArticleWriting Writing => new(Databases, _clerk, Clock);

    public ArticleReview Review => new(Databases, new FileStore(_folder), _colleague, Clock);

    public LawKeeping Laws => new(Databases, _clerk, Clock);

    public MeetingKeeping Meetings => new(Databases, _clerk, Clock);

    public async Task FillAsync()
    {
        await PublishAsync("县人大常委会视察道路交通", "<p>组成人员到城关镇察看<strong>道</strong>路。</p>");
        await PublishAsync("城关镇换路灯", "<p>桥头的路灯坏了半个月，换了十二盏ＬＥＤ灯，共 2.5 万元。</p>");
        await PublishAsync("宝丰镇修水渠", "<p>水渠修好了，路灯也亮了，路灯下跳舞。</p><p>结尾</p>");
        await PublishAsync("𬸣鸟的调研", "<p>山里有𠀀𠀁𠀂𠀃，还有𬸣。</p>");
        await PublishAsync("怪字", "<p>\"引号\" AND * NEAR(甲 乙) OR 'x'; DROP -减 50% a_b [括] {0} 甲\\乙</p>");
        await Writing.AddAsync(PortalOffice.Facts("草稿路灯", "<p>金雀草稿</p>"));
        await SubmitAsync(PortalOffice.Facts("待审路灯", "<p>金雀待审</p>"));
        for (var i = 1; i <= 23; i++) await PublishAsync($"周报第{i:00}期", $"<p>梅花鹿专刊{string.Concat(Enumerable.Repeat("，梅花鹿", i % 3))}</p>");
        await Laws.AddAsync(new() { Title = "道路交通安全法", Issuer = "全国人大常委会", AdoptedOn = new(2021, 4, 29), EffectiveOn = new(2021, 5, 1), Text = "第一条　为了维护道路交通秩序。" });
        await Laws.AddAsync(new() { Title = "金雀条例", AdoptedOn = new(2021, 4, 29), EffectiveOn = new(2021, 5, 1), IsShown = false });
        await Meetings.AddAsync(new() { Kind = MeetingKind.StandingCommittee, Term = 19, Number = 30, OpensOn = new(2026, 5, 1), ClosesOn = new(2026, 5, 2), Agenda = ["听取道路交通工作报告"], IsShown = true });
        await Meetings.AddAsync(new() { Kind = MeetingKind.StandingCommittee, Term = 19, Number = 31, OpensOn = new(2026, 7, 1), ClosesOn = new(2026, 7, 2), Agenda = ["金雀议程"] });
        await DeputiesAsync();
    }

    public async Task<int> PublishAsync(string title, string body, DateTime? fromAt = null)
    {
        Clock.Pass(TimeSpan.FromMinutes(1));
        var id = await SubmitAsync(PortalOffice.Facts(title, body));
        await Review.PublishAsync(id, fromAt, numbersMayShow: false, (await Writing.OpenAsync(id)).Version);
        return id;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder.Root, recursive: true);
    }

    private async Task<int> SubmitAsync(ArticleFacts facts)
    {
        var id = await Writing.AddAsync(facts);
        await Writing.SubmitAsync(id, 0);
        return id;
    }

    private async Task DeputiesAsync()
    {
        await using var db = Databases.CreateDbContext();
        var (sitting, former) = (db.People.Add(new(new() { Name = "路遥", Position = "城关镇中学教师", TownshipCode = Office.Chengguan, Party = "金雀党" })).Entity, db.People.Add(new(new() { Name = "路旧", TownshipCode = Office.Chengguan })).Entity);
        var assembly = db.Assemblies.Add(new(Level.County, "竹山县")).Entity;
        await db.SaveChangesAsync();
        var term = db.Terms.Add(new(assembly.Id, 19, "竹山县第十九届")).Entity;
        await db.SaveChangesAsync();
        db.Mandates.Add(new(sitting.Id, new() { Level = Level.County, TermId = term.Id, ElectedBy = "城关镇第1选区" }));
        var ended = db.Mandates.Add(new(former.Id, new() { Level = Level.County, TermId = term.Id, ElectedBy = "城关镇第1选区" })).Entity;
        ended.End(new(2026, 1, 1), Ending.Resigned, "");
        await db.SaveChangesAsync();
    }
}
