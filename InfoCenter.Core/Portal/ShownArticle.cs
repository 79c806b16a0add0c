using System.Data.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Portal;

/// <summary>The one question of the portal that every reader asks: the text of a shown article.</summary>
internal static class ShownArticle
{
    // What is shown is said in LINQ for the lists (ShownPortal) and here once more; the tests of PublishedArticles hold both.
    private static readonly ReadyQuestion<Text> TextOf = new(
        """
        SELECT c."Id", c."Code", c."Title", c."Kind", a."ShownFromAt", v."Title", v."Summary", v."Body", v."Source", v."Author", v."Id",
               EXISTS (SELECT 1 FROM "ArticleFile" AS f WHERE f."ArticleVersionId" = v."Id"),
               m."Id", m."Kind", m."Term", m."Number", p."Part"
        FROM "Article" AS a
        JOIN "ArticleVersion" AS v ON v."ArticleId" = a."Id" AND v."Number" = a."ShownVersion"
        JOIN "Column" AS c ON c."Id" = a."ColumnId"
        LEFT JOIN "MeetingPaper" AS p ON p."ArticleId" = a."Id"
        LEFT JOIN "Meeting" AS m ON m."Id" = p."MeetingId" AND m."IsShown"
        WHERE a."Id" = @p0 AND a."ShownFromAt" <= @p1
        """, Text.Of);

    private static readonly ReadyQuestion<PublicFile> FilesOf = new(
        """SELECT "Order", "Name", "Description", "IsPicture" FROM "ArticleFile" WHERE "ArticleVersionId" = @p0 ORDER BY "Order" """,
        row => new(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetBoolean(3)));

    extension(InfoCenterDb db)
    {
        /// <summary>Null where it was never public, is not yet or is not any more.</summary>
        public async Task<PublicArticle?> ShownArticleAsync(int id, DateTime now, CancellationToken cancel)
        {
            if (await TextOf.AskAsync(db, [id, now], cancel) is not [var text, ..]) return null;
            // A version's files never change, so that a second question cannot answer of another text.
            var files = text.HasFiles ? await FilesOf.AskAsync(db, [text.VersionId], cancel) : [];
            return text.Article with { Id = id, Files = files };
        }
    }

    private sealed record Text(PublicArticle Article, int VersionId, bool HasFiles)
    {
        public static Text Of(DbDataReader row)
        {
            var column = new PublicColumn(row.GetInt32(0), row.GetString(1), row.GetString(2), Enum.Parse<ColumnKind>(row.GetString(3)), []);
            var from = DateTime.SpecifyKind(row.GetDateTime(4), DateTimeKind.Utc);
            var meeting = row.IsDBNull(12) ? null : new PublicArticleMeeting(
                row.GetInt32(12), Enum.Parse<MeetingKind>(row.GetString(13)).TitleOf(row.GetInt32(14), row.GetInt32(15)), Enum.Parse<MeetingPart>(row.GetString(16)));
            return new(
                new(0, column, row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9), from, [], meeting),
                row.GetInt32(10), row.GetBoolean(11));
        }
    }
}
