using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace InfoCenter.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Scores : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ScoreRuleBook",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    YearFrom = table.Column<int>(type: "integer", nullable: false),
                    Fewest = table.Column<int>(type: "integer", nullable: false),
                    ObjectionDays = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CommendFrom = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CopiedFromId = table.Column<int>(type: "integer", nullable: true),
                    WriterIds = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DraftedBy = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AdoptedBy = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    AdoptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreRuleBook", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ScoreRuleItem",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BookId = table.Column<int>(type: "integer", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubKind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Attendance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    Each = table.Column<int>(type: "integer", nullable: false),
                    Cap = table.Column<int>(type: "integer", nullable: true),
                    Deduct = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreRuleItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoreRuleItem_ScoreRuleBook_BookId",
                        column: x => x.BookId,
                        principalTable: "ScoreRuleBook",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScoreRun",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    BookId = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ComputedById = table.Column<int>(type: "integer", nullable: false),
                    ComputedBy = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    ComputedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnnouncedBy = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    AnnouncedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ObjectionsUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedBy = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreRun", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoreRun_ScoreRuleBook_BookId",
                        column: x => x.BookId,
                        principalTable: "ScoreRuleBook",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScoreObjection",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RunId = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RaisedBy = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreObjection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoreObjection_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScoreObjection_ScoreRun_RunId",
                        column: x => x.RunId,
                        principalTable: "ScoreRun",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScoreSheet",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RunId = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TownshipCode = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Attended = table.Column<int>(type: "integer", nullable: false),
                    OnLeave = table.Column<int>(type: "integer", nullable: false),
                    Absent = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: true),
                    Peers = table.Column<int>(type: "integer", nullable: false),
                    IsCommended = table.Column<bool>(type: "boolean", nullable: false),
                    Explained = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreSheet", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoreSheet_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScoreSheet_ScoreRun_RunId",
                        column: x => x.RunId,
                        principalTable: "ScoreRun",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "ScoreRuleBook",
                columns: new[] { "Id", "AdoptedAt", "AdoptedBy", "By", "CommendFrom", "CopiedFromId", "DraftedAt", "DraftedBy", "Fewest", "Name", "ObjectionDays", "Status", "Version", "WriterIds", "YearFrom" },
                values: new object[] { 1, null, null, "TopShare", 10, null, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "系统自动", 10, "代表履职积分办法（参考草稿）", 5, "Draft", 1, "", 2026 });

            migrationBuilder.InsertData(
                table: "ScoreRuleItem",
                columns: new[] { "Id", "Attendance", "BookId", "Cap", "Deduct", "Each", "Kind", "Order", "Role", "Start", "SubKind" },
                values: new object[,]
                {
                    { 1, "Attended", 1, 200, 0, 100, "MeetingAttendance", 1, null, 0, "人代会" },
                    { 2, "Attended", 1, 120, 0, 20, "MeetingAttendance", 2, null, 0, null },
                    { 3, "Attended", 1, 120, 0, 20, "Inspection", 3, null, 20, null },
                    { 4, "Attended", 1, 140, 0, 30, "Suggestion", 4, "Leader", 20, null },
                    { 5, "Attended", 1, 40, 0, 10, "Suggestion", 5, "Seconder", 0, null },
                    { 6, "Attended", 1, 100, 0, 10, "VoterContact", 6, null, 0, null },
                    { 7, "Attended", 1, 120, 0, 20, "VoterContact", 7, null, 20, "接待选民" },
                    { 8, "Attended", 1, 80, 0, 10, "VoterContact", 8, null, 0, "码上见答复" },
                    { 9, "Attended", 1, 80, 0, 20, "VoterContact", 9, null, 0, "化解矛盾" },
                    { 10, "Attended", 1, 80, 0, 20, "VoterContact", 10, null, 0, "办实事" },
                    { 11, "Attended", 1, null, 0, 0, "VoterContact", 11, null, 100, "述职" },
                    { 12, "Attended", 1, 120, 0, 20, "GroupActivity", 12, null, 0, null },
                    { 13, "Absent", 1, null, 100, 0, "MeetingAttendance", 13, null, 0, "人代会" },
                    { 14, "Absent", 1, null, 20, 0, "MeetingAttendance", 14, null, 0, null },
                    { 15, "Absent", 1, null, 10, 0, "GroupActivity", 15, null, 0, null }
                });

            migrationBuilder.CreateIndex(
                name: "IX_ScoreObjection_PersonId",
                table: "ScoreObjection",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoreObjection_RunId_PersonId",
                table: "ScoreObjection",
                columns: new[] { "RunId", "PersonId" },
                unique: true,
                filter: "\"Status\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_ScoreRuleItem_BookId_Order",
                table: "ScoreRuleItem",
                columns: new[] { "BookId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoreRun_BookId",
                table: "ScoreRun",
                column: "BookId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoreRun_Year",
                table: "ScoreRun",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheet_PersonId",
                table: "ScoreSheet",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheet_RunId_PersonId",
                table: "ScoreSheet",
                columns: new[] { "RunId", "PersonId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ScoreObjection");

            migrationBuilder.DropTable(
                name: "ScoreRuleItem");

            migrationBuilder.DropTable(
                name: "ScoreSheet");

            migrationBuilder.DropTable(
                name: "ScoreRun");

            migrationBuilder.DropTable(
                name: "ScoreRuleBook");
        }
    }
}
