using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SecondExtensions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ExtensionAnswer",
                table: "RequestAssignment",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FirstExtensionDays",
                table: "RequestAssignment",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenOnAt",
                table: "Request",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.InsertData(
                table: "RequestLimit",
                columns: new[] { "Id", "Limit", "RedPercent", "Stage", "Version", "YellowPercent" },
                values: new object[] { 11, "10d", 20, "Own", 1, 50 });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DeleteData(
                table: "RequestLimit",
                keyColumn: "Id",
                keyValue: 11);

            migrationBuilder.DropColumn(
                name: "ExtensionAnswer",
                table: "RequestAssignment");

            migrationBuilder.DropColumn(
                name: "FirstExtensionDays",
                table: "RequestAssignment");

            migrationBuilder.DropColumn(
                name: "TakenOnAt",
                table: "Request");
        }
    }
}
