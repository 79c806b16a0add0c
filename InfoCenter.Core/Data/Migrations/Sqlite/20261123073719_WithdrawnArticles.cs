using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WithdrawnArticles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Article",
                type: "TEXT",
                nullable: true);

            // When what is off the portal went off it only the ledger knows so far.
            migrationBuilder.Sql(
                """
                UPDATE "Article" SET "WithdrawnAt" = (
                    SELECT MAX(entry."At") FROM "LedgerEntry" AS entry
                    WHERE entry."Act" = 'WithdrawArticle' AND entry."Subject" = 'Article ' || "Article"."Id")
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Article");
        }
    }
}
