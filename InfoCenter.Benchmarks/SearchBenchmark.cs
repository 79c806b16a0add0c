using System.Globalization;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Portal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Benchmarks;

/// <summary>The portal's search, with counts, order, excerpts and all, against a bare LIKE over the same articles that reads numbers only.</summary>
internal static class SearchBenchmark
{
    private const int Articles = 10_000;
    private const int AtOnce = 500;
    private const string Floor = "raw LIKE over the same articles";

    // A few hundred words in no order, a thousand characters an article.
    private static readonly string[] Words =
    [
        "人大", "代表", "常委会", "会议", "调研", "视察", "乡镇", "村民", "道路", "交通", "水渠", "学校", "医院", "电商", "产业", "茶叶", "养老", "河道", "治理", "垃圾", "分类", "安全", "检查", "报告", "审议",
        "预算", "监督", "意见", "建议", "办理", "答复", "选民", "联络站", "群众", "问题", "整改", "落实", "项目", "建设", "资金", "服务", "乡村", "振兴", "生态", "环境", "保护", "法律", "宣传", "培训", "学习",
    ];

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var bench = new Bench();
        await FillAsync(bench);
        var search = new PortalSearch(bench.Databases, bench.Clock);
        await using var raw = bench.Raw();
        return
        [
            await OneAsync("石榴红", "a word of three characters, in 100 of"),
            await OneAsync("朱鹮", "a word of two characters, in 100 of"),
            await OneAsync("常委会", "a word of three characters, in nearly all of"),
            await OneAsync("代表", "a word of two characters, in nearly all of"),
        ];

        Task<Row> OneAsync(string word, string what) => Measure.AgainstAsync(
            string.Create(CultureInfo.InvariantCulture, $"look for {what} {Articles:N0} articles"), () => search.FindAsync(new() { Text = word }), Floor, () => Like(raw, word), limit: 2);
    }

    private static async Task FillAsync(Bench bench)
    {
        var dice = new Random(20261123);
        for (var i = 0; i < Articles; i += AtOnce)
        {
            await using var db = bench.Databases.CreateDbContext();
            for (var n = i; n < i + AtOnce; n++) db.Articles.Add(new(new() { ColumnId = 1, Title = $"调研组第{n}次走进乡镇", Body = Body(dice, n) }, new Signature(1, "小周", DateTime.UtcNow)));
            await db.SaveChangesAsync();
        }

        await using var all = bench.Databases.CreateDbContext();
        await all.Database.ExecuteSqlAsync($"""UPDATE "Article" SET "Status" = 'Published', "ShownVersion" = 1, "ShownFromAt" = '2026-01-01 00:00:00'""");
    }

    private static string Body(Random dice, int number)
    {
        var words = Enumerable.Range(0, 450).Select(_ => Words[dice.Next(Words.Length)]).ToArray();
        if (number % 100 == 0) (words[200], words[300]) = ("石榴红", "朱鹮");
        return string.Concat(words.Chunk(90).Select(part => $"<p>{string.Concat(part)}</p>"));
    }

    private static Task Like(SqliteConnection raw, string word)
    {
        using var command = raw.CreateCommand();
        command.CommandText = """
            SELECT a."Id" FROM "Article" AS a JOIN "ArticleVersion" AS v ON v."ArticleId" = a."Id" AND v."Number" = a."ShownVersion"
            WHERE a."ShownFromAt" <= '2026-06-01' AND (v."Title" LIKE $word OR v."Body" LIKE $word)
            """;
        command.Parameters.AddWithValue("$word", $"%{word}%");
        using var reader = command.ExecuteReader();
        while (reader.Read()) reader.GetInt32(0);
        return Task.CompletedTask;
    }
}
