using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Postgres
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReadCount",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Address = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadCount", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SiteMessage",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Urgency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UntilAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OffHoursText = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    MorningFrom = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    MorningUntil = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    AfternoonFrom = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    AfternoonUntil = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
