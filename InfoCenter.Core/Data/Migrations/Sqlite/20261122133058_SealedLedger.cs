using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SealedLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Algorithm",
                table: "LedgerEntry",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "HmacSha256");

            migrationBuilder.AddColumn<string>(
                name: "Changes",
                table: "LedgerEntry",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "LedgerEntry",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "Previous",
                table: "LedgerEntry",
                type: "BLOB",
                maxLength: 32,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "Result",
                table: "LedgerEntry",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Done");

            migrationBuilder.AddColumn<byte[]>(
                name: "Seal",
                table: "LedgerEntry",
                type: "BLOB",
                maxLength: 32,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateTable(
                name: "LedgerHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Seal = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Algorithm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    KeyMark = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerHead", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "LedgerHead",
                columns: new[] { "Id", "Algorithm", "KeyMark", "Seal", "Sequence" },
                values: new object[] { 1, "HmacSha256", "", new byte[0], 0L });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LedgerHead");

            migrationBuilder.DropColumn(
                name: "Algorithm",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "Changes",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "Previous",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "Result",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "Seal",
                table: "LedgerEntry");
        }
    }
}
