using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SupervisionChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SupervisionBasis",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Article = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionBasis", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SupervisionTopic",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Proposal = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MonthsFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MonthsUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CategoryId = table.Column<int>(type: "INTEGER", nullable: true),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Tellings = table.Column<int>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Events = table.Column<int>(type: "INTEGER", nullable: false),
                    Running = table.Column<int>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Conclusion = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionTopic", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inspection",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Findings = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inspection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inspection_SupervisionTopic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "SupervisionTopic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TopicBasis",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    BasisId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicBasis", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TopicBasis_SupervisionBasis_BasisId",
                        column: x => x.BasisId,
                        principalTable: "SupervisionBasis",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TopicBasis_SupervisionTopic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "SupervisionTopic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TopicOrigin",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicOrigin", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TopicOrigin_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TopicOrigin_SupervisionTopic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "SupervisionTopic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InspectionDeputy",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InspectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InspectionDeputy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InspectionDeputy_Inspection_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "Inspection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InspectionDeputy_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupervisionProblem",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    InspectionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LookAgainUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AssignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionProblem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupervisionProblem_HandlingUnit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "HandlingUnit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupervisionProblem_Inspection_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "Inspection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupervisionProblem_SupervisionTopic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "SupervisionTopic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProblemOrigin",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProblemId = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProblemOrigin", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProblemOrigin_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProblemOrigin_SupervisionProblem_ProblemId",
                        column: x => x.ProblemId,
                        principalTable: "SupervisionProblem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rectification",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProblemId = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rectification", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rectification_SupervisionProblem_ProblemId",
                        column: x => x.ProblemId,
                        principalTable: "SupervisionProblem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SecondLook",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProblemId = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsRectified = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondLook", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SecondLook_SupervisionProblem_ProblemId",
                        column: x => x.ProblemId,
                        principalTable: "SupervisionProblem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SupervisionStep",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProblemId = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupervisionStep_SupervisionProblem_ProblemId",
                        column: x => x.ProblemId,
                        principalTable: "SupervisionProblem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SupervisionStep_SupervisionTopic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "SupervisionTopic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RectificationFile",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RectificationId = table.Column<int>(type: "INTEGER", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RectificationFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RectificationFile_Rectification_RectificationId",
                        column: x => x.RectificationId,
                        principalTable: "Rectification",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "SupervisionBasis",
                columns: new[] { "Id", "Article", "IsRetired", "Text", "Version" },
                values: new object[,]
                {
                    { 1, "监督法第十二条第一项", false, "常委会在执法检查中发现的突出问题", 1 },
                    { 2, "监督法第十二条第二项", false, "人大代表对本级政府、监委、法院、检察院工作提出的建议、批评和意见集中反映的问题", 1 },
                    { 3, "监督法第十二条第三项", false, "常委会组成人员提出的比较集中的问题", 1 },
                    { 4, "监督法第十二条第四项", false, "专门委员会、常委会工作机构在调查研究中发现的突出问题", 1 },
                    { 5, "监督法第十二条第五项", false, "人民来信来访集中反映的问题", 1 },
                    { 6, "监督法第十二条第六项", false, "社会普遍关注的其他问题", 1 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Inspection_TopicId",
                table: "Inspection",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_InspectionDeputy_InspectionId_PersonId",
                table: "InspectionDeputy",
                columns: new[] { "InspectionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InspectionDeputy_PersonId",
                table: "InspectionDeputy",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ProblemOrigin_ProblemId_RequestId",
                table: "ProblemOrigin",
                columns: new[] { "ProblemId", "RequestId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProblemOrigin_RequestId",
                table: "ProblemOrigin",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Rectification_ProblemId",
                table: "Rectification",
                column: "ProblemId");

            migrationBuilder.CreateIndex(
                name: "IX_RectificationFile_FileHash",
                table: "RectificationFile",
                column: "FileHash");

            migrationBuilder.CreateIndex(
                name: "IX_RectificationFile_RectificationId",
                table: "RectificationFile",
                column: "RectificationId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondLook_ProblemId",
                table: "SecondLook",
                column: "ProblemId");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionBasis_Article",
                table: "SupervisionBasis",
                column: "Article",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionProblem_InspectionId",
                table: "SupervisionProblem",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionProblem_TopicId_Serial",
                table: "SupervisionProblem",
                columns: new[] { "TopicId", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionProblem_UnitId_Id",
                table: "SupervisionProblem",
                columns: new[] { "UnitId", "Id" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionStep_ProblemId",
                table: "SupervisionStep",
                column: "ProblemId");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionStep_TopicId_Id",
                table: "SupervisionStep",
                columns: new[] { "TopicId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionTopic_Year_Serial",
                table: "SupervisionTopic",
                columns: new[] { "Year", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TopicBasis_BasisId",
                table: "TopicBasis",
                column: "BasisId");

            migrationBuilder.CreateIndex(
                name: "IX_TopicBasis_TopicId_BasisId",
                table: "TopicBasis",
                columns: new[] { "TopicId", "BasisId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TopicOrigin_RequestId",
                table: "TopicOrigin",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_TopicOrigin_TopicId_RequestId",
                table: "TopicOrigin",
                columns: new[] { "TopicId", "RequestId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "InspectionDeputy");

            migrationBuilder.DropTable(
                name: "ProblemOrigin");

            migrationBuilder.DropTable(
                name: "RectificationFile");

            migrationBuilder.DropTable(
                name: "SecondLook");

            migrationBuilder.DropTable(
                name: "SupervisionStep");

            migrationBuilder.DropTable(
                name: "TopicBasis");

            migrationBuilder.DropTable(
                name: "TopicOrigin");

            migrationBuilder.DropTable(
                name: "Rectification");

            migrationBuilder.DropTable(
                name: "SupervisionBasis");

            migrationBuilder.DropTable(
                name: "SupervisionProblem");

            migrationBuilder.DropTable(
                name: "Inspection");

            migrationBuilder.DropTable(
                name: "SupervisionTopic");
        }
    }
}
