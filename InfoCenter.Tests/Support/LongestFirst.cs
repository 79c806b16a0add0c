using Xunit.Abstractions;

[assembly: TestCollectionOrderer("InfoCenter.Tests.Support.LongestFirst", "InfoCenter.Tests")]

namespace InfoCenter.Tests.Support;

/// <summary>What takes long starts first and the journeys go last, two beside one another; otherwise chance leaves one of two processors idle for a third of the run.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        "UseCaseMatrixTests", "TimeZoneTests", "PowerCutTests", "KilledDecisionTests", "KilledImportTests", "KilledBackupTests", "TryCounterTests", "KilledUpgradeTests", "DemoCommandsTests",
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => c.DisplayName is nameof(Browser) or BrowserCollection.Other).ThenBy(PlaceOf).ThenBy(c => c.DisplayName, StringComparer.Ordinal);

    private static int PlaceOf(ITestCollection collection)
    {
        var place = Array.FindIndex(Long, name => collection.DisplayName.EndsWith($".{name}", StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
