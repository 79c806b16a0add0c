using System.Text.Json;
using System.Text.Json.Nodes;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Data;

/// <summary>
/// Which engine an office's data lives in, chosen by configuration: SQLite in the data folder unless a PostgreSQL connection string stands in the environment
/// variable <c>ConnectionStrings__Postgres</c> or in the data folder's <c>infocenter.json</c>, so that the server and every command of one folder agree.
/// </summary>
public static class EngineChoice
{
    /// <summary>The configuration's file in the data folder.</summary>
    public const string FileName = "infocenter.json";

    private const string Section = "ConnectionStrings";
    private const string Name = "Postgres";

    /// <summary>The PostgreSQL connection string; null for SQLite.</summary>
    /// <exception cref="RuleBrokenException">The file is there and cannot be read.</exception>
    public static string? PostgresOf(DataFolder folder)
    {
        if (Environment.GetEnvironmentVariable($"{Section}__{Name}").OrNull() is { } given) return given;

        var path = Path.Combine(folder.Root, FileName);
        if (!File.Exists(path)) return null;

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.TryGetProperty(Section, out var section) && section.TryGetProperty(Name, out var connection)
                ? connection.GetString().OrNull()
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw DataRules.ConfigurationIsUnreadable(path);
        }
    }

    /// <summary>Puts the choice down for the folder, beside what else is configured there; null chooses SQLite again.</summary>
    public static Task ChooseAsync(DataFolder folder, string? postgres, CancellationToken cancel = default)
    {
        var path = Path.Combine(folder.Root, FileName);
        var all = File.Exists(path) ? JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? [] : [];
        if (postgres is null) all.Remove(Section);
        else all[Section] = new JsonObject { [Name] = postgres };
        return WholeFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(all), cancel, isSecret: true);
    }
}
