using System.Security.Cryptography;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Benchmarks;

/// <summary>An office in a folder of its own, gone when the measuring is over.</summary>
internal sealed class Bench : IDisposable
{
    // EF builds a model for every key; one key for all offices, so that only the first pays for it, as in a running office.
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public Bench()
    {
        Folder = new DataFolder(Directory.CreateTempSubdirectory("infocenter-bench-").FullName);
        File.WriteAllBytes(Path.Combine(Folder.Below("keys"), PersonalCipher.KeyName + ".key"), Key);
        Databases = new Databases(Folder);
        Upgrade.Apply(Databases, Folder);
    }

    public DataFolder Folder { get; }

    public Databases Databases { get; }

    public CurrentUser User { get; } = CurrentUser.CommandLine;

    public TimeProvider Clock { get; } = TimeProvider.System;

    /// <summary>A file of the repository, found upwards from the program.</summary>
    public static string Seed(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "seeds", path);
            if (File.Exists(found)) return found;
        }

        throw new FileNotFoundException("Run the benchmarks inside the repository.", path);
    }

    /// <summary>A bare connection with the durability the program uses.</summary>
    public SqliteConnection Raw()
    {
        var connection = new SqliteConnection($"Data Source={Folder.DatabaseFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=PERSIST; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";
        command.ExecuteNonQuery();
        return connection;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder.Root, recursive: true);
    }
}
