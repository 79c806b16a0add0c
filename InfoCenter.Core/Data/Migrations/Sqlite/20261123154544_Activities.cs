using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Activities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Campaign",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Expected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    For = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaign", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ActivityPlan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Begins = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Organiser = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: true),
                    TermId = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlannedById = table.Column<int>(type: "INTEGER", nullable: false),
                    PlannedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    DutyActivityId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityPlan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityPlan_Campaign_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaign",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActivityPlan_DutyActivity_DutyActivityId",
                        column: x => x.DutyActivityId,
                        principalTable: "DutyActivity",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActivityPlan_Term_TermId",
                        column: x => x.TermId,
                        principalTable: "Term",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActivityPlan_Township_TownshipCode",
                        column: x => x.TownshipCode,
                        principalTable: "Township",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActivityInvitation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    MandateId = table.Column<int>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ToldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LeaveReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    LeaveDecidedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    LeaveDecision = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SignedInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attendance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityInvitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityInvitation_ActivityPlan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ActivityPlan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ActivityInvitation_Mandate_MandateId",
                        column: x => x.MandateId,
                        principalTable: "Mandate",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_ActivityInvitation_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ActivityInvitation_MandateId",
                table: "ActivityInvitation",
                column: "MandateId");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityInvitation_PersonId",
                table: "ActivityInvitation",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityInvitation_PlanId_PersonId",
                table: "ActivityInvitation",
                columns: new[] { "PlanId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActivityPlan_CampaignId",
                table: "ActivityPlan",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityPlan_DutyActivityId",
                table: "ActivityPlan",
                column: "DutyActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityPlan_On_Id",
                table: "ActivityPlan",
                columns: new[] { "On", "Id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "IX_ActivityPlan_TermId",
                table: "ActivityPlan",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityPlan_TownshipCode",
                table: "ActivityPlan",
                column: "TownshipCode");

            migrationBuilder.CreateIndex(
                name: "IX_Campaign_Title",
                table: "Campaign",
                column: "Title",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActivityInvitation");

            migrationBuilder.DropTable(
                name: "ActivityPlan");

            migrationBuilder.DropTable(
                name: "Campaign");
        }
    }
}
