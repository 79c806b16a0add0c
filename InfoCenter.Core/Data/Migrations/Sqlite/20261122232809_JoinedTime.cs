using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class JoinedTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "EarlierId",
                table: "RequestClock",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EarlierLimit",
                table: "RequestClock",
                type: "TEXT",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EarlierStartAt",
                table: "RequestClock",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EarlierId",
                table: "RequestClock");

            migrationBuilder.DropColumn(
                name: "EarlierLimit",
                table: "RequestClock");

            migrationBuilder.DropColumn(
                name: "EarlierStartAt",
                table: "RequestClock");
        }
    }
}
