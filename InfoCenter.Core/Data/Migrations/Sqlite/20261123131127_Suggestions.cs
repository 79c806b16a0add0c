using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Suggestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReplyClass",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsSolved = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsPromise = table.Column<bool>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyClass", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SuggestionLimit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Limit = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestionLimit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SuggestionSubject",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestionSubject", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Suggestion",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Serial = table.Column<int>(type: "INTEGER", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    TermId = table.Column<int>(type: "INTEGER", nullable: false),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Session = table.Column<int>(type: "INTEGER", nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Proposal = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Openness = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WantsContact = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsForReference = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    IsKey = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsHearing = table.Column<bool>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AssignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RepliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suggestion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Suggestion_SuggestionSubject_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "SuggestionSubject",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Suggestion_Term_TermId",
                        column: x => x.TermId,
                        principalTable: "Term",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SuggestionOrigin",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SuggestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestionOrigin", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuggestionOrigin_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuggestionOrigin_Suggestion_SuggestionId",
                        column: x => x.SuggestionId,
                        principalTable: "Suggestion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SuggestionRating",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SuggestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Process = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestionRating", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuggestionRating_Suggestion_SuggestionId",
                        column: x => x.SuggestionId,
                        principalTable: "Suggestion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SuggestionSigner",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SuggestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestionSigner", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuggestionSigner_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuggestionSigner_Suggestion_SuggestionId",
                        column: x => x.SuggestionId,
                        principalTable: "Suggestion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SuggestionStep",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SuggestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestionStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuggestionStep_Suggestion_SuggestionId",
                        column: x => x.SuggestionId,
                        principalTable: "Suggestion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SuggestionTask",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SuggestionId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AssignedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    AssignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Limit = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReturnUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ReturnAnswer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Extension = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ExtensionUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExtensionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ExtensionAnswer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ContactedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ContactNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Advice = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ClassId = table.Column<int>(type: "INTEGER", nullable: true),
                    ClassCode = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    LetterNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Letter = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: true),
                    LetterOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ContactPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RepliedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    RepliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestionTask", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuggestionTask_HandlingUnit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "HandlingUnit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuggestionTask_ReplyClass_ClassId",
                        column: x => x.ClassId,
                        principalTable: "ReplyClass",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuggestionTask_Suggestion_SuggestionId",
                        column: x => x.SuggestionId,
                        principalTable: "Suggestion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SuggestionPromise",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TaskId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestionPromise", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuggestionPromise_SuggestionTask_TaskId",
                        column: x => x.TaskId,
                        principalTable: "SuggestionTask",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PromiseReport",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PromiseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    JudgedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    JudgedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromiseReport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PromiseReport_SuggestionPromise_PromiseId",
                        column: x => x.PromiseId,
                        principalTable: "SuggestionPromise",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "ReplyClass",
                columns: new[] { "Id", "Code", "IsRetired", "IsSolved", "NeedsPromise", "Order", "Title", "Version" },
                values: new object[,]
                {
                    { 1, "A", false, true, false, 1, "已经解决或者基本解决", 1 },
                    { 2, "B", false, false, true, 2, "正在解决或者列入规划逐步解决", 1 },
                    { 3, "C", false, false, false, 3, "因目前条件限制或者其他原因，需要以后解决", 1 },
                    { 4, "D", false, false, false, 4, "留作参考", 1 }
                });

            migrationBuilder.InsertData(
                table: "SuggestionLimit",
                columns: new[] { "Id", "Limit", "Stage", "Version" },
                values: new object[,]
                {
                    { 1, "5d", "Assign", 1 },
                    { 2, "7d", "Return", 1 },
                    { 3, "1m", "Assist", 1 },
                    { 4, "3m", "Reply", 1 },
                    { 5, "6m", "ReplyDifficult", 1 },
                    { 6, "15d", "Rate", 1 },
                    { 7, "1m", "Rehandle", 1 }
                });

            migrationBuilder.InsertData(
                table: "SuggestionSubject",
                columns: new[] { "Id", "IsRetired", "Name", "Order", "Version" },
                values: new object[,]
                {
                    { 1, false, "财政经济", 1, 1 },
                    { 2, false, "农业农村", 2, 1 },
                    { 3, false, "城乡建设", 3, 1 },
                    { 4, false, "环境资源", 4, 1 },
                    { 5, false, "教科文卫", 5, 1 },
                    { 6, false, "社会建设", 6, 1 },
                    { 7, false, "监察司法", 7, 1 },
                    { 8, false, "其他", 8, 1 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_PromiseReport_PromiseId_Year",
                table: "PromiseReport",
                columns: new[] { "PromiseId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReplyClass_Code",
                table: "ReplyClass",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suggestion_Number",
                table: "Suggestion",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suggestion_Status_Id",
                table: "Suggestion",
                columns: new[] { "Status", "Id" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "IX_Suggestion_SubjectId",
                table: "Suggestion",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestion_TermId",
                table: "Suggestion",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionLimit_Stage",
                table: "SuggestionLimit",
                column: "Stage",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionOrigin_RequestId",
                table: "SuggestionOrigin",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionOrigin_SuggestionId_RequestId",
                table: "SuggestionOrigin",
                columns: new[] { "SuggestionId", "RequestId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionPromise_TaskId",
                table: "SuggestionPromise",
                column: "TaskId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionRating_SuggestionId_PersonId_Round",
                table: "SuggestionRating",
                columns: new[] { "SuggestionId", "PersonId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionSigner_PersonId",
                table: "SuggestionSigner",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionSigner_SuggestionId_PersonId",
                table: "SuggestionSigner",
                columns: new[] { "SuggestionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionStep_SuggestionId_Id",
                table: "SuggestionStep",
                columns: new[] { "SuggestionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionSubject_Name",
                table: "SuggestionSubject",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionTask_ClassId",
                table: "SuggestionTask",
                column: "ClassId");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionTask_SuggestionId",
                table: "SuggestionTask",
                column: "SuggestionId");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionTask_UnitId_Id",
                table: "SuggestionTask",
                columns: new[] { "UnitId", "Id" },
                descending: new[] { false, true });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PromiseReport");

            migrationBuilder.DropTable(
                name: "SuggestionLimit");

            migrationBuilder.DropTable(
                name: "SuggestionOrigin");

            migrationBuilder.DropTable(
                name: "SuggestionRating");

            migrationBuilder.DropTable(
                name: "SuggestionSigner");

            migrationBuilder.DropTable(
                name: "SuggestionStep");

            migrationBuilder.DropTable(
                name: "SuggestionPromise");

            migrationBuilder.DropTable(
                name: "SuggestionTask");

            migrationBuilder.DropTable(
                name: "ReplyClass");

            migrationBuilder.DropTable(
                name: "Suggestion");

            migrationBuilder.DropTable(
                name: "SuggestionSubject");
        }
    }
}
