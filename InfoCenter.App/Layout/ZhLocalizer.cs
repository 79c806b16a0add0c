using System.Globalization;
using System.Text.Json;
using Radzen;

namespace InfoCenter.App.Layout;

/// <summary>The kit's own words, in Chinese.</summary>
internal sealed class ZhLocalizer : ILocalizer
{
    private readonly Dictionary<string, string> _texts = Load();

    public string? Get(string key, CultureInfo culture) => _texts.GetValueOrDefault(key);

    private static Dictionary<string, string> Load()
    {
        using var file = typeof(ZhLocalizer).Assembly.GetManifestResourceStream("RadzenStrings.zh.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
