using System.Reflection;
using System.Text.RegularExpressions;
using InfoCenter.Core.Common;

namespace InfoCenter.Tests.House;

/// <summary>Names say what a thing is, in the office's terms and in English; Chinese stands only where people read it.</summary>
public partial class NamesTests
{
    private static readonly string[] Banned =
        ["Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Handler", "Dto", "Vm", "ViewModel", "Base", "Impl", "Info", "Data"];

    /// <summary>Files that are words for people, or words people type, by their name.</summary>
    private static readonly string[] Wordy = ["Rules.cs", "Labels.cs", "Synonyms.cs", "Words.cs", "Seeds.cs", "Texts.cs", "Columns.cs"];

    /// <summary>Folders whose files are printed forms or what the command line says.</summary>
    private static readonly string[] WordyFolders = ["InfoCenter.Core/Archives/", "InfoCenter.App/Commands/", "InfoCenter.App/Demo/"];

    /// <summary>Single files with a reason. A new line here is a decision.</summary>
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["InfoCenter.Core/Common/CurrentUser.cs"] = "the command line's name in the ledger",
        ["InfoCenter.Core/Common/NameOrder.cs"] = "the characters at which pinyin initials change",
        ["InfoCenter.Core/Common/PersonName.cs"] = "what people write behind a name in brackets",
        ["InfoCenter.Core/Spreadsheets/FaultList.cs"] = "the list of faults added to a clerk's workbook, a printed form",
        ["InfoCenter.Core/Spreadsheets/HeadingMatch.cs"] = "marks in headings that are not part of the name",
        ["InfoCenter.Core/Spreadsheets/TypedDates.cs"] = "the signs between the parts of a typed date",
        ["InfoCenter.Core/Duties/ParticipationRate.cs"] = "a share with both its numbers, as reports print it",
        ["InfoCenter.Core/Roster/TermTitle.cs"] = "the signs a term is written with",
        ["InfoCenter.Core/Roster/Township.cs"] = "the reference county's townships, a new installation's start",
    };

    [Fact]
    public void No_type_ends_in_a_word_that_says_nothing() =>
        HouseRule.Holds(
            "Name the type after what it is or does in the office; the endings of NamesTests.Banned say neither.",
            from file in Sources.AllCSharp()
            from Match declared in Declared().Matches(Sources.Read(file))
            let name = declared.Groups[1].Value
            where Banned.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
            select $"{file}: {name}");

    [Fact]
    public void No_page_ends_in_a_word_that_says_nothing() =>
        HouseRule.Holds(
            "Name the page after its task: verb and noun.",
            Sources.In("InfoCenter.App", ".razor")
                .Where(path => Banned.Append("Page").Any(ending => Path.GetFileNameWithoutExtension(path).EndsWith(ending, StringComparison.Ordinal))));

    [Fact]
    public void Identifiers_are_English() =>
        HouseRule.Holds(
            "Identifiers are English: no Chinese character in the name of a type or member.",
            from type in typeof(RuleBrokenException).Assembly.GetTypes()
            from name in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(member => member.Name).Prepend(type.Name)
            where Chinese().IsMatch(name)
            select $"{type.FullName}.{name}");

    [Fact]
    public void Chinese_stands_only_where_people_read_it() =>
        HouseRule.Holds(
            "Chinese belongs into .razor, *Rules.cs, labels, printed forms, synonym tables and seeds. Move the words there, or give the file a reason in NamesTests.",
            from file in Sources.In("InfoCenter.Core", ".cs").Concat(Sources.In("InfoCenter.App", ".cs"))
            where !Wordy.Any(file.EndsWith) && !WordyFolders.Any(file.StartsWith) && !Reasons.ContainsKey(file)
            from line in Sources.Code(file)
            where Chinese().IsMatch(Sign().Replace(line.Code, "")) && !Label().IsMatch(line.Code) && !Read().IsMatch(line.Code)
            select $"{file}:{line.Number}: {line.Code.Trim()}");

    [Fact]
    public void Reasons_are_still_needed() =>
        HouseRule.Holds(
            "Take the file out of NamesTests.Reasons: it has no Chinese any more, or is gone.",
            Reasons.Keys.Where(file => !File.Exists(Path.Combine(Sources.Repository, file)) || !Sources.Code(file).Any(line => Chinese().IsMatch(line.Code))));

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?)\s+([A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"[\u3400-\u9fff]|[\ud840-\ud8bf][\udc00-\udfff]")]
    private static partial Regex Chinese();

    /// <summary>An arm of a label's switch: <c>DutyStatus.Draft => "草稿",</c>; or of a table of synonyms.</summary>
    [GeneratedRegex(@"^\s*[A-Z]\w*\.[A-Z]\w*( or [A-Z]\w*\.[A-Z]\w*)* => ("".*""|\[.*\]),$")]
    private static partial Regex Label();

    /// <summary>What is read by people in the ledger, or read from what people typed.</summary>
    [GeneratedRegex(@"\.Record\(|\[GeneratedRegex\(")]
    private static partial Regex Read();

    /// <summary>A single sign such as <c>'族'</c> is data, not words.</summary>
    [GeneratedRegex(@"'.'")]
    private static partial Regex Sign();
}
