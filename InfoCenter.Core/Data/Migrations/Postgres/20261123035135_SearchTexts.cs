using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Postgres
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false)
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

            // Every two signs that stand beside one another, in time that grows with the text alone; made of built-in parts, so that no extension is needed.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION search_pairs(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT coalesce(array_agg(DISTINCT a || b), '{}')
                    FROM (SELECT c AS a, lead(c) OVER (ORDER BY n) AS b FROM unnest(string_to_array($1, NULL)) WITH ORDINALITY AS u (c, n)) AS pairs
                    WHERE b IS NOT NULL
                $$;
                CREATE INDEX "IX_SearchText_Pairs" ON "SearchText" USING gin (search_pairs("Words"));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SearchText");
            migrationBuilder.Sql("DROP FUNCTION search_pairs(text)");
        }
    }
}
