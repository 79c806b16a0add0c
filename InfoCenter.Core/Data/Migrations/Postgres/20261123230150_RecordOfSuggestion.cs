using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RecordOfSuggestion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SuggestionId",
                table: "DutyRecord",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_DutyRecord_SuggestionId",
                table: "DutyRecord",
                column: "SuggestionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DutyRecord_SuggestionId",
                table: "DutyRecord");

            migrationBuilder.DropColumn(
                name: "SuggestionId",
                table: "DutyRecord");
        }
    }
}
