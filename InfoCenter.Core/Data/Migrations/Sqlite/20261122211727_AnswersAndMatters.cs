using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AnswersAndMatters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LeadId",
                table: "Request",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnswerTemplate",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CategoryId = table.Column<int>(type: "INTEGER", nullable: true),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerTemplate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerTemplate_HandlingUnit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "HandlingUnit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnswerTemplate_RequestCategory_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "RequestCategory",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "AnswerTemplate",
                columns: new[] { "Id", "CategoryId", "IsRetired", "Text", "Title", "UnitId", "Use", "Version" },
                values: new object[,]
                {
                    { 1, null, false, "您好，您问的“〔地点〕”的事收到了。按现在的规定：〔规定〕。要办的话，请带〔材料〕到〔窗口和电话〕。还有不清楚的，可以打这个电话问。", "政策咨询", null, "Answer", 1 },
                    { 2, null, false, "您好，您反映的事我们已经看过。目前的情况是：〔情况〕。下一步由〔单位〕负责，预计〔时间〕前有结果。", "先说明进度", null, "Answer", 1 },
                    { 3, null, false, "您好，您反映的“〔地点〕”的事（〔编号〕）已由〔单位〕办好：〔做了什么〕。请您看看满意不满意，给个评价。", "已经办好", null, "Inform", 1 },
                    { 4, null, false, "您好，您反映的“〔地点〕”的事（〔编号〕）已经办了一部分：〔已办〕。还没办的是〔未办〕，由〔单位〕在〔时间〕前办完。", "办了一部分", null, "Inform", 1 },
                    { 5, null, false, "您好，您反映的“〔地点〕”的事（〔编号〕）已由〔单位〕列入〔计划〕，预计〔时间〕办理。到时我们会再告诉您。", "列入计划", null, "Inform", 1 },
                    { 6, null, false, "您好，您反映的“〔地点〕”的事（〔编号〕）现在还办不了，原因是〔原因〕。等〔条件〕以后再办。给您添麻烦了，请谅解。", "暂时办不了", null, "Inform", 1 },
                    { 7, null, false, "您好，这件事由〔单位〕直接办理，请拨打〔电话〕，或者到〔地址〕办理。", "请找主管部门", null, "Referral", 1 },
                    { 8, null, false, "您好，邻里、家庭之间的纠纷，请先找村（社区）人民调解委员会，也可以到乡镇司法所申请调解，不收费。", "邻里纠纷找调解", null, "Referral", 1 },
                    { 9, null, false, "我单位于〔时间〕到“〔地点〕”看了现场。情况是：〔情况〕。已经做了：〔措施〕。结果：〔结果〕。", "办理回复", null, "Report", 1 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Request_LeadId",
                table: "Request",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerTemplate_CategoryId",
                table: "AnswerTemplate",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerTemplate_UnitId",
                table: "AnswerTemplate",
                column: "UnitId");

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerTemplate");

            migrationBuilder.DropIndex(
                name: "IX_Request_LeadId",
                table: "Request");

            migrationBuilder.DropColumn(
                name: "LeadId",
                table: "Request");
        }
    }
}
