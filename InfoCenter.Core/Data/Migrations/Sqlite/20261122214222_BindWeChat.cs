using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BindWeChat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OpenId",
                table: "Account",
                type: "TEXT",
                maxLength: 371,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Account_OpenId",
                table: "Account",
                column: "OpenId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Account_OpenId",
                table: "Account");

            migrationBuilder.DropColumn(
                name: "OpenId",
                table: "Account");
        }
    }
}
