using System.Globalization;
using System.Reflection;
using InfoCenter.App.Layout;
using Radzen;

namespace InfoCenter.Tests.App.Layout;

public sealed class ZhLocalizerTests
{
    // Parts of the kit the office does not use.
    private static readonly string[] Unused =
    [
        "Spreadsheet", "HtmlEditor", "Markdown", "Gantt", "Pivot", "Chat", "AIChat", "ColorPicker", "Scheduler", "SpeechToText", "GoogleMap",
    ];

    [Fact]
    public void Every_text_of_the_kit_that_is_used_has_chinese_words()
    {
        var known = new ZhLocalizer();
        var keys = typeof(DialogService).Assembly.GetTypes().Single(t => t.Name == "RadzenStrings")
            .GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => p.PropertyType == typeof(string) && !Unused.Any(u => p.Name.StartsWith(u, StringComparison.Ordinal)))
            .Select(p => p.Name).ToList();

        Assert.NotEmpty(keys);
        Assert.DoesNotContain(keys, key => known.Get(key, CultureInfo.InvariantCulture) is null);
    }
}
