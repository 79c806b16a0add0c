using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Postgres
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
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EarlierLimit",
                table: "RequestClock",
                type: "character varying(5)",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EarlierStartAt",
                table: "RequestClock",
                type: "timestamp with time zone",
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
