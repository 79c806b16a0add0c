using InfoCenter.Core.Accounts;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Caching.Memory;

namespace InfoCenter.App.Public;

/// <summary>
/// What every visitor is shown alike, read from the database at most once a second. Nobody sees it older than that, whoever changed it and from which program;
/// a thousand visitors in that second cost one reading.
/// </summary>
internal sealed class PublicShelf(IServiceScopeFactory rooms, ILoggerFactory logs) : IDisposable
{
    private const int MostKept = 2_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>The county's name.</summary>
    public string CountyName => _kept.GetOrCreate(nameof(CountyName), entry =>
    {
        Keep(entry);
        using var room = rooms.CreateScope();
        return room.ServiceProvider.GetRequiredService<CountySettings>().Read().CountyName;
    })!;

    /// <summary>What the office says on every page.</summary>
    public IReadOnlyList<ShownMessage> Messages => _kept.GetOrCreate(nameof(Messages), entry =>
    {
        Keep(entry);
        using var room = rooms.CreateScope();
        return room.ServiceProvider.GetRequiredService<SiteMessages>().Shown();
    })!;

    /// <summary>Whether the office has been set up.</summary>
    public Task<bool> IsBegunAsync(CancellationToken cancel) => KeptAsync(nameof(IsBegunAsync), async room => !await room.GetRequiredService<FirstStart>().IsFirstStartAsync(cancel));

    /// <summary>Townships and their villages, to choose from.</summary>
    public Task<IReadOnlyList<TellingTownship>> TownshipsAsync(CancellationToken cancel) =>
        KeptAsync(nameof(TownshipsAsync), room => room.GetRequiredService<RequestTelling>().TownshipsAsync(cancel))!;

    /// <summary>Where a plate hangs; null for a code nobody made.</summary>
    public Task<TellingPlace?> PlaceAsync(string code, CancellationToken cancel) =>
        KeptAsync($"plate {code}", room => room.GetRequiredService<RequestTelling>().PlaceAsync(code, cancel));

    /// <summary>The portal's menu.</summary>
    public Task<IReadOnlyList<PublicColumn>> ColumnsAsync(CancellationToken cancel) =>
        KeptAsync(nameof(ColumnsAsync), room => room.GetRequiredService<PublishedArticles>().ColumnsAsync(cancel))!;

    /// <summary>A page that only differs from visitor to visitor in what is put into its gaps.</summary>
    public Task<PageWithGaps> PageAsync<TPage>(string key, Func<IServiceProvider, Task<Dictionary<string, object?>>> fill)
        where TPage : IComponent => KeptAsync($"page {key}", async room =>
        {
            var parameters = ParameterView.FromDictionary(await fill(room));
            await using var renderer = new HtmlRenderer(room, logs);
            return PageWithGaps.Of(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString()));
        })!;

    /// <summary>A text that is no page, such as a feed; it may have gaps too.</summary>
    public Task<PageWithGaps> TextAsync(string key, Func<IServiceProvider, Task<string>> write) => KeptAsync($"text {key}", async room => PageWithGaps.Of(await write(room)))!;

    /// <summary>The address the county has chosen for its portal; null while nobody has said.</summary>
    public Task<string?> AddressAsync(CancellationToken cancel) => KeptAsync(nameof(AddressAsync), room => room.GetRequiredService<PublicFeeds>().AddressAsync(cancel));

    public void Dispose() => _kept.Dispose();

    private Task<T?> KeptAsync<T>(string key, Func<IServiceProvider, Task<T>> read) => _kept.GetOrCreateAsync(key, async entry =>
    {
        Keep(entry);
        await using var room = rooms.CreateAsyncScope();
        return await read(room.ServiceProvider);
    });

    private static void Keep(ICacheEntry entry) => (entry.AbsoluteExpirationRelativeToNow, entry.Size) = (Fresh, 1);
}
