using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Requests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DeputyAbsence",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeputyAbsence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeputyAbsence_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DistrictCover",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VillageCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistrictCover", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Plate",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    VillageCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Installer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    InstalledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PhotoHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    ForwardToId = table.Column<int>(type: "INTEGER", nullable: true),
                    LastScanAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Scans = table.Column<int>(type: "INTEGER", nullable: false),
                    Submissions = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Plate_Plate_ForwardToId",
                        column: x => x.ForwardToId,
                        principalTable: "Plate",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Plate_Township_TownshipCode",
                        column: x => x.TownshipCode,
                        principalTable: "Township",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RequestCategory",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestCategory", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Request",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SubmissionKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlateId = table.Column<int>(type: "INTEGER", nullable: true),
                    VillageCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 10719, nullable: false),
                    OpenWords = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 371, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 131, nullable: true),
                    CategoryId = table.Column<int>(type: "INTEGER", nullable: true),
                    ChosenPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    AlikeId = table.Column<int>(type: "INTEGER", nullable: true),
                    Concern = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    HolderPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    HolderName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Disposal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    NeedsSupervision = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RoutedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PausedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Request", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Request_Person_ChosenPersonId",
                        column: x => x.ChosenPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Request_Person_HolderPersonId",
                        column: x => x.HolderPersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Request_Plate_PlateId",
                        column: x => x.PlateId,
                        principalTable: "Plate",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Request_RequestCategory_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "RequestCategory",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Request_Request_AlikeId",
                        column: x => x.AlikeId,
                        principalTable: "Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Request_Township_TownshipCode",
                        column: x => x.TownshipCode,
                        principalTable: "Township",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RequestPicture",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RequestId = table.Column<int>(type: "INTEGER", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestPicture", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestPicture_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestRating",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RequestId = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Attitude = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestRating", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestRating_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestStep",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RequestId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PublicText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    InnerText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestStep_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "RequestCategory",
                columns: new[] { "Id", "IsRetired", "Name", "Order", "Version" },
                values: new object[,]
                {
                    { 1, false, "农村道路", 1, 1 },
                    { 2, false, "农村饮水", 2, 1 },
                    { 3, false, "供电通信", 3, 1 },
                    { 4, false, "农业生产", 4, 1 },
                    { 5, false, "土地山林", 5, 1 },
                    { 6, false, "住房安全", 6, 1 },
                    { 7, false, "老旧小区改造", 7, 1 },
                    { 8, false, "城区停车", 8, 1 },
                    { 9, false, "背街小巷治理", 9, 1 },
                    { 10, false, "物业管理", 10, 1 },
                    { 11, false, "环境卫生", 11, 1 },
                    { 12, false, "教育", 12, 1 },
                    { 13, false, "医疗医保", 13, 1 },
                    { 14, false, "养老低保", 14, 1 },
                    { 15, false, "就业务工", 15, 1 },
                    { 16, false, "公共安全", 16, 1 },
                    { 17, false, "交通出行", 17, 1 },
                    { 18, false, "政策咨询", 18, 1 },
                    { 19, false, "其他", 19, 1 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_DeputyAbsence_PersonId",
                table: "DeputyAbsence",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DistrictCover_VillageCode_Level",
                table: "DistrictCover",
                columns: new[] { "VillageCode", "Level" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Plate_Code",
                table: "Plate",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Plate_ForwardToId",
                table: "Plate",
                column: "ForwardToId");

            migrationBuilder.CreateIndex(
                name: "IX_Plate_TownshipCode",
                table: "Plate",
                column: "TownshipCode");

            migrationBuilder.CreateIndex(
                name: "IX_Plate_VillageCode",
                table: "Plate",
                column: "VillageCode");

            migrationBuilder.CreateIndex(
                name: "IX_Request_AlikeId",
                table: "Request",
                column: "AlikeId");

            migrationBuilder.CreateIndex(
                name: "IX_Request_CategoryId",
                table: "Request",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_Request_ChosenPersonId",
                table: "Request",
                column: "ChosenPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Request_HolderPersonId_Status",
                table: "Request",
                columns: new[] { "HolderPersonId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Request_Number",
                table: "Request",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Request_Phone",
                table: "Request",
                column: "Phone");

            migrationBuilder.CreateIndex(
                name: "IX_Request_PlateId",
                table: "Request",
                column: "PlateId");

            migrationBuilder.CreateIndex(
                name: "IX_Request_Status_Id",
                table: "Request",
                columns: new[] { "Status", "Id" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "IX_Request_SubmissionKey",
                table: "Request",
                column: "SubmissionKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Request_TownshipCode_Status_Id",
                table: "Request",
                columns: new[] { "TownshipCode", "Status", "Id" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_RequestCategory_Name",
                table: "RequestCategory",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequestPicture_RequestId_Order",
                table: "RequestPicture",
                columns: new[] { "RequestId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequestRating_RequestId_Round",
                table: "RequestRating",
                columns: new[] { "RequestId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequestStep_RequestId_Id",
                table: "RequestStep",
                columns: new[] { "RequestId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeputyAbsence");

            migrationBuilder.DropTable(
                name: "DistrictCover");

            migrationBuilder.DropTable(
                name: "RequestPicture");

            migrationBuilder.DropTable(
                name: "RequestRating");

            migrationBuilder.DropTable(
                name: "RequestStep");

            migrationBuilder.DropTable(
                name: "Request");

            migrationBuilder.DropTable(
                name: "Plate");

            migrationBuilder.DropTable(
                name: "RequestCategory");
        }
    }
}
