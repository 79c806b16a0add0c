using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace InfoCenter.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StageClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "SentBackAt",
                table: "RequestAssignment",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SentBackReason",
                table: "RequestAssignment",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RequestClock",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RequestId = table.Column<int>(type: "integer", nullable: false),
                    AssignmentId = table.Column<int>(type: "integer", nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Limit = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    YellowAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AlarmAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Alarms = table.Column<int>(type: "integer", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestClock", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestClock_RequestAssignment_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "RequestAssignment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RequestClock_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestLimit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Limit = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    YellowPercent = table.Column<int>(type: "integer", nullable: false),
                    RedPercent = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestLimit", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "RequestLimit",
                columns: new[] { "Id", "Limit", "RedPercent", "Stage", "Version", "YellowPercent" },
                values: new object[,]
                {
                    { 1, "1d", 20, "Review", 1, 50 },
                    { 2, "2d", 20, "Accept", 1, 50 },
                    { 3, "24h", 20, "Answer", 1, 50 },
                    { 4, "2d", 20, "Sign", 1, 50 },
                    { 5, "10d", 20, "Reply", 1, 50 },
                    { 6, "3d", 20, "Inform", 1, 50 },
                    { 7, "3m", 20, "Suggestion", 1, 50 },
                    { 8, "6m", 20, "SuggestionAtMost", 1, 50 },
                    { 9, "7d", 20, "Rating", 1, 50 },
                    { 10, "10d", 20, "Pause", 1, 50 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_RequestClock_AlarmAt",
                table: "RequestClock",
                column: "AlarmAt");

            migrationBuilder.CreateIndex(
                name: "IX_RequestClock_AssignmentId",
                table: "RequestClock",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_RequestClock_EndedAt_DueAt",
                table: "RequestClock",
                columns: new[] { "EndedAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RequestClock_RequestId_EndedAt",
                table: "RequestClock",
                columns: new[] { "RequestId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RequestLimit_Stage",
                table: "RequestLimit",
                column: "Stage",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RequestClock");

            migrationBuilder.DropTable(
                name: "RequestLimit");

            migrationBuilder.DropColumn(
                name: "SentBackAt",
                table: "RequestAssignment");

            migrationBuilder.DropColumn(
                name: "SentBackReason",
                table: "RequestAssignment");
        }
    }
}
