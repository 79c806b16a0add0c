using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Appraisals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AppraisalScheme",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LeastVoters = table.Column<int>(type: "INTEGER", nullable: false),
                    RectifyMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppraisalScheme", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AppraisalMeeting",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SchemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Voters = table.Column<int>(type: "INTEGER", nullable: false),
                    FewVotersReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SpoiltPapers = table.Column<int>(type: "INTEGER", nullable: false),
                    IsTallied = table.Column<bool>(type: "INTEGER", nullable: false),
                    Scrutineer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Teller = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Issued = table.Column<int>(type: "INTEGER", nullable: false),
                    Returned = table.Column<int>(type: "INTEGER", nullable: false),
                    Valid = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppraisalMeeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AppraisalMeeting_AppraisalScheme_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "AppraisalScheme",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AppraisalMeeting_Township_TownshipCode",
                        column: x => x.TownshipCode,
                        principalTable: "Township",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchemeGrade",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Through = table.Column<int>(type: "INTEGER", nullable: false),
                    LeastPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    NeedsRectification = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeGrade", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchemeGrade_AppraisalScheme_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "AppraisalScheme",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SchemeOption",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SchemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeOption", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchemeOption_AppraisalScheme_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "AppraisalScheme",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Appraisal",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    MandateId = table.Column<int>(type: "INTEGER", nullable: false),
                    TermId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Study = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Session = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Between = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Voters = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Next = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    HasReport = table.Column<bool>(type: "INTEGER", nullable: false),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Rectification = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RectifyUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RectificationReport = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RectificationWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RectifiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appraisal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appraisal_AppraisalMeeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "AppraisalMeeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Appraisal_Mandate_MandateId",
                        column: x => x.MandateId,
                        principalTable: "Mandate",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appraisal_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appraisal_Term_TermId",
                        column: x => x.TermId,
                        principalTable: "Term",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AppraisalBallot",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppraisalBallot", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AppraisalBallot_AppraisalMeeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "AppraisalMeeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AppraisalCount",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AppraisalId = table.Column<int>(type: "INTEGER", nullable: false),
                    Option = table.Column<int>(type: "INTEGER", nullable: false),
                    ByPhone = table.Column<int>(type: "INTEGER", nullable: false),
                    OnPaper = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppraisalCount", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AppraisalCount_Appraisal_AppraisalId",
                        column: x => x.AppraisalId,
                        principalTable: "Appraisal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "AppraisalScheme",
                columns: new[] { "Id", "Basis", "IsRetired", "LeastVoters", "Name", "RectifyMonths", "Version" },
                values: new object[] { 1, "Valid", false, 50, "代表述职评议办法（范例）", 3, 1 });

            migrationBuilder.InsertData(
                table: "SchemeGrade",
                columns: new[] { "Id", "LeastPercent", "NeedsRectification", "Order", "SchemeId", "Through", "Title" },
                values: new object[,]
                {
                    { 1, 80, false, 0, 1, 1, "称职" },
                    { 2, 50, false, 1, 1, 1, "基本称职" },
                    { 3, 0, true, 2, 1, 1, "不称职" }
                });

            migrationBuilder.InsertData(
                table: "SchemeOption",
                columns: new[] { "Id", "Order", "SchemeId", "Title" },
                values: new object[,]
                {
                    { 1, 0, 1, "称职" },
                    { 2, 1, 1, "基本称职" },
                    { 3, 2, 1, "不称职" }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appraisal_MandateId",
                table: "Appraisal",
                column: "MandateId");

            migrationBuilder.CreateIndex(
                name: "IX_Appraisal_MeetingId_PersonId",
                table: "Appraisal",
                columns: new[] { "MeetingId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appraisal_PersonId",
                table: "Appraisal",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Appraisal_TermId",
                table: "Appraisal",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_AppraisalBallot_MeetingId_Serial",
                table: "AppraisalBallot",
                columns: new[] { "MeetingId", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AppraisalCount_AppraisalId_Option",
                table: "AppraisalCount",
                columns: new[] { "AppraisalId", "Option" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AppraisalMeeting_On_Id",
                table: "AppraisalMeeting",
                columns: new[] { "On", "Id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "IX_AppraisalMeeting_SchemeId",
                table: "AppraisalMeeting",
                column: "SchemeId");

            migrationBuilder.CreateIndex(
                name: "IX_AppraisalMeeting_TownshipCode",
                table: "AppraisalMeeting",
                column: "TownshipCode");

            migrationBuilder.CreateIndex(
                name: "IX_AppraisalScheme_Name",
                table: "AppraisalScheme",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchemeGrade_SchemeId",
                table: "SchemeGrade",
                column: "SchemeId");

            migrationBuilder.CreateIndex(
                name: "IX_SchemeOption_SchemeId",
                table: "SchemeOption",
                column: "SchemeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AppraisalBallot");

            migrationBuilder.DropTable(
                name: "AppraisalCount");

            migrationBuilder.DropTable(
                name: "SchemeGrade");

            migrationBuilder.DropTable(
                name: "SchemeOption");

            migrationBuilder.DropTable(
                name: "Appraisal");

            migrationBuilder.DropTable(
                name: "AppraisalMeeting");

            migrationBuilder.DropTable(
                name: "AppraisalScheme");
        }
    }
}
