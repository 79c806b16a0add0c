using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Turnover : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "FrozenUntil",
                table: "Term",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AimedAtTermId",
                table: "RosterImportRun",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FrozenCorrection",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TermId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AskedById = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AllowedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    AllowedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrozenCorrection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrozenCorrection_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FrozenCorrection_Term_TermId",
                        column: x => x.TermId,
                        principalTable: "Term",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TurnoverRun",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AssemblyId = table.Column<int>(type: "INTEGER", nullable: false),
                    FormerTermId = table.Column<int>(type: "INTEGER", nullable: false),
                    NewTermId = table.Column<int>(type: "INTEGER", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PrintedById = table.Column<int>(type: "INTEGER", nullable: true),
                    PrintedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    PrintedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ManifestHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ArchivesHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FrozenBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    FrozenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: true),
                    Districts = table.Column<string>(type: "TEXT", nullable: false),
                    SubmittedById = table.Column<int>(type: "INTEGER", nullable: true),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastRecordId = table.Column<int>(type: "INTEGER", nullable: true),
                    FiguresBefore = table.Column<string>(type: "TEXT", nullable: true),
                    FiguresAfter = table.Column<string>(type: "TEXT", nullable: true),
                    Traces = table.Column<string>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TurnoverRun", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TurnoverRun_Assembly_AssemblyId",
                        column: x => x.AssemblyId,
                        principalTable: "Assembly",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TurnoverRun_Term_FormerTermId",
                        column: x => x.FormerTermId,
                        principalTable: "Term",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TurnoverRun_Term_NewTermId",
                        column: x => x.NewTermId,
                        principalTable: "Term",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "FrozenPaper",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrozenPaper", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrozenPaper_TurnoverRun_RunId",
                        column: x => x.RunId,
                        principalTable: "TurnoverRun",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FrozenCorrection_PersonId",
                table: "FrozenCorrection",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FrozenCorrection_TermId_PersonId",
                table: "FrozenCorrection",
                columns: new[] { "TermId", "PersonId" },
                unique: true,
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FrozenPaper_RunId_Order",
                table: "FrozenPaper",
                columns: new[] { "RunId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TurnoverRun_AssemblyId",
                table: "TurnoverRun",
                column: "AssemblyId",
                unique: true,
                filter: "\"Stage\" NOT IN ('Done', 'Undone')");

            migrationBuilder.CreateIndex(
                name: "IX_TurnoverRun_FormerTermId",
                table: "TurnoverRun",
                column: "FormerTermId");

            migrationBuilder.CreateIndex(
                name: "IX_TurnoverRun_NewTermId",
                table: "TurnoverRun",
                column: "NewTermId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FrozenCorrection");

            migrationBuilder.DropTable(
                name: "FrozenPaper");

            migrationBuilder.DropTable(
                name: "TurnoverRun");

            migrationBuilder.DropColumn(
                name: "FrozenUntil",
                table: "Term");

            migrationBuilder.DropColumn(
                name: "AimedAtTermId",
                table: "RosterImportRun");
        }
    }
}
