using System.Reflection;
using InfoCenter.Core.Data;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InfoCenter.Tests.House;

/// <summary>Two people may open the same row: every table a human edits carries a version, so that the slower one is told.</summary>
public sealed class RowVersionsTests : IDisposable
{
    private static readonly Dictionary<string, string> WithoutVersion = new()
    {
        ["AppraisalCount"] = "sums of the meeting that carries the version; telephones add to them in the database",
        ["ArticleFile"] = "part of a text whose article carries the version",
        ["ArticleVersion"] = "a text of the article that carries the version",
        ["BackupRun"] = "written by the one backup that holds the turn; nobody edits it on a screen",
        ["CalendarDay"] = "the year it belongs to carries the version of all its days",
        ["DistrictCover"] = "put as a whole list by DistrictKeeping, moved by a turnover that carries a version",
        ["LedgerEntry"] = "closed once by the save that writes it; whoever changes it later is found by the verifier",
        ["MeetingPaper"] = "part of the meeting that carries the version",
        ["PromiseReport"] = "a year of the promise that carries the version",
        ["ScoreRuleItem"] = "part of the book that carries the version",
        ["SuggestionSigner"] = "part of the suggestion that carries the version",
        ["OldArticle"] = "a line of the import that carries the version",
        ["RememberedMapping"] = "learnt by the machine from what was imported last; the next import learns it anew",
        ["RosterImportPapers"] = "written once by the import whose row carries the version",
        ["Session"] = "ended once, by whoever is first; ending it again changes nothing",
        ["Term"] = "made by an import; nobody edits it on a screen",
        ["Village"] = "a list as a whole is imported, row by row by its code",
    };

    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void Every_table_a_human_edits_has_a_row_version() =>
        HouseRule.Holds(
            "Give the entity `int Version`, grow it in each of its acts and configure it with IsConcurrencyToken(), or add the reason to WithoutVersion.",
            from entity in Tables()
            where Acts(entity.ClrType).Any() && !WithoutVersion.ContainsKey(entity.ClrType.Name)
            where !entity.GetProperties().Any(property => property.IsConcurrencyToken)
            select $"{entity.ClrType.Name}: {string.Join(", ", Acts(entity.ClrType).Select(act => act.Name))}");

    [Fact]
    public void Every_reason_is_still_needed() =>
        HouseRule.Holds(
            "The table has a version now, or nobody can change it: take it out of WithoutVersion.",
            from entity in Tables()
            where WithoutVersion.ContainsKey(entity.ClrType.Name)
            where !Acts(entity.ClrType).Any() || entity.GetProperties().Any(property => property.IsConcurrencyToken)
            select entity.ClrType.Name);

    private List<IEntityType> Tables()
    {
        using var db = _office.Databases.CreateDbContext();
        return [.. db.Model.GetEntityTypes().Where(entity => entity.ClrType.Assembly == typeof(InfoCenterDb).Assembly)];
    }

    /// <summary>What can be done to a row once it is there.</summary>
    private static IEnumerable<MethodInfo> Acts(Type entity) =>
        entity.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && !method.IsPrivate && method.ReturnType == typeof(void));
}
