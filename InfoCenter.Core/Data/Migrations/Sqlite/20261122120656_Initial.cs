using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace InfoCenter.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Account",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SignInName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsDisabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsDemonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Assembly",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assembly", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Attachment",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    UploadedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeputyGroup",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeputyGroup", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DutyActivity",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    EnteredById = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutyActivity", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DutySubKind",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutySubKind", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IssuedForm",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 19, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedForm", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Job",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ResultFile = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    RequestedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelRequested = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsSeen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Job", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RememberedMapping",
                columns: table => new
                {
                    Signature = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RememberedMapping", x => x.Signature);
                });

            migrationBuilder.CreateTable(
                name: "RosterImportRun",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CommittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Persons = table.Column<int>(type: "INTEGER", nullable: false),
                    Mandates = table.Column<int>(type: "INTEGER", nullable: false),
                    New = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Same = table.Column<int>(type: "INTEGER", nullable: false),
                    InTheWay = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterImportRun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Setting",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Setting", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Township",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Population = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Township", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Term",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AssemblyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Term", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Term_Assembly_AssemblyId",
                        column: x => x.AssemblyId,
                        principalTable: "Assembly",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RosterImportPapers",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Wishes = table.Column<string>(type: "TEXT", nullable: false),
                    Preview = table.Column<string>(type: "TEXT", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterImportPapers", x => x.RunId);
                    table.ForeignKey(
                        name: "FK_RosterImportPapers_RosterImportRun_RunId",
                        column: x => x.RunId,
                        principalTable: "RosterImportRun",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DutyWorkbook",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UploadedById = table.Column<int>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CommittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RecordCount = table.Column<int>(type: "INTEGER", nullable: false),
                    StoredRows = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutyWorkbook", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DutyWorkbook_Township_TownshipCode",
                        column: x => x.TownshipCode,
                        principalTable: "Township",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Person",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Initials = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PinyinOrder = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    StrokeOrder = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Nationality = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    BirthMonth = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    Party = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Education = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    IdNumber = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    PhotoHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Person", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Person_Township_TownshipCode",
                        column: x => x.TownshipCode,
                        principalTable: "Township",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Village",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TownshipCode = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Village", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Village_Township_TownshipCode",
                        column: x => x.TownshipCode,
                        principalTable: "Township",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArchiveNumber",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchiveNumber", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArchiveNumber_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupMembership",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsConvenor = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupMembership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupMembership_DeputyGroup_GroupId",
                        column: x => x.GroupId,
                        principalTable: "DeputyGroup",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupMembership_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mandate",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TermId = table.Column<int>(type: "INTEGER", nullable: false),
                    Delegation = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ElectedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    CardNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Category = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IsReElected = table.Column<bool>(type: "INTEGER", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Beginning = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndingReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mandate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mandate_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Mandate_Term_TermId",
                        column: x => x.TermId,
                        principalTable: "Term",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DutyRecord",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    MandateId = table.Column<int>(type: "INTEGER", nullable: true),
                    TownshipCode = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Content = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Organiser = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attendance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    FundsInFen = table.Column<long>(type: "INTEGER", nullable: true),
                    Beneficiaries = table.Column<int>(type: "INTEGER", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ActivityId = table.Column<int>(type: "INTEGER", nullable: true),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SubmittedById = table.Column<int>(type: "INTEGER", nullable: true),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VerifiedById = table.Column<int>(type: "INTEGER", nullable: true),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    VerifiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedById = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ReturnedBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    WithdrawnById = table.Column<int>(type: "INTEGER", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutyRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DutyRecord_DutyActivity_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "DutyActivity",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DutyRecord_Mandate_MandateId",
                        column: x => x.MandateId,
                        principalTable: "Mandate",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_DutyRecord_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DutyRecord_Township_TownshipCode",
                        column: x => x.TownshipCode,
                        principalTable: "Township",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DutyEvidence",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RecordId = table.Column<int>(type: "INTEGER", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutyEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DutyEvidence_DutyRecord_RecordId",
                        column: x => x.RecordId,
                        principalTable: "DutyRecord",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "DutySubKind",
                columns: new[] { "Id", "IsRetired", "Kind", "Name", "Order" },
                values: new object[,]
                {
                    { 1, false, "MeetingAttendance", "人代会", 1 },
                    { 2, false, "MeetingAttendance", "列席常委会", 2 },
                    { 3, false, "MeetingAttendance", "主席团会议", 3 },
                    { 4, false, "MeetingAttendance", "代表团会议", 4 },
                    { 5, false, "MeetingAttendance", "培训", 5 },
                    { 6, false, "MeetingAttendance", "其他会议", 6 },
                    { 7, false, "Inspection", "视察", 7 },
                    { 8, false, "Inspection", "专题调研", 8 },
                    { 9, false, "Inspection", "执法检查", 9 },
                    { 10, false, "Inspection", "专题询问", 10 },
                    { 11, false, "Suggestion", "领衔建议", 11 },
                    { 12, false, "Suggestion", "附议建议", 12 },
                    { 13, false, "Suggestion", "议案", 13 },
                    { 14, false, "VoterContact", "接待选民", 14 },
                    { 15, false, "VoterContact", "走访选民", 15 },
                    { 16, false, "VoterContact", "码上见答复", 16 },
                    { 17, false, "VoterContact", "化解矛盾", 17 },
                    { 18, false, "VoterContact", "办实事", 18 },
                    { 19, false, "VoterContact", "述职", 19 },
                    { 20, false, "GroupActivity", "小组活动", 20 },
                    { 21, false, "GroupActivity", "代表行动", 21 },
                    { 22, false, "GroupActivity", "学习", 22 }
                });

            migrationBuilder.InsertData(
                table: "Township",
                columns: new[] { "Code", "Name", "Population" },
                values: new object[,]
                {
                    { "420323100", "城关镇", 64251 },
                    { "420323101", "溢水镇", 31298 },
                    { "420323102", "麻家渡镇", 28655 },
                    { "420323103", "宝丰镇", 55401 },
                    { "420323104", "擂鼓镇", 25034 },
                    { "420323105", "秦古镇", 23500 },
                    { "420323106", "得胜镇", 24723 },
                    { "420323107", "上庸镇", 14884 },
                    { "420323108", "官渡镇", 15200 },
                    { "420323200", "潘口乡", 17789 },
                    { "420323201", "竹坪乡", 24730 },
                    { "420323202", "大庙乡", 12028 },
                    { "420323203", "双台乡", 16108 },
                    { "420323204", "楼台乡", 24249 },
                    { "420323205", "文峰乡", 14021 },
                    { "420323206", "深河乡", 10987 },
                    { "420323207", "柳林乡", 13391 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Account_SignInName",
                table: "Account",
                column: "SignInName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArchiveNumber_Number",
                table: "ArchiveNumber",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArchiveNumber_PersonId",
                table: "ArchiveNumber",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assembly_Level_Place",
                table: "Assembly",
                columns: new[] { "Level", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attachment_Hash",
                table: "Attachment",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_DeputyGroup_Name",
                table: "DeputyGroup",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DutyActivity_On",
                table: "DutyActivity",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_DutyEvidence_RecordId_FileHash",
                table: "DutyEvidence",
                columns: new[] { "RecordId", "FileHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DutyRecord_ActivityId",
                table: "DutyRecord",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_DutyRecord_ImportId",
                table: "DutyRecord",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_DutyRecord_MandateId",
                table: "DutyRecord",
                column: "MandateId");

            migrationBuilder.CreateIndex(
                name: "IX_DutyRecord_PersonId_Year_Kind_Status",
                table: "DutyRecord",
                columns: new[] { "PersonId", "Year", "Kind", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_DutyRecord_Status_On_Id",
                table: "DutyRecord",
                columns: new[] { "Status", "On", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_DutyRecord_TownshipCode_Status_On_Id",
                table: "DutyRecord",
                columns: new[] { "TownshipCode", "Status", "On", "Id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_DutyRecord_Year_Kind_Status_On_Id",
                table: "DutyRecord",
                columns: new[] { "Year", "Kind", "Status", "On", "Id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_DutySubKind_Kind_Name",
                table: "DutySubKind",
                columns: new[] { "Kind", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DutyWorkbook_TownshipCode_UploadedAt",
                table: "DutyWorkbook",
                columns: new[] { "TownshipCode", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupMembership_GroupId",
                table: "GroupMembership",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMembership_PersonId_GroupId",
                table: "GroupMembership",
                columns: new[] { "PersonId", "GroupId" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedForm_Code",
                table: "IssuedForm",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Job_RequestedBy_Id",
                table: "Job",
                columns: new[] { "RequestedBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Job_State_Id",
                table: "Job",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_At",
                table: "LedgerEntry",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_Subject",
                table: "LedgerEntry",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Mandate_CardNumber",
                table: "Mandate",
                column: "CardNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Mandate_PersonId_TermId",
                table: "Mandate",
                columns: new[] { "PersonId", "TermId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mandate_TermId",
                table: "Mandate",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_Person_IdNumber",
                table: "Person",
                column: "IdNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Person_Name",
                table: "Person",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Person_TownshipCode",
                table: "Person",
                column: "TownshipCode");

            migrationBuilder.CreateIndex(
                name: "IX_RosterImportRun_UploadedAt",
                table: "RosterImportRun",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Term_AssemblyId_Number",
                table: "Term",
                columns: new[] { "AssemblyId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Township_Name",
                table: "Township",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Village_TownshipCode",
                table: "Village",
                column: "TownshipCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Account");

            migrationBuilder.DropTable(
                name: "ArchiveNumber");

            migrationBuilder.DropTable(
                name: "Attachment");

            migrationBuilder.DropTable(
                name: "DutyEvidence");

            migrationBuilder.DropTable(
                name: "DutySubKind");

            migrationBuilder.DropTable(
                name: "DutyWorkbook");

            migrationBuilder.DropTable(
                name: "GroupMembership");

            migrationBuilder.DropTable(
                name: "IssuedForm");

            migrationBuilder.DropTable(
                name: "Job");

            migrationBuilder.DropTable(
                name: "LedgerEntry");

            migrationBuilder.DropTable(
                name: "RememberedMapping");

            migrationBuilder.DropTable(
                name: "RosterImportPapers");

            migrationBuilder.DropTable(
                name: "Setting");

            migrationBuilder.DropTable(
                name: "Village");

            migrationBuilder.DropTable(
                name: "DutyRecord");

            migrationBuilder.DropTable(
                name: "DeputyGroup");

            migrationBuilder.DropTable(
                name: "RosterImportRun");

            migrationBuilder.DropTable(
                name: "DutyActivity");

            migrationBuilder.DropTable(
                name: "Mandate");

            migrationBuilder.DropTable(
                name: "Person");

            migrationBuilder.DropTable(
                name: "Term");

            migrationBuilder.DropTable(
                name: "Township");

            migrationBuilder.DropTable(
                name: "Assembly");
        }
    }
}
