using System.Diagnostics;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Npgsql;

namespace InfoCenter.Tests.Durability;

/// <summary>The PostgreSQL server is killed while the office verifies; the office says so, and goes on by itself once the server is back.</summary>
public sealed class KilledPostgresTests : IDisposable
{
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("infocenter-pgkill-").FullName);

    private string Told => Acknowledgements.PathIn(_folder.Root);

    public void Dispose()
    {
        Directory.Delete(_folder.Root, recursive: true);
        File.Delete(Told);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_and_the_office_goes_on_without_a_restart()
    {
        var times = Tier.Durability(3, 150);
        using var cluster = new PostgresCluster("");
        await PrepareAsync(cluster);
        using var office = await OfficeProcess.StartAsync(_folder.Root, "verify on and on");
        var longest = TimeSpan.Zero;
        for (var kill = 0; kill < times; kill++)
        {
            await GoOnAsync(office);
            await ((kill % 3) switch { 0 => cluster.KillAsync(), 1 => cluster.KillBackendsAsync(), _ => Task.Run(cluster.StopAtOnce) });
            await HearAsync(office);
            if (kill % 3 != 1) await StartAsync(cluster);
            var back = Stopwatch.StartNew();
            await GoOnAsync(office);
            longest = back.Elapsed > longest ? back.Elapsed : longest;
        }

        await office.KillAsync();
        var told = Acknowledgements.Read(Told);
        Assert.Empty(await BreachesAsync(told));
        Assert.All(told.Keys("told"), words => Assert.Equal(nameof(DataRules.DatabaseIsAway), string.Join(' ', words)));
        Assert.Null((await new LedgerVerification(new Databases(_folder), _folder, CurrentUser.Automatic).VerifyAsync()).FirstBad);
        Figures.Note("D11", "PostgreSQL killed during verification: its first process, those that serve, `pg_ctl stop -m immediate`, in turn", times, null,
            $"0 lost of {told.Count} answers, ledger entries = changes, refused in words meanwhile, {times} of {times} times the office went on without a restart (at most {longest.TotalSeconds:0.0} s)");
    }

    [Fact]
    public async Task A_server_that_answers_before_it_has_written_is_found_out()
    {
        using var cluster = new PostgresCluster("-c synchronous_commit=off -c wal_writer_delay=10s");
        await PrepareAsync(cluster);
        using var office = await OfficeProcess.StartAsync(_folder.Root, "verify on and on");
        var isFound = false; // what else is said is of an office that goes on writing while the judge reads
        for (var kill = 0; kill < 10 && !isFound; kill++)
        {
            await GoOnAsync(office);
            await cluster.KillAsync();
            await HearAsync(office);
            await StartAsync(cluster);
            isFound = (await BreachesAsync(Acknowledgements.Read(Told))).Any(b => b.StartsWith("lost: ", StringComparison.Ordinal));
        }

        Assert.True(isFound);
        Figures.Note("D11x", "negative control: PostgreSQL with `synchronous_commit=off`", 1, null, "found out, as it must be");
    }

    private async Task PrepareAsync(PostgresCluster cluster)
    {
        SharedKey.PutInto(_folder.Root);
        // As a county's server has it: connections are kept, and some of them are dead after a kill.
        await EngineChoice.ChooseAsync(_folder, cluster.Of("infocenter", "Pooling=true;Maximum Pool Size=10"));
        Upgrade.Apply(new Databases(_folder), _folder);
        await using var db = new Databases(_folder).CreateDbContext();
        db.People.Add(new Person(new PersonFacts { Name = "王强", TownshipCode = Office.Chengguan }));
        await db.SaveChangesAsync();
    }

    private Task<IReadOnlyList<string>> BreachesAsync(Acknowledgements told)
    {
        NpgsqlConnection.ClearAllPools(); // our own are dead, too
        return OfficeState.BreachesAsync(_folder.Root, told);
    }

    // Until three more acts are answered.
    private Task GoOnAsync(OfficeProcess office) => WaitAsync(office, told => told.Keys("verified").Count(), 3);

    // Until somebody is refused.
    private Task HearAsync(OfficeProcess office) => WaitAsync(office, told => told.Keys("told").Count(), 1);

    private async Task WaitAsync(OfficeProcess office, Func<Acknowledgements, int> count, int more)
    {
        var (enough, patience) = (count(Acknowledgements.Read(Told)) + more, Stopwatch.StartNew());
        while (count(Acknowledgements.Read(Told)) < enough)
        {
            Assert.False(office.IsOver, "The office fell.");
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(2), "The office does not go on.");
            await Task.Delay(20);
        }
    }

    // What is left of a killed server's processes may need a moment to see that it is gone.
    private static async Task StartAsync(PostgresCluster cluster)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                cluster.Start();
                return;
            }
            catch (InvalidOperationException) when (attempt < 30)
            {
                await Task.Delay(500);
            }
        }
    }
}
