using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Sessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AuthenticatorSecret",
                table: "Account",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AuthenticatorStep",
                table: "Account",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Locks",
                table: "Account",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "MustChangePassword",
                table: "Account",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RecoveryCodes",
                table: "Account",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SecurityStamp",
                table: "Account",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Session",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Token = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Session_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Session_AccountId",
                table: "Session",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Session_Token",
                table: "Session",
                column: "Token",
                unique: true);

            // Accounts from before get a stamp of their own, and a demonstration county stays one.
            migrationBuilder.Sql("UPDATE \"Account\" SET \"SecurityStamp\" = lower(hex(randomblob(16)))");
            migrationBuilder.Sql(
                "INSERT INTO \"Setting\" (\"Key\", \"Value\", \"Version\") SELECT 'Demonstration', 'True', 1 WHERE EXISTS (SELECT 1 FROM \"Account\" WHERE \"IsDemonstration\" = 1)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Session");

            migrationBuilder.DropColumn(
                name: "AuthenticatorSecret",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "AuthenticatorStep",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "Locks",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "MustChangePassword",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "RecoveryCodes",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "SecurityStamp",
                table: "Account");
        }
    }
}
