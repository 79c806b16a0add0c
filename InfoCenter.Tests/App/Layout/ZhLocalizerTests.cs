using System.Globalization;
using System.Reflection;
using InfoCenter.App.Layout;
using Radzen;

namespace InfoCenter.Tests.App.Layout;

public sealed class ZhLocalizerTests
{
    // The parts of the kit that stand on our screens.
    private static readonly string[] Used =
    [
        "DataGrid", "DataFilter", "Dialog", "DropDown", "DropDownDataGrid", "DatePicker", "ListBox", "Notification", "Numeric", "Pager", "Tabs",
        "Steps", "RequiredValidator", "LengthValidator", "CompareValidator", "Splitter", "Tree", "Panel", "PickList",
    ];

    [Fact]
    public void Every_text_of_the_kit_that_is_used_has_chinese_words()
    {
        var known = new ZhLocalizer();
        var keys = typeof(DialogService).Assembly.GetTypes().Single(t => t.Name == "RadzenStrings")
            .GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => p.PropertyType == typeof(string) && Used.Contains(p.Name.Split('_')[0]))
            .Select(p => p.Name).ToList();

        Assert.NotEmpty(keys);
        Assert.DoesNotContain(keys, key => known.Get(key, CultureInfo.InvariantCulture) is null);
    }
}
