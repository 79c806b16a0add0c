using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SiteMessageAndReading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "RenewedAt",
                table: "Article",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReadCount",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadCount", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SiteMessage",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Urgency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UntilAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OffHoursText = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    MorningFrom = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    MorningUntil = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    AfternoonFrom = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    AfternoonUntil = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteMessage", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReadCount_On_Address",
                table: "ReadCount",
                columns: new[] { "On", "Address" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReadCount");

            migrationBuilder.DropTable(
                name: "SiteMessage");

            migrationBuilder.DropColumn(
                name: "RenewedAt",
                table: "Article");
        }
    }
}
