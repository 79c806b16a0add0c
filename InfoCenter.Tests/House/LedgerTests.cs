using System.Text.RegularExpressions;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.House;

/// <summary>Nothing is written, printed, exported or revealed without an entry, and every act an entry names has words.</summary>
public partial class LedgerTests
{
    /// <summary>What writes without an act of its own, and why. A new line here is a decision.</summary>
    private static readonly Dictionary<string, string> Silent = new()
    {
        ["Data/InfoCenterDb.SaveChangesAsync"] = "the ground of every save",
        ["Data/InfoCenterDb.SaveChanges"] = "the ground of every save",
        ["Archives/Turnover/TurnoverRehearsal"] = "works on a copy that is thrown away; that it was rehearsed is recorded",
        ["Archives/Turnover/TurnoverTraces"] = "notes what TurnoverConfirming records",
        ["Drafts/DraftKeeping"] = "what is typed is no act until it is handed in",
        ["Jobs/JobFolders"] = "tidying after work that is on record",
        ["Jobs/JobRunner"] = "how far a job is; that it was asked for is on record",
        ["Jobs/JobBoard.MarkSeenAsync"] = "a bell that was looked at",
        ["Accounts/AccountDirectory.NoticeAsync"] = "that a hand moved is no act",
        ["Accounts/AccountDirectory.StandingOf"] = "a session is over by the rule; that the clock went back, the ledger says itself",
        ["Accounts/TryCounter.RaceAsync"] = "saves what SignIn and OwnAccount have recorded",
        ["Messages/MessageSending"] = "how far a message is; the act that posted it is on record, and each try in the departures",
        ["Messages/MessageReceipts"] = "a provider's signed report of how far a message is",
        ["Messages/MessageClaiming"] = "as above",
        ["Portal/ReadingCounts.AddAsync"] = "sums of a day; a ledger of readings would be what is not kept",
        ["Requests/PlateKeeping.CountScansAsync"] = "that somebody looked at a page is no act",
        ["Requests/RequestPublishing.OpenPictureAsync"] = "a covered picture is part of the page that shows it",
        ["Portal/PublishedArticles"] = "what everybody may read",
        ["Portal/PublicDeputies"] = "what everybody may read",
        ["Requests/PublishedRequests"] = "what everybody may read",
        ["Ledger/OldEntries"] = "the ledger itself",
        ["Ledger/RefusalBook"] = "makes the entries itself, of a moment ago",
        ["Backups/BackupRegister.BeginAsync"] = "an attempt begun; how it ended is recorded",
        ["Backups/BackupWriting"] = "writes what BackupMaking has recorded",
        ["Roster/Import/RosterImport.WorkAsync"] = "work on a preview; uploading and adopting it are recorded",
        ["Roster/Import/TermShelf"] = "a part of adopting a roster, which is recorded",
        ["Roster/Import/RosterUndo"] = "a part of undoing an import, which is recorded",
        ["Roster/Import/RosterCommit"] = "a part of adopting a roster, which is recorded",
    };

    /// <summary>Literals in files that record and look like an act, but are none.</summary>
    private static readonly string[] NoActs = ["EndReason"]; // a property's name

    [Fact]
    public void What_writes_records()
    {
        var writing = Methods("InfoCenter.Core").Where(m => Writing().IsMatch(m.Code)).ToList();

        HouseRule.Holds(
            "Record the act in the same save (db.Record), or give the method a reason in LedgerTests.Silent.",
            from method in writing
            where !Silent.Keys.Any(method.Name.StartsWith) && !Records(method)
            select method.Name);
        Figures.Note("A4", "Methods of the office that write, print, export or reveal", writing.Count + Showing().Count, null, "each makes an entry, or says in a list why it is no act");
    }

    [Fact]
    public void What_prints_exports_or_reveals_records() =>
        HouseRule.Holds(
            "Whoever takes data out of the office leaves an entry: db.Record with who, what and why.",
            from method in Showing()
            where !Silent.Keys.Any(method.Name.StartsWith) && !Records(method)
            select method.Name);

    [Fact]
    public void The_ledger_is_kept_for_ever()
    {
        var files = Sources.In("InfoCenter.Core", ".cs").Concat(Sources.In("InfoCenter.App", ".cs")).ToList();

        HouseRule.Holds(
            "Nothing takes entries out of the ledger: by law they are kept at least a year, here for ever.",
            from file in files
            where Deleting().IsMatch(Sources.Read(file))
            select file);
        Figures.Note("A5", "source files looked through for a way to take entries out of the ledger or to shorten how long they are kept", files.Count, null, "0: kept for ever, there is no setting");
    }

    [Fact]
    public void Every_act_has_words() =>
        HouseRule.Holds(
            "Give the act its words in LedgerActWords, or name the literal in LedgerTests.NoActs.",
            from file in Sources.In("InfoCenter.Core", ".cs").Concat(Sources.In("InfoCenter.App", ".cs"))
            let text = Sources.Read(file)
            from act in ActLike().Matches(text).Where(_ => Recording().IsMatch(text)).Concat(Recorded().Matches(text).SelectMany(m => Literal().Matches(m.Groups[1].Value)))
                .Select(m => m.Groups[1].Value).Distinct()
            where LedgerWords.Act(act) == act && !NoActs.Contains(act)
            select $"{file}: {act}");

    private static List<Method> Showing() =>
        [.. Methods("InfoCenter.Core").Where(m => m.IsPublic && m.IsOfUseCase && TakingOut().IsMatch(m.Declaration))];

    // In the method itself, in one it calls, or in one that calls it; within its file, or through the press that numbers papers.
    private static bool Records(Method method) =>
        Recording().IsMatch(method.Code) || method.File.Any(other =>
            Recording().IsMatch(other.Code) && (method.Calls(other) || other.Calls(method) || method.File.Any(between => method.Calls(between) && between.Calls(other))));

    private static List<Method> Methods(string folder) =>
    [
        .. from file in Sources.In(folder, ".cs")
           from method in In(file, string.Join('\n', Sources.Code(file).Select(line => line.Code)))
           select method,
    ];

    private static List<Method> In(string file, string text)
    {
        var methods = new List<Method>();
        var starts = Start().Matches(text);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Index : text.Length;
            methods.Add(new(file, starts[i].Groups[1].Value, starts[i].Value, text[starts[i].Index..end], text.Contains("IDbContextFactory<InfoCenterDb> databases", StringComparison.Ordinal), methods));
        }

        return methods;
    }

    [GeneratedRegex(@"^    (?:public|private|internal|protected)[^=;{}]*?\s(\w+)(?:<\w+>)?\((?:[^;{}=]|=(?!>)|=> )*", RegexOptions.Multiline)]
    private static partial Regex Start();

    [GeneratedRegex(@"\.(SaveChanges|ExecuteUpdate|ExecuteDelete|Prepare<)")]
    private static partial Regex Writing();

    [GeneratedRegex(@"\.Record\(|IssueAsync\(|IssueFormAsync\(|RevealCitizenAsync\(|DutyAct\b")]
    private static partial Regex Recording();

    [GeneratedRegex(@"\.Record\(\s*[^,]+,\s*clock,\s*([^,]+),")]
    private static partial Regex Recorded();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"LedgerEntries\b[^;]*\.(ExecuteDelete|Remove)|DELETE FROM ""?LedgerEntry|(Ledger|Log)Retention")]
    private static partial Regex Deleting();

    [GeneratedRegex("\"((?:Add|Appoint|Attach|Begin|Cancel|Change|Check|Choose|Close|Commit|Confirm|Create|Describe|Detach|Disable|Discard|Download|Draft|Draw|Enable|End|Enqueue|Enter|Export|Fetch|Free|Import|Join|Keep|Leave|Lock|Mend|Move|Print|Publish|Remove|Rename|Reset|Restore|Retire|Return|Reveal|Sign|Submit|Switch|Take|Undo|Upload|Verify|Withdraw)[A-Z]\\w+)\"")]
    private static partial Regex ActLike();

    [GeneratedRegex(@"PrintedForm|PersonalFacts|byte\[\] Content|OpenedFile>|\b(Export|Reveal|Fetch)\w*\(|Stream output")]
    private static partial Regex TakingOut();

    private sealed record Method(string Path, string Title, string Declaration, string Code, bool IsOfUseCase, List<Method> File)
    {
        public string Name => $"{Path["InfoCenter.Core/".Length..^".cs".Length]}.{Title}";

        public bool IsPublic => Declaration.StartsWith("    public", StringComparison.Ordinal);

        public bool Calls(Method other) => other != this && Code[Declaration.Length..].Contains(other.Title + "(", StringComparison.Ordinal);
    }
}
