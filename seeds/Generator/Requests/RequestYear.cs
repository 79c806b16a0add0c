using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Requests;

/// <summary>
/// The requests of 2025, in the proportions of the county's article: 79, of which 42 were explained on the spot, 28 were urged on somebody and 9 became suggestions;
/// 60 had their answer within 72 hours, which is 76 %.
/// </summary>
internal sealed class RequestYear
{
    private const int Year = 2025;
    private const int Explained = 42, Urged = 28, UrgedInTime = 18, Turned = 9;

    private static readonly HashSet<string> OfTheTown = ["老旧小区改造", "城区停车", "背街小巷治理", "物业管理"];
    private static readonly HashSet<int> OnlyPartly = [6, 12, 20];

    private readonly Dice _dice = new("requests");
    private readonly IReadOnlyList<string> _villages;
    private readonly IReadOnlyList<string> _town;

    public RequestYear()
    {
        // The last township has villages that no district was put down for yet.
        _villages = [.. Township.All.SkipLast(1).SelectMany(t => t.CodedVillages()).Select(v => v.Code)];
        _town = [.. Township.All[0].CodedVillages().Select(v => v.Code)];
    }

    /// <summary>In the order they were told in.</summary>
    public IEnumerable<string> Lines() =>
        Enumerable.Range(0, Explained).Select(Question)
            .Concat(Enumerable.Range(0, Urged).Select(Trouble))
            .Concat(Enumerable.Range(0, Turned).Select(Suggestion))
            .OrderBy(request => request.ToldAt).Select((request, number) => request.Line(number));

    private SeedRequest Question(int index)
    {
        var (category, words, answer) = RequestTexts.Questions[index % RequestTexts.Questions.Length];
        var again = index < RequestTexts.Questions.Length ? "" : $"，{_dice.Pick(RequestTexts.Additions)}";
        var at = Told(index * 12 / Explained + 1);
        return Make(at, _dice.Pick(_villages), words + again, category, "Consultation", "", Awake(at, _dice.Between(2, 23)), answer, _dice.Weighted(("Satisfied", 5), ("MostlySatisfied", 1)), "Explained");
    }

    private SeedRequest Trouble(int index)
    {
        var trouble = RequestTexts.Troubles[index % RequestTexts.Troubles.Length];
        // What the old town is troubled by is told of in three months running.
        var at = Told(OfTheTown.Contains(trouble.Category) ? 3 + index % 3 : index * 12 / Urged + 1);
        var hours = Awake(at, index < UrgedInTime ? trouble.Hours : trouble.Hours + 24 * _dice.Between(3, 12));
        var (isPart, isBad) = (OnlyPartly.Contains(index), index == 12);
        var answer = $"{trouble.Unit}已到现场办理。{(isPart ? "一部分已经办好，其余列入下月计划。" : "已经办好，请您看一看。")}";
        var words = index < RequestTexts.Troubles.Length ? trouble.Words : $"{trouble.Words}，又出现了";
        var made = Make(
            at, Place(trouble.Category), words, trouble.Category, "Urged", trouble.Unit, hours, answer, isBad ? "Dissatisfied" : isPart ? "MostlySatisfied" : "Satisfied",
            isPart ? "PartlySolved" : "Solved");
        return isBad ? made with { Reason = "只修好了一半" } : made;
    }

    private SeedRequest Suggestion(int index)
    {
        var (category, words) = RequestTexts.Common[index];
        var at = Told(index < 3 ? 3 + index : index + 1);
        return Make(
            at, Place(category), words, category, "Suggestion", "", Awake(at, 24 * _dice.Between(20, 80)),
            "这件事关系到很多人，已经作为代表建议提交，有关部门答复列入计划，进展会继续告诉您。", "MostlySatisfied", "Planned");
    }

    private string Place(string category) => _dice.Pick(OfTheTown.Contains(category) ? _town : _villages);

    private SeedRequest Make(
        DateTime at, string village, string words, string category, string disposal, string unit, int hours, string answer, string result, string outcome) =>
        new(at, village, _dice.Pick(RequestTexts.Places), words, RequestTexts.Name(_dice), category, disposal, unit, hours, answer, result, "", outcome);

    // By day, and in December early enough to be settled within the year.
    private DateTime Told(int month) => new(Year, month, _dice.Between(2, month == 12 ? 12 : 27), _dice.Between(8, 19), _dice.Below(60), 0);

    /// <summary>The hours to an answer nobody gave at night: the next morning, or, where that would be late, the evening before.</summary>
    private static int Awake(DateTime told, int hours) => told.AddHours(hours).Hour switch
    {
        < 8 and var hour when hours < 24 => hours + 8 - hour,
        < 8 and var hour => hours - hour - 4,
        >= 21 and var hour => hours - (hour - 20),
        _ => hours,
    };
}
