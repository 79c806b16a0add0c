using System.Reflection;
using System.Text.RegularExpressions;
using InfoCenter.Core.Common;

namespace InfoCenter.Tests.House;

/// <summary>Everything the office refuses has a name and a sentence, in one place a room.</summary>
public partial class RefusalsTests
{
    [Fact]
    public void Refusals_are_made_only_in_rules() =>
        HouseRule.Holds(
            "Give the refusal a name in the room's *Rules.cs and throw it from there.",
            from file in Sources.In("InfoCenter.Core", ".cs").Concat(Sources.In("InfoCenter.App", ".cs", ".razor"))
            where !file.EndsWith("Rules.cs", StringComparison.Ordinal)
            from line in Sources.Code(file)
            where Made().IsMatch(line.Code)
            select $"{file}:{line.Number}: {line.Code.Trim()}");

    [Fact]
    public void A_refusal_is_a_full_sentence_with_its_own_name()
    {
        var refusals = Rules().SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(RuleBrokenException)).ToList();

        Assert.NotEmpty(refusals);
        HouseRule.Holds(
            "A refusal ends as a sentence does (。 or ？) and takes its name from the property.",
            from property in refusals
            let broken = (RuleBrokenException)property.GetValue(null)!
            where broken.Rule != property.Name || !(broken.Message.EndsWith('。') || broken.Message.EndsWith('？'))
            select $"{property.DeclaringType!.Name}.{property.Name}: {broken.Message}");
    }

    [Fact]
    public void Rules_classes_hold_refusals_only() =>
        HouseRule.Holds(
            "A *Rules class is a static list of refusals; move other members to where they are used.",
            from type in Rules()
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let made = member switch
            {
                PropertyInfo property => property.PropertyType,
                MethodInfo { IsSpecialName: false } method => method.ReturnType,
                _ => typeof(RuleBrokenException),
            }
            where made != typeof(RuleBrokenException)
            select $"{type.Name}.{member.Name}");

    private static IEnumerable<Type> Rules() =>
        typeof(RuleBrokenException).Assembly.GetTypes().Where(type => type.Name.EndsWith("Rules", StringComparison.Ordinal) && type.IsAbstract && type.IsSealed);

    [GeneratedRegex(@"new (\w+\.)*RuleBrokenException\(|RuleBrokenException \w+(\(.*\))? (=>|=) new\(")]
    private static partial Regex Made();
}
