using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace InfoCenter.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WorkingCalendar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CalendarDay",
                columns: table => new
                {
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    IsOff = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDay", x => x.On);
                });

            migrationBuilder.CreateTable(
                name: "CalendarYear",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarYear", x => x.Year);
                });

            migrationBuilder.InsertData(
                table: "CalendarDay",
                columns: new[] { "On", "IsOff", "Name" },
                values: new object[,]
                {
                    { new DateOnly(2025, 1, 1), true, "元旦" },
                    { new DateOnly(2025, 1, 26), false, "春节" },
                    { new DateOnly(2025, 1, 28), true, "春节" },
                    { new DateOnly(2025, 1, 29), true, "春节" },
                    { new DateOnly(2025, 1, 30), true, "春节" },
                    { new DateOnly(2025, 1, 31), true, "春节" },
                    { new DateOnly(2025, 2, 1), true, "春节" },
                    { new DateOnly(2025, 2, 2), true, "春节" },
                    { new DateOnly(2025, 2, 3), true, "春节" },
                    { new DateOnly(2025, 2, 4), true, "春节" },
                    { new DateOnly(2025, 2, 8), false, "春节" },
                    { new DateOnly(2025, 4, 4), true, "清明节" },
                    { new DateOnly(2025, 4, 5), true, "清明节" },
                    { new DateOnly(2025, 4, 6), true, "清明节" },
                    { new DateOnly(2025, 4, 27), false, "劳动节" },
                    { new DateOnly(2025, 5, 1), true, "劳动节" },
                    { new DateOnly(2025, 5, 2), true, "劳动节" },
                    { new DateOnly(2025, 5, 3), true, "劳动节" },
                    { new DateOnly(2025, 5, 4), true, "劳动节" },
                    { new DateOnly(2025, 5, 5), true, "劳动节" },
                    { new DateOnly(2025, 5, 31), true, "端午节" },
                    { new DateOnly(2025, 6, 1), true, "端午节" },
                    { new DateOnly(2025, 6, 2), true, "端午节" },
                    { new DateOnly(2025, 9, 28), false, "国庆节、中秋节" },
                    { new DateOnly(2025, 10, 1), true, "国庆节、中秋节" },
                    { new DateOnly(2025, 10, 2), true, "国庆节、中秋节" },
                    { new DateOnly(2025, 10, 3), true, "国庆节、中秋节" },
                    { new DateOnly(2025, 10, 4), true, "国庆节、中秋节" },
                    { new DateOnly(2025, 10, 5), true, "国庆节、中秋节" },
                    { new DateOnly(2025, 10, 6), true, "国庆节、中秋节" },
                    { new DateOnly(2025, 10, 7), true, "国庆节、中秋节" },
                    { new DateOnly(2025, 10, 8), true, "国庆节、中秋节" },
                    { new DateOnly(2025, 10, 11), false, "国庆节、中秋节" },
                    { new DateOnly(2026, 1, 1), true, "元旦" },
                    { new DateOnly(2026, 1, 2), true, "元旦" },
                    { new DateOnly(2026, 1, 3), true, "元旦" },
                    { new DateOnly(2026, 1, 4), false, "元旦" },
                    { new DateOnly(2026, 2, 14), false, "春节" },
                    { new DateOnly(2026, 2, 15), true, "春节" },
                    { new DateOnly(2026, 2, 16), true, "春节" },
                    { new DateOnly(2026, 2, 17), true, "春节" },
                    { new DateOnly(2026, 2, 18), true, "春节" },
                    { new DateOnly(2026, 2, 19), true, "春节" },
                    { new DateOnly(2026, 2, 20), true, "春节" },
                    { new DateOnly(2026, 2, 21), true, "春节" },
                    { new DateOnly(2026, 2, 22), true, "春节" },
                    { new DateOnly(2026, 2, 23), true, "春节" },
                    { new DateOnly(2026, 2, 28), false, "春节" },
                    { new DateOnly(2026, 4, 4), true, "清明节" },
                    { new DateOnly(2026, 4, 5), true, "清明节" },
                    { new DateOnly(2026, 4, 6), true, "清明节" },
                    { new DateOnly(2026, 5, 1), true, "劳动节" },
                    { new DateOnly(2026, 5, 2), true, "劳动节" },
                    { new DateOnly(2026, 5, 3), true, "劳动节" },
                    { new DateOnly(2026, 5, 4), true, "劳动节" },
                    { new DateOnly(2026, 5, 5), true, "劳动节" },
                    { new DateOnly(2026, 5, 9), false, "劳动节" },
                    { new DateOnly(2026, 6, 19), true, "端午节" },
                    { new DateOnly(2026, 6, 20), true, "端午节" },
                    { new DateOnly(2026, 6, 21), true, "端午节" },
                    { new DateOnly(2026, 9, 20), false, "国庆节" },
                    { new DateOnly(2026, 9, 25), true, "中秋节" },
                    { new DateOnly(2026, 9, 26), true, "中秋节" },
                    { new DateOnly(2026, 9, 27), true, "中秋节" },
                    { new DateOnly(2026, 10, 1), true, "国庆节" },
                    { new DateOnly(2026, 10, 2), true, "国庆节" },
                    { new DateOnly(2026, 10, 3), true, "国庆节" },
                    { new DateOnly(2026, 10, 4), true, "国庆节" },
                    { new DateOnly(2026, 10, 5), true, "国庆节" },
                    { new DateOnly(2026, 10, 6), true, "国庆节" },
                    { new DateOnly(2026, 10, 7), true, "国庆节" },
                    { new DateOnly(2026, 10, 10), false, "国庆节" }
                });

            migrationBuilder.InsertData(
                table: "CalendarYear",
                columns: new[] { "Year", "Source", "Version" },
                values: new object[,]
                {
                    { 2025, "国务院办公厅关于2025年部分节假日安排的通知", 1 },
                    { 2026, "国务院办公厅关于2026年部分节假日安排的通知", 1 }
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarDay");

            migrationBuilder.DropTable(
                name: "CalendarYear");
        }
    }
}
