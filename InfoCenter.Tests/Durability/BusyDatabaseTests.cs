using System.Net;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Durability;

/// <summary>Somebody else holds the whole database: a while is waited out, longer is said in words, and nothing is lost by either.</summary>
public sealed class BusyDatabaseTests : IDisposable
{
    private readonly DutyOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_short_hold_is_waited_out_by_writers_and_readers()
    {
        var mark = _office.Submitted();
        var times = Tier.Durability(1, 20);
        for (var i = 0; i < times; i++)
        {
            var hold = Hold(TimeSpan.FromSeconds(i % 2 == 0 ? 1 : 5));
            var reading = Task.Run(() => _office.SearchBy(_office.Committee).CountsAsync(new()));
            if (i == 0) await Task.Run(() => _office.VerificationBy(_office.Committee).VerifyAsync(mark));
            else await Task.Run(() => _office.Submitted($"走访选民 {i}"));

            await hold;
            await reading;
        }

        Assert.Equal(DutyStatus.Verified, _office.Record(mark.Id).Status);
        Figures.Note("D7a", "another process holds the database 1 s or 5 s", times, null, "writers and readers waited and then were served");
    }

    [Fact]
    public async Task A_long_hold_is_said_in_words_and_the_same_act_works_afterwards()
    {
        Assert.Empty(await BreachesAsync(mark => Impatient.VerifyAsync(mark)));
    }

    [Fact]
    public async Task A_writer_that_swallows_the_refusal_is_found_out()
    {
        var breaches = await BreachesAsync(async mark =>
        {
            try
            {
                await Impatient.VerifyAsync(mark);
            }
            catch (RuleBrokenException)
            {
                // It will have worked.
            }
        });

        Assert.Equal(["told done while another held the database; the record is Submitted"], breaches);
        Figures.Note("D7x", "negative control: a writer that swallows SQLITE_BUSY", 1, null, "found out, as it must be");
    }

    // Waits one second, not thirty.
    private DutyVerification Impatient =>
        new(Databases.Embedded(_office.Office.Folder, PersonalCipher.Of(_office.Office.Folder), patience: 1), _office.Committee, _office.Office.Clock);

    // Verifies a record while somebody else holds the database, and again afterwards.
    private async Task<List<string>> BreachesAsync(Func<DutyMark, Task> verify)
    {
        var (mark, breaches) = (_office.Submitted(), new List<string>());
        using var release = new CancellationTokenSource();
        var hold = Hold(Timeout.InfiniteTimeSpan, release: release.Token);
        RuleBrokenException? refusal = null;
        try
        {
            await Task.Run(() => verify(mark), CancellationToken.None);
        }
        catch (RuleBrokenException broken)
        {
            refusal = broken;
        }

        await release.CancelAsync();
        await hold;
        if (refusal is null) breaches.Add($"told done while another held the database; the record is {_office.Record(mark.Id).Status}");
        else if (refusal.Rule != nameof(DataRules.DatabaseIsBusy) || !refusal.Message.Contains("系统繁忙", StringComparison.Ordinal)) breaches.Add($"said {refusal.Message}");

        await verify(mark);
        if (_office.Record(mark.Id).Status != DutyStatus.Verified) breaches.Add("not done afterwards either");
        return breaches;
    }

    /// <summary>35 seconds where the full figure is asked for; in every run one that is waited out.</summary>
    [Fact]
    public async Task A_visitor_never_gets_an_error_of_the_program()
    {
        var seconds = Tier.Durability(1, 35);
        await using var app = await RunningApp.StartAsync();
        using var visitor = app.Visitor();
        (await visitor.GetAsync("/setup")).EnsureSuccessStatusCode();
        var hold = Hold(TimeSpan.FromSeconds(seconds), folder: app.Folder);

        using var answer = await visitor.GetAsync("/setup");

        Assert.Equal(seconds > Databases.PatienceInSeconds ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, answer.StatusCode);
        if (seconds > Databases.PatienceInSeconds) Assert.Contains("系统繁忙", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await hold;
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/setup")).StatusCode);
        Figures.Note("D7b", $"another process holds the database {seconds} s while a page is asked for", 1, null, "0 HTTP 500; works afterwards");
    }

    // Back once the lock is held; the task it answers ends with the lock.
    private Task Hold(TimeSpan time, DataFolder? folder = null, CancellationToken release = default)
    {
        var connection = new SqliteConnection($"Data Source={(folder ?? _office.Office.Folder).DatabaseFile};Pooling=False");
        connection.Open();
        Run("BEGIN EXCLUSIVE");
        return Task.Run(async () =>
        {
            await Task.Delay(time, release).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Run("ROLLBACK");
            await connection.DisposeAsync();
        }, CancellationToken.None);

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
