using InfoCenter.Core.Data;
using Npgsql;

namespace InfoCenter.Tests.Support;

/// <summary>
/// Offices on PostgreSQL, for the second round of <c>./test</c> (INFOCENTER_TEST_ENGINE=postgres): one throw-away cluster for the run, one database for each office,
/// copied from a migrated one.
/// </summary>
internal static class PostgresOffices
{
    private static readonly Lazy<PostgresCluster> Cluster = new(Start);
    private static readonly Lazy<string> Migrated = new(Migrate);
    private static int _next;

    public static bool AreWanted { get; } = Environment.GetEnvironmentVariable("INFOCENTER_TEST_ENGINE") == "postgres";

    /// <summary>Gives the folder a migrated database of its own.</summary>
    public static void Place(DataFolder folder) => Point(folder, Copy(Migrated.Value));

    /// <summary>Gives the folder a database that is still to be made.</summary>
    public static void PlaceEmpty(DataFolder folder) => Point(folder, NewName());

    /// <summary>Gives the folder a copy of the other folder's database.</summary>
    public static void PlaceCopy(DataFolder source, DataFolder folder)
    {
        Leave(source); // a database is copied while nobody is connected to it
        Point(folder, Copy(NameOf(source)!));
    }

    /// <summary>Drops the folder's database, if it has one here.</summary>
    public static void Remove(DataFolder folder)
    {
        if (!AreWanted || NameOf(folder) is not { } name) return;

        Leave(folder);
        Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static void Leave(DataFolder folder)
    {
        using var pooled = new NpgsqlConnection(EngineChoice.PostgresOf(folder));
        NpgsqlConnection.ClearPool(pooled);
    }

    private static string Copy(string source)
    {
        var name = NewName();
        Run($"CREATE DATABASE {name} TEMPLATE {source}");
        return name;
    }

    private static string Migrate()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("infocenter-migrated-").FullName);
        SharedKey.PutInto(folder.Root);
        Point(folder, NewName(), "Pooling=false");
        Upgrade.Apply(new Databases(folder), folder);
        var name = NameOf(folder)!;
        Directory.Delete(folder.Root, recursive: true);
        return name;
    }

    // The pool is small and short-lived: a thousand offices share the cluster's connections.
    private static void Point(DataFolder folder, string name, string more = "Maximum Pool Size=20;Connection Idle Lifetime=2;Connection Pruning Interval=1") =>
        EngineChoice.ChooseAsync(folder, Cluster.Value.Of(name, more)).GetAwaiter().GetResult();

    private static string? NameOf(DataFolder folder) =>
        EngineChoice.PostgresOf(folder) is { } connection ? new NpgsqlConnectionStringBuilder(connection).Database : null;

    private static string NewName() => $"office{Interlocked.Increment(ref _next)}";

    private static void Run(string command)
    {
        using var connection = new NpgsqlConnection(Cluster.Value.Of("postgres", "Maximum Pool Size=4"));
        connection.Open();
        using var statement = new NpgsqlCommand(command, connection);
        statement.ExecuteNonQuery();
    }

    private static PostgresCluster Start()
    {
        var cluster = new PostgresCluster();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster;
    }
}
