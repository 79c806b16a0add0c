using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PopulationYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "PopulationYear",
                table: "Township",
                type: "INTEGER",
                nullable: true);

            // The seeded figures are the census of 2010; where a clerk has put in another one, nobody but the clerk knows of which year it is.
            foreach (var (code, population) in new[]
            {
                ("420323100", 64251), ("420323101", 31298), ("420323102", 28655), ("420323103", 55401),
                ("420323104", 25034), ("420323105", 23500), ("420323106", 24723), ("420323107", 14884),
                ("420323108", 15200), ("420323200", 17789), ("420323201", 24730), ("420323202", 12028),
                ("420323203", 16108), ("420323204", 24249), ("420323205", 14021), ("420323206", 10987),
                ("420323207", 13391),
            })
            {
                migrationBuilder.Sql($"UPDATE \"Township\" SET \"PopulationYear\" = 2010 WHERE \"Code\" = '{code}' AND \"Population\" = {population}");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PopulationYear",
                table: "Township");
        }
    }
}
