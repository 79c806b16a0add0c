using System.Globalization;
using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Portal.Import;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Core.Portal.Import;
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
    private static readonly Lazy<Task<(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyDictionary<string, string[]> Keys)>> Made = new(MakeAsync);

    private readonly IReadOnlyDictionary<string, string[]> _keys;

    private MatrixOffice(IReadOnlyDictionary<string, byte[]> files, IReadOnlyDictionary<string, string[]> keys)
    {
        _keys = keys;
        foreach (var (path, bytes) in files)
        {
            var file = Path.Combine(Office.Folder.Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    public Office Office { get; } = new();

    public static async Task<MatrixOffice> OpenAsync()
    {
        var (files, keys) = await Made.Value;
        return new(files, keys);
    }

    /// <summary>The account of the column: a township's is Chengguan's, a deputy's is Wang's, a department's is the first unit's.</summary>
    public CurrentUser User(string column)
    {
        if (column == AccessTable.Nobody) return new CurrentUser(() => null);

        var role = Enum.Parse<Role>(column);
        return new(new Standing(
            AccountOf(role), column, role.Rights(), role is Role.Township ? Office.Chengguan : null, role is Role.Deputy ? (int)Key("Person", Whose.Own, column) : null,
            UnitId: role is Role.Department ? (int)Key("Unit", Whose.Own, column) : null));
    }

    /// <summary>The key of an object of the kind: a number, or a text such as a township's code or a file's hash.</summary>
    public object Key(string kind, Whose whose, string column)
    {
        // What hangs on an account is another one for each; whoever cannot have one asks for nobody's.
        if (kind is "Job" or "Session" or "HeldRequest") return int.Parse(_keys[$"{kind} {whose switch { Whose.Own => column, Whose.Foreign => OtherThan(column), _ => AccessTable.Nobody }}"][0], CultureInfo.InvariantCulture);
        if (!_keys.TryGetValue(kind, out var pair)) throw new InvalidOperationException($"MatrixOffice makes no {kind}: add two in MakeAsync.");

        if (whose is Whose.Missing) return int.TryParse(pair[0], out _) && kind != "Township" ? MissingKey : new string('9', pair[0].Length);
        var key = pair[whose is Whose.Own ? 0 : 1];
        return kind != "Township" && int.TryParse(key, out var number) ? number : key;
    }

    public void Dispose() => Office.Dispose();

    private static string OtherThan(string column) => column == nameof(Role.Clerk) ? nameof(Role.Committee) : nameof(Role.Clerk);

    private static int AccountOf(Role role) => 1 + (int)role;

    private static async Task<(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyDictionary<string, string[]> Keys)> MakeAsync()
    {
        using var made = new DutyOffice();
        var keys = new Dictionary<string, string[]>();
        var office = made.Office;
        void Pair(string kind, object own, object foreign) => keys[kind] = [$"{own}", $"{foreign}"];
        Pair("Township", Office.Chengguan, Office.Pankou);
        Pair("Person", made.Wang, made.Stranger);
        var activities = new List<int>();
        foreach (var (user, person) in new[] { (made.Township, made.Wang), (made.Neighbour, made.Stranger) })
        {
            var candidate = (await new DutyReporting(office.Databases, user, office.Clock).DeputiesAsync()).First(d => d.PersonId == person);
            activities.Add(await new ActivityReporting(office.Databases, user, office.Clock)
                .EnterAsync(new() { Kind = DutyKind.GroupActivity, Content = "小组学习", On = new(2026, 5, 20) }, [new(candidate)]));
        }

        Pair("Activity", activities[0], activities[1]);
        Pair("DutyRecord", made.Submitted().Id, made.Submitted(townshipCode: Office.Pankou, personId: made.Stranger).Id);

        Pair("Objection", await ObjectionAsync(made.Submitted(daysAgo: 3)), await ObjectionAsync(made.Submitted(townshipCode: Office.Pankou, personId: made.Stranger, daysAgo: 3)));
        Pair("DutyWorkbook", await WorkbookAsync(made.Township, "城关镇", "王强"), await WorkbookAsync(made.Neighbour, "潘口乡", "赵云"));
        var roster = new RosterOffice(office);
        Pair("RosterImport", await roster.Import.UploadAsync("甲.csv", RosterBook.Of(2).ToCsv()), await roster.Import.UploadAsync("乙.csv", RosterBook.Of(3).ToCsv()));
        var former = new SiteImport(office.Databases, office.With(Role.Clerk), office.Clock);
        Pair("SiteImport", await former.UploadAsync("甲.zip", OldSite.OfOne().Open(), null, 1), await former.UploadAsync("乙.zip", OldSite.OfOne().Open(), null, 1));
        Pair("OldArticle", 1, 2);

        await using (var db = office.Databases.CreateDbContext())
        {
            var assemblies = new[] { new Assembly(Level.Township, "城关镇", Office.Chengguan), new Assembly(Level.Township, "潘口乡", Office.Pankou) };
            db.Assemblies.AddRange(assemblies);
            await db.SaveChangesAsync();
            var terms = assemblies.Select(a => new Term(a.Id, 12, $"{a.Place}第十二届")).ToList();
            db.Terms.AddRange(terms);
            var jobs = Enum.GetValues<Role>().Where(r => r.Rights().Contains(Permission.PrintArchives))
                .ToDictionary(r => $"{r}", r => new Job("archives", "档案", "{}", AccountOf(r), office.Clock.Now));
            db.Jobs.AddRange(jobs.Values);
            var groups = new[] { new DeputyGroup("第一小组", default, Office.Chengguan), new DeputyGroup("第二小组", default, Office.Pankou) };
            db.DeputyGroups.AddRange(groups);
            await db.SaveChangesAsync();
            var members = new[] { new GroupMembership(groups[0].Id, made.Wang, new(2026, 1, 1)), new GroupMembership(groups[1].Id, made.Stranger, new(2026, 1, 1)) };
            db.GroupMemberships.AddRange(members);
            var files = new[] { Kept('a', Office.Chengguan), Kept('b', Office.Pankou) };
            db.Attachments.AddRange(files);
            var units = new[] { new HandlingUnit("县水利和湖泊局", UnitKind.Department, null), new HandlingUnit("县交通运输局", UnitKind.Department, null) };
            db.HandlingUnits.AddRange(units);
            await db.SaveChangesAsync();
            Pair("Unit", units[0].Id, units[1].Id);
            var templates = units.Select(unit => new AnswerTemplate(new("办理回复", TemplateUse.Report, "已经办好。", null), unit.Id)).ToList();
            db.AnswerTemplates.AddRange(templates);
            await db.SaveChangesAsync();
            Pair("Template", templates[0].Id, templates[1].Id);
            var articles = new[] { "一号公告", "二号公告" }.Select(title => new Article(new() { ColumnId = 1, Title = title, Body = "<p>公告</p>" }, new(AccountOf(Role.Clerk), "某人", office.Clock.Now))).ToList();
            db.Articles.AddRange(articles);
            await db.SaveChangesAsync();
            Pair("Article", articles[0].Id, articles[1].Id);
            var meetings = new[] { 1, 2 }.Select(number => new Meeting(new() { Term = 19, Number = number, OpensOn = new(2026, 1, 6), ClosesOn = new(2026, 1, 6) })).ToList();
            var laws = new[] { 2025, 2026 }.Select(year => new Law(new() { Title = "选举法", IsShown = false, AdoptedOn = new(year, 1, 6), EffectiveOn = new(year, 2, 1) })).ToList();
            db.AddRange([.. meetings, .. (IEnumerable<object>)laws]);
            await db.SaveChangesAsync();
            Pair("Meeting", meetings[0].Id, meetings[1].Id);
            Pair("Law", laws[0].Id, laws[1].Id);
            Pair("Column", 1, 3);
            var volumes = terms.Select(term => new PublicVolume(term.Id, term.Title, new(new string('c', 64), 10, 1, [], 0), new(AccountOf(Role.Clerk), "某人", office.Clock.Now))).ToList();
            db.AddRange(volumes);
            await db.SaveChangesAsync();
            Pair("PublicVolume", volumes[0].Id, volumes[1].Id);
            foreach (var role in Enum.GetValues<Role>())
            {
                var account = new Account(
                    $"{role}", $"{role}", role, role is Role.Township ? Office.Chengguan : null, role is Role.Deputy ? made.Wang : null, role is Role.Department ? units[0].Id : null);
                account.SetPassword(RunningApp.Password);
                db.Accounts.Add(account);
            }

            var requests = keys["Township"].Select((township, i) => new Request(
                $"MS20260630-{i + 1:0000}", new() { Words = "路灯坏了半个月", Place = "桥头", Name = "王小明", Phone = "19900000123", TownshipCode = township }, $"{i:x32}", TellingChannel.Web, default,
                new(0, "群众", office.Clock.Now))).ToList();
            db.Requests.AddRange(requests);
            var plates = keys["Township"].Select((township, i) => new Plate($"PLATE{i}", new() { TownshipCode = township, Place = "村委会" })).ToList();
            db.Plates.AddRange(plates);
            var absences = new[] { made.Wang, made.Stranger }.Select(person => new DeputyAbsence(person, AbsenceKind.Away, new(2025, 1, 1), new(2025, 2, 1), null)).ToList();
            db.DeputyAbsences.AddRange(absences);
            await db.SaveChangesAsync();
            Pair("Absence", absences[0].Id, absences[1].Id);
            Pair("Request", requests[0].Id, requests[1].Id);
            Pair("Plate", plates[0].Id, plates[1].Id);
            Pair("Category", db.RequestCategories.First().Id, db.RequestCategories.First().Id);
            await HeldAsync(db, made, keys, units, office.Clock.Now);
            Pair("Account", AccountOf(Role.Clerk), AccountOf(Role.Committee));
            Pair("Group", groups[0].Id, groups[1].Id);
            Pair("Membership", members[0].Id, members[1].Id);
            Pair("File", files[0].Hash, files[1].Hash);
            Pair("Mandate", db.Mandates.First(m => m.PersonId == made.Wang).Id, db.Mandates.First(m => m.PersonId == made.Stranger).Id);
            Pair("Term", terms[0].Id, terms[1].Id);
            var sessions = db.Accounts.AsEnumerable().ToDictionary(a => a.SignInName, a => new Session(a, Visit.Unknown, office.Clock.Now));
            db.AddRange(sessions.Values);
            await db.SaveChangesAsync();
            foreach (var column in AccessTable.Columns) keys[$"Session {column}"] = [sessions.TryGetValue(column, out var session) ? $"{session.Id}" : $"{MissingKey}"];
            foreach (var column in AccessTable.Columns) keys[$"Job {column}"] = [jobs.TryGetValue(column, out var job) ? $"{job.Id}" : $"{MissingKey}"];
            Pair("SubKind", db.DutySubKinds.First().Id, db.DutySubKinds.First().Id);

            var evidence = keys["DutyRecord"].Select(id => new DutyEvidence(int.Parse(id, CultureInfo.InvariantCulture), files[0].Hash, "图片.jpg", office.Clock.Now)).ToList();
            db.DutyEvidence.AddRange(evidence);
            await db.SaveChangesAsync();
            Pair("Evidence", evidence[0].Id, evidence[1].Id);
            Attachment Kept(char letter, string township) =>
                new(new StoredFile(new string(letter, 64), "图片.jpg", "image/jpeg", 10), FilePurpose.Evidence, township, uploadedBy: 900, office.Clock.Now);
        }
        await MatrixSuggestions.MakeAsync(made, Pair, keys["Unit"]);
        await MatrixActivities.MakeAsync(made, Pair);
        await MatrixSupervision.MakeAsync(made, Pair, keys["Unit"]);
        await MatrixScores.MakeAsync(made, Pair);
        SqliteConnection.ClearAllPools();
        return (Directory.GetFiles(office.Folder.Root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(office.Folder.Root, file), File.ReadAllBytes), keys);
        async Task<int> ObjectionAsync(DutyMark mark)
        {
            await made.VerificationBy(made.Committee).VerifyAsync(mark);
            await made.PublicationBy(made.Centre).PublishAsync(mark with { Version = mark.Version + 1 });
            await using var db = office.Databases.CreateDbContext();
            var objection = db.DutyObjections.Add(new(made.Record(mark.Id), "那天请假", made.Centre.Sign(office.Clock))).Entity;
            await db.SaveChangesAsync();
            return objection.Id;
        }

        async Task<int> WorkbookAsync(CurrentUser township, string name, string deputy)
        {
            var attachments = new Attachments(office.Databases, new FileStore(office.Folder), township, office.Clock);
            var content = Encoding.UTF8.GetBytes($"{name}人大代表履职情况报送表（2026年）,,,,,,\r\n代表姓名,代表层级,履职类别,履职时间,履职地点,履职内容,履职成果\r\n{deputy},县,联系选民,2026-05-02,某村,走访选民,");
            var stored = await attachments.KeepAsync($"{name}-2026.csv", new MemoryStream(content), FilePurpose.DutyWorkbook);
            return await made.ImportBy(township).UploadAsync(stored, attachments);
        }
    }

    /// <summary>Requests in everybody's hands: a deputy's, a presidium's, the committee's, and a stranger's for whoever can hold none; two of them with a unit each.</summary>
    private static async Task HeldAsync(InfoCenterDb db, DutyOffice made, Dictionary<string, string[]> keys, HandlingUnit[] units, DateTime now)
    {
        Request Held(int number, string township, RequestHolder holder)
        {
            var facts = new RequestFacts { Words = "路灯坏了半个月", Place = "桥头", Name = "王小明", Phone = "19900000123", TownshipCode = township };
            var request = new Request($"MS20260629-{number:0000}", facts, $"{number + 1000:x32}", TellingChannel.Web, default, new(0, "群众", now));
            request.Route(holder, new(0, "系统自动", now));
            db.Requests.Add(request);
            return request;
        }

        var own = Held(1, Office.Chengguan, new(HolderKind.Deputy, made.Wang, "王强"));
        var strange = Held(2, Office.Pankou, new(HolderKind.Deputy, made.Stranger, "赵云"));
        var presidium = Held(3, Office.Chengguan, new(HolderKind.Township, null, "城关镇人大主席团"));
        var committee = Held(4, Office.Pankou, new(HolderKind.Committee, null, "县人大代工委"));
        await db.SaveChangesAsync();
        foreach (var column in AccessTable.Columns) keys[$"HeldRequest {column}"] = [$"{(column == AccessTable.Nobody ? MissingKey : strange.Id)}"];
        (keys[$"HeldRequest {Role.Deputy}"], keys[$"HeldRequest {Role.Township}"], keys[$"HeldRequest {Role.Committee}"]) = ([$"{own.Id}"], [$"{presidium.Id}"], [$"{committee.Id}"]);

        var assigned = new[] { own, strange }.Select((request, i) =>
        {
            var by = new Signature(9, request.HolderName!, now);
            request.Accept(by);
            request.Assign(units[i].Name, null, by);
            return db.RequestAssignments.Add(new(request, units[i], isLead: true, null, by)).Entity;
        }).ToList();
        await db.SaveChangesAsync();
        keys["Assignment"] = [.. assigned.Select(a => $"{a.Id}")];
    }
}
