using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SearchText",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchText", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SearchText_Kind_OwnerId",
                table: "SearchText",
                columns: new[] { "Kind", "OwnerId" },
                unique: true);

            // The triggers and the index are the engine's own: a later migration that rebuilds the table has to make them again.
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE "SearchTextIndex" USING fts5("Words", content='SearchText', content_rowid='Id', tokenize='trigram case_sensitive 1');
                """);
            migrationBuilder.Sql("CREATE VIRTUAL TABLE \"SearchTextTerms\" USING fts5vocab('SearchTextIndex', 'instance')");
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "SearchTextAdded" AFTER INSERT ON "SearchText" BEGIN
                    INSERT INTO "SearchTextIndex" (rowid, "Words") VALUES (new."Id", new."Words");
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "SearchTextGone" AFTER DELETE ON "SearchText" BEGIN
                    INSERT INTO "SearchTextIndex" ("SearchTextIndex", rowid, "Words") VALUES ('delete', old."Id", old."Words");
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "SearchTextChanged" AFTER UPDATE ON "SearchText" BEGIN
                    INSERT INTO "SearchTextIndex" ("SearchTextIndex", rowid, "Words") VALUES ('delete', old."Id", old."Words");
                    INSERT INTO "SearchTextIndex" (rowid, "Words") VALUES (new."Id", new."Words");
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE \"SearchTextTerms\"");
            migrationBuilder.Sql("DROP TABLE \"SearchTextIndex\"");
            migrationBuilder.DropTable(
                name: "SearchText");
        }
    }
}
