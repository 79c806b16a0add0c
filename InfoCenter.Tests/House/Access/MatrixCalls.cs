using System.Net;
using System.Reflection;
using System.Text;
using InfoCenter.App.Rooms;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Files;
using InfoCenter.Core.Portal.Import;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Core.Suggestions;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Core.Portal.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InfoCenter.Tests.House.Access;

/// <summary>Finds every public use-case method and calls it with sound arguments about an object of one's own, of another's, or of nobody's.</summary>
internal static class MatrixCalls
{
    private static readonly DutyFacts Facts = new() { Kind = DutyKind.VoterContact, Content = "走访选民", On = new(2026, 6, 1) };
    private static readonly byte[] Table = Encoding.UTF8.GetBytes("村名,乡镇\r\n某村,城关镇");

    /// <summary>One value for each type a use case asks for, where the type alone tells enough.</summary>
    private static readonly Dictionary<Type, Func<object?>> Sound = new()
    {
        [typeof(string)] = () => "测试内容",
        [typeof(int)] = () => 1,
        [typeof(bool)] = () => false,
        [typeof(byte[])] = () => Table,
        [typeof(Stream)] = () => new MemoryStream(Table),
        [typeof(YearMonth)] = () => new YearMonth(2026, 6),
        [typeof(DateOnly)] = () => new DateOnly(2026, 6, 1),
        [typeof(CancellationToken)] = () => CancellationToken.None,
        [typeof(DutyFacts)] = () => Facts,
        [typeof(DutyFilter)] = () => new DutyFilter(),
        [typeof(DutyFile)] = () => new DutyFile("履职.csv", Table),
        [typeof(RequestFacts)] = () => new RequestFacts { Words = "路灯坏了半个月", Place = "桥头", Name = "王小明", Phone = "19900000123", TownshipCode = "420323100" },
        [typeof(SuggestionFacts)] = () => new SuggestionFacts { Title = "关于修桥的建议", Grounds = "桥坏了", Proposal = "请县交通运输局今年汛期以前修好这座桥，并设限高标志。", SubjectId = 1, TermId = 1 },
        [typeof(ReplyLetter)] = () => new ReplyLetter { Number = "函〔2026〕1号", ClassId = 1, Body = "您的建议收悉，已经办好，现将办理情况答复如下。", ContactName = "张", ContactPhone = "0719-1", On = new(2026, 6, 1) },
        [typeof(ActivityFacts)] = () => new ActivityFacts { Title = "视察供水", On = new(2026, 6, 1), Place = "水厂" },
        [typeof(ParticipationSpan)] = () => new ParticipationSpan(new(2026, 1, 1), new(2026, 6, 30)),
        [typeof(MeetingFacts)] = () => new MeetingFacts("述职评议会", new(2026, 6, 1), "会议室", 1),
        [typeof(ReportText)] = () => new ReportText("学", "会", "闭", "联", ""),
        [typeof(SchemeFacts)] = () => new SchemeFacts("新办法", ["好", "差"], [new("好", 1, 50, false), new("差", 1, 0, false)], VoteBasis.Valid, 50, 3),
        [typeof(TopicFacts)] = () => new TopicFacts { Title = "农村饮水", Grounds = "群众反映多", Proposal = "视察三个乡镇的水厂，列出问题。", Form = SupervisionForm.Visit, BasisIds = [5] },
        [typeof(ScoreTerms)] = () => new ScoreTerms("办法", 2026, 10, 5, CommendBy.TopShare, 10),
        [typeof(ScoreItemFacts)] = () => new ScoreItemFacts(new(DutyKind.GroupActivity, "学习", DutyRole.Chair, default), 0, 10, 50, 0),
        [typeof(PlateFacts)] = () => new PlateFacts { TownshipCode = "420323100", Place = "村委会" },
        [typeof(RosterQuery)] = () => new RosterQuery(),
        [typeof(ArchiveChoice)] = () => new ArchiveChoice(),
        [typeof(FigureChoice)] = () => new FigureChoice(2026),
        [typeof(CountyChoices)] = () => new CountyChoices("某县", false),
        [typeof(AccountForm)] = () => new AccountForm { SignInName = "new", DisplayName = "新人", Role = Role.Clerk, Password = "a-long-test-password" },
        [typeof(IPAddress)] = () => IPAddress.Loopback,
        [typeof(DutyCandidate)] = () => new DutyCandidate(1, null, ""),
        [typeof(StoredFile)] = () => new StoredFile(new string('a', 64), "图片.jpg", "image/jpeg", 10),
        [typeof(SiteFiles)] = () => OldSite.OfOne().Open(),
        [typeof(ByElection)] = () => new ByElection(Level.County, 1, new(2026, 1, 1), null, null, null, null),
    };

    public static IEnumerable<Type> UseCases() =>
        from type in typeof(InfoCenterDb).Assembly.GetTypes()
        where type is { IsClass: true, IsPublic: true, IsAbstract: false }
        where type.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.ParameterType == typeof(IDbContextFactory<InfoCenterDb>))
        orderby type.Name
        select type;

    public static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName).OrderBy(method => method.Name);

    /// <summary><c>DutyImport.UploadAsync</c>; overloads are told apart by their first parameter's type.</summary>
    public static string NameOf(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        return Methods(method.DeclaringType).Count(other => other.Name == method.Name) > 1 ? $"{name}({method.GetParameters()[0].ParameterType.Name})" : name;
    }

    /// <summary>Calls it as the column's user.</summary>
    public static async Task<Outcome> CallAsync(MatrixOffice office, MethodInfo method, string about, string column, Whose whose)
    {
        await using var rooms = new ServiceCollection().AddLogging().AddSingleton(office.User(column)).AddOffice(office.Office.Folder)
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(office.Office.Clock))
            .Replace(ServiceDescriptor.Singleton<FontShelf>(ArchiveOffice.Fonts))
            .BuildServiceProvider();
        var useCase = ActivatorUtilities.GetServiceOrCreateInstance(rooms, method.DeclaringType!);
        var objects = about.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')).ToDictionary(part => part[1], part => part[0]);
        if (method.IsGenericMethodDefinition) method = method.MakeGenericMethod(typeof(ArchiveChoice));
        var arguments = method.GetParameters().Select(p => objects.TryGetValue(p.Name!, out var kind)
            ? Adapt(p.ParameterType, office.Key(kind, whose, column), rooms)
            : Default(p, rooms)).ToArray();
        return await Outcome.OfAsync(() => method.Invoke(useCase, arguments));
    }

    private static object? Adapt(Type type, object key, IServiceProvider rooms)
    {
        if (type == typeof(DutyMark)) return MarkOf((int)key, rooms);
        if (type == typeof(IReadOnlyList<DutyMark>)) return new[] { MarkOf((int)key, rooms) };
        if (type == typeof(IReadOnlyCollection<int>) || type == typeof(IReadOnlyList<int>)) return new[] { (int)key };
        if (type == typeof(DutyCandidate)) return new DutyCandidate((int)key, null, "");
        if (type == typeof(IReadOnlyList<Participation>)) return new[] { new Participation(new((int)key, null, "")) };
        if (type == typeof(ArchiveChoice)) return new ArchiveChoice { PersonIds = [(int)key] };
        if (type == typeof(IReadOnlyList<StoredFile>)) return new[] { new StoredFile((string)key, "图片.jpg", "image/jpeg", 10) };
        if (type == typeof(StoredFile)) return new StoredFile((string)key, "图片.jpg", "image/jpeg", 10);
        if (type == typeof(ParticipationFigure)) return new ParticipationFigure((string)key);
        if (type == typeof(FigureChoice)) return new FigureChoice(2026, (string)key);
        return key;
    }

    private static DutyMark MarkOf(int id, IServiceProvider rooms)
    {
        using var db = rooms.GetRequiredService<IDbContextFactory<InfoCenterDb>>().CreateDbContext();
        return new(id, db.DutyRecords.AsNoTracking().FirstOrDefault(r => r.Id == id)?.Version ?? 0);
    }

    private static object? Default(ParameterInfo parameter, IServiceProvider rooms)
    {
        var type = parameter.ParameterType;
        if (parameter.HasDefaultValue && type != typeof(CancellationToken)) return parameter.DefaultValue;
        if (parameter is { Name: "kind", ParameterType.Name: "String" }) return "archives";
        if (Sound.TryGetValue(type, out var make)) return make();
        if (Nullable.GetUnderlyingType(type) is not null) return null;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type == typeof(Attachments)) return rooms.GetRequiredService<Attachments>();
        if (type.IsGenericType && type.GenericTypeArguments.Length == 1 && type.IsAssignableFrom(type.GenericTypeArguments[0].MakeArrayType()))
            return Array.CreateInstance(type.GenericTypeArguments[0], 0);
        if (type.IsGenericType && type.Name.StartsWith("IReadOnlyDictionary", StringComparison.Ordinal))
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GenericTypeArguments));
        if (type.IsGenericType && type.Name.StartsWith("IReadOnlySet", StringComparison.Ordinal))
            return Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(type.GenericTypeArguments));
        if (type == typeof(TimeSpan) || type == typeof(DateTime)) return Activator.CreateInstance(type);
        if (typeof(Delegate).IsAssignableFrom(type)) return null;
        if (type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault() is { } making)
            return making.Invoke([.. making.GetParameters().Select(part => Default(part, rooms))]);
        if (type.IsValueType) return Activator.CreateInstance(type);
        throw new InvalidOperationException($"Give MatrixCalls.Sound a value of {type.Name} for {parameter.Member.Name}.");
    }
}
