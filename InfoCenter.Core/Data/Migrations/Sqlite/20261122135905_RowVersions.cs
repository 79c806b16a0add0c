using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RowVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Township",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Setting",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "GroupMembership",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "DutySubKind",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 1,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 2,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 3,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 4,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 5,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 6,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 7,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 8,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 9,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 10,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 11,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 12,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 13,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 14,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 15,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 16,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 17,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 18,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 19,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 20,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 21,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "DutySubKind",
                keyColumn: "Id",
                keyValue: 22,
                column: "Version",
                value: 1);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323100",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323101",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323102",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323103",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323104",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323105",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323106",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323107",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323108",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323200",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323201",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323202",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323203",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323204",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323205",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323206",
                column: "Version",
                value: 0);

            migrationBuilder.UpdateData(
                table: "Township",
                keyColumn: "Code",
                keyValue: "420323207",
                column: "Version",
                value: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Version",
                table: "Township");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Setting");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "GroupMembership");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "DutySubKind");
        }
    }
}
