using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Data;

/// <summary>A text that has all the words.</summary>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="TitleHits">How many of the words its title has.</param>
/// <param name="Times">How often it has them, all together; 0 where nobody asked.</param>
public sealed record FoundText(int OwnerId, int TitleHits, int Times);

/// <summary>
/// Looks for words in texts, on either engine with the same answers: a word is found wherever it stands, as it stands. SQLite asks its index of three characters in a row (FTS5), for
/// shorter words the list of all threes that begin with them; PostgreSQL asks an index of pairs and reads what that leaves.
/// </summary>
internal static class TextSearch
{
    private const int Trigram = 3;
    private const int Pair = 2;
    private const string LastSign = "\U0010FFFF";

    extension(InfoCenterDb db)
    {
        /// <summary>The texts of that kind with all the words, to be joined with what may be seen; the words have their <see cref="SearchText"/> form. Weighing reads the texts.</summary>
        public IQueryable<FoundText> TextsWith(string kind, IReadOnlyList<string> words, bool isWeighed = false)
        {
            var asked = new Asked(db.Database.IsSqlite() ? "instr" : "strpos");
            asked.Where($"""t."Kind" = {asked.Given(kind)}""");
            if (db.Database.IsSqlite()) AskSqlite(asked, words);
            else AskPostgres(asked, words);
            return db.Database.SqlQueryRaw<FoundText>(asked.Query(words, isWeighed), asked.Values);
        }

        /// <summary>Keeps the words of one thing, in the transaction that is open.</summary>
        public Task<int> KeepTextAsync(string kind, int ownerId, string title, string words, CancellationToken cancel) =>
            db.Database.ExecuteSqlAsync(Kept(kind, ownerId, title, words), cancel);

        /// <inheritdoc cref="KeepTextAsync"/>
        public int KeepText(string kind, int ownerId, string title, string words) => db.Database.ExecuteSql(Kept(kind, ownerId, title, words));
    }

    private static FormattableString Kept(string kind, int ownerId, string title, string words) =>
        $"""
        INSERT INTO "SearchText" ("Kind", "OwnerId", "Title", "Words") VALUES ({kind}, {ownerId}, {title}, {words})
        ON CONFLICT ("Kind", "OwnerId") DO UPDATE SET "Title" = excluded."Title", "Words" = excluded."Words"
        """;

    private static void AskSqlite(Asked asked, IReadOnlyList<string> words)
    {
        // In quotes nothing is an operator; the quotes themselves are doubled.
        var indexed = words.Where(word => Length(word) >= Trigram).Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").ToList();
        if (indexed.Count > 0)
            asked.Where($"""t."Id" IN (SELECT rowid FROM "SearchTextIndex" WHERE "SearchTextIndex" MATCH {asked.Given(string.Join(" AND ", indexed))})""");
        foreach (var word in words.Where(word => Length(word) < Trigram))
            asked.Where($"""t."Id" IN (SELECT doc FROM "SearchTextTerms" WHERE term >= {asked.Given(word)} AND term < {asked.Given(word + LastSign)})""");
    }

    private static void AskPostgres(Asked asked, IReadOnlyList<string> words)
    {
        var pairs = words.SelectMany(PairsOf).Distinct().ToArray();
        if (pairs.Length > 0) asked.Where($"""search_pairs(t."Words") @> {asked.Given(pairs)}""");
        foreach (var word in words) asked.Where($"""strpos(t."Words", {asked.Given(word)}) > 0""");
    }

    private static IEnumerable<string> PairsOf(string word)
    {
        var signs = word.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        for (var i = 0; i + Pair <= signs.Length; i++) yield return signs[i] + signs[i + 1];
    }

    private static int Length(string word) => word.EnumerateRunes().Count();

    /// <summary>A question as it is put together; what was typed goes in as values only.</summary>
    private sealed class Asked(string place)
    {
        private readonly List<object> _values = [];
        private readonly List<string> _conditions = [];

        public object[] Values => [.. _values];

        public string Given(object value)
        {
            _values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"{{{_values.Count - 1}}}");
        }

        public void Where(string condition) => _conditions.Add(condition);

        public string Query(IReadOnlyList<string> words, bool isWeighed)
        {
            var (titles, times) = (new StringBuilder("0"), new StringBuilder("0"));
            foreach (var word in words)
            {
                titles.Append(CultureInfo.InvariantCulture, $""" + CASE WHEN {place}(t."Title", {Given(word)}) > 0 THEN 1 ELSE 0 END""");
                if (isWeighed) times.Append(CultureInfo.InvariantCulture, $""" + (length(t."Words") - length(replace(t."Words", {Given(word)}, ''))) / {Length(word)}""");
            }

            return $"""SELECT t."OwnerId", {titles} AS "TitleHits", {times} AS "Times" FROM "SearchText" AS t WHERE {string.Join(" AND ", _conditions)}""";
        }
    }
}
