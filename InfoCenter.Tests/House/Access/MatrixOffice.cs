using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.House.Access;

/// <summary>Whose object a cell asks for.</summary>
public enum Whose
{
    Own,
    Foreign,
    Missing,
}

/// <summary>An office with two of everything: one within reach of a township, a deputy or an account, one out of it. Made once and copied.</summary>
internal sealed class MatrixOffice : IDisposable
{
    private const int MissingKey = 987_654;
    private static readonly Lazy<Task<(byte[] File, IReadOnlyDictionary<string, string[]> Keys)>> Made = new(MakeAsync);

    private readonly IReadOnlyDictionary<string, string[]> _keys;

    private MatrixOffice(byte[] file, IReadOnlyDictionary<string, string[]> keys)
    {
        _keys = keys;
        File.WriteAllBytes(Office.Folder.DatabaseFile, file);
    }

    public Office Office { get; } = new();

    public static async Task<MatrixOffice> OpenAsync()
    {
        var (file, keys) = await Made.Value;
        return new(file, keys);
    }

    /// <summary>The account of the column: a township's is Chengguan's, a deputy's is Wang's.</summary>
    public CurrentUser User(string column)
    {
        if (column == AccessTable.Nobody) return new CurrentUser(() => null);

        var role = Enum.Parse<Role>(column);
        return new(new Standing(
            AccountOf(role), column, role.Rights(), role is Role.Township ? Office.Chengguan : null, role is Role.Deputy ? (int)Key("Person", Whose.Own, column) : null));
    }

    /// <summary>The key of an object of the kind: a number, or a text such as a township's code or a file's hash.</summary>
    public object Key(string kind, Whose whose, string column)
    {
        if (kind is "Job") return whose switch { Whose.Own => AccountOf(Enum.Parse<Role>(column)), Whose.Foreign => _keys.Count + 50, _ => MissingKey };
        if (!_keys.TryGetValue(kind, out var pair)) throw new InvalidOperationException($"MatrixOffice makes no {kind}: add two in MakeAsync.");

        if (whose is Whose.Missing) return int.TryParse(pair[0], out _) && kind != "Township" ? MissingKey : new string('9', pair[0].Length);
        var key = pair[whose is Whose.Own ? 0 : 1];
        return kind != "Township" && int.TryParse(key, out var number) ? number : key;
    }

    public void Dispose() => Office.Dispose();

    private static int AccountOf(Role role) => 1 + (int)role;

    private static async Task<(byte[] File, IReadOnlyDictionary<string, string[]> Keys)> MakeAsync()
    {
        using var made = new DutyOffice();
        var keys = new Dictionary<string, string[]>();
        var office = made.Office;
        void Pair(string kind, object own, object foreign) => keys[kind] = [$"{own}", $"{foreign}"];

        Pair("Township", Office.Chengguan, Office.Pankou);
        Pair("Person", made.Wang, made.Stranger);
        Pair("DutyRecord", made.Submitted().Id, made.Submitted(townshipCode: Office.Pankou, personId: made.Stranger).Id);

        var before = DutyOffice.Workbook("赵云,县,联系选民,2026-05-02,某村,走访选民,");
        Pair("DutyWorkbook",
            await made.ImportBy(made.Township).UploadAsync(DutyOffice.Workbook("王强,县,联系选民,2026-05-02,某村,走访选民,")),
            await made.ImportBy(made.Neighbour).UploadAsync(before));

        await using (var db = office.Databases.CreateDbContext())
        {
            foreach (var role in Enum.GetValues<Role>()) db.Jobs.Add(new Job("archives", "档案", "{}", AccountOf(role), office.Clock.Now));
            var groups = new[] { new DeputyGroup("第一小组", default, Office.Chengguan), new DeputyGroup("第二小组", default, Office.Pankou) };
            db.DeputyGroups.AddRange(groups);
            await db.SaveChangesAsync();
            var members = new[] { new GroupMembership(groups[0].Id, made.Wang, new(2026, 1, 1)), new GroupMembership(groups[1].Id, made.Stranger, new(2026, 1, 1)) };
            db.GroupMemberships.AddRange(members);
            var files = new[] { Kept('a', Office.Chengguan), Kept('b', Office.Pankou) };
            db.Attachments.AddRange(files);
            await db.SaveChangesAsync();
            Pair("Group", groups[0].Id, groups[1].Id);
            Pair("Membership", members[0].Id, members[1].Id);
            Pair("File", files[0].Hash, files[1].Hash);
            Pair("Mandate", db.Mandates.First(m => m.PersonId == made.Wang).Id, db.Mandates.First(m => m.PersonId == made.Stranger).Id);
            Pair("Term", db.Terms.First().Id, db.Terms.First().Id);
            Pair("SubKind", db.DutySubKinds.First().Id, db.DutySubKinds.First().Id);

            Attachment Kept(char letter, string township) =>
                new(new StoredFile(new string(letter, 64), "图片.jpg", "image/jpeg", 10), FilePurpose.Evidence, township, uploadedBy: 900, office.Clock.Now);
        }

        SqliteConnection.ClearAllPools();
        return (await File.ReadAllBytesAsync(office.Folder.DatabaseFile), keys);
    }
}
