using System.Diagnostics;
using System.Globalization;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoCenter.Benchmarks;

/// <summary>The page a citizen's scan opens, beside the framework's own empty static page: the slowest in a hundred of each.</summary>
internal static class PageBenchmark
{
    private const int Blocks = 15;
    private const int OfBlock = 100; // all together below what one address may ask in a minute
    private const int VillagesOfOne = 12;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var bench = new Bench();
        var plate = await SettleAsync(bench);
        await using var office = App.Program.Build(bench.Folder, "http://127.0.0.1:0");
        await using var empty = Empty();
        await office.StartAsync();
        await empty.StartAsync();
        using var visitor = new HttpClient();
        Uri[] pages = [new(empty.Urls.First()), new(new(office.Urls.First()), $"/tell/{plate}"), new(new(office.Urls.First()), "/tell")];
        foreach (var page in pages) await TimesAsync(visitor, page);

        var times = pages.Select(_ => new List<double>()).ToList();
        for (var block = 0; block < Blocks; block++)
        {
            for (var i = 0; i < pages.Length; i++) times[i].AddRange(await TimesAsync(visitor, pages[i]));
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"an empty static page of the framework, p99 of {times[0].Count}");
        return
        [
            Row.Ratio("the form a scan opens, p99 of as many", Slowest(times[1]), name, Slowest(times[0]), 3),
            Row.Ratio("the same form with all townships and villages to choose from", Slowest(times[2]), name, Slowest(times[0]), 3),
        ];
    }

    // Villages in the townships a new office has, and one plate; answers its code.
    private static async Task<string> SettleAsync(Bench bench)
    {
        await using var db = bench.Databases.CreateDbContext();
        foreach (var township in db.Townships.Select(t => t.Code).ToList())
        {
            for (var village = 1; village <= VillagesOfOne; village++) db.Add(new Village(string.Create(CultureInfo.InvariantCulture, $"{township}{village:D3}"), $"第{village}村民委员会", township));
        }

        db.Add(new Plate("BENCHBENCH", new() { TownshipCode = "420323100", VillageCode = "420323100001", Place = "村口" }));
        await db.SaveChangesAsync();
        return "BENCHBENCH";
    }

    private static async Task<List<double>> TimesAsync(HttpClient visitor, Uri page)
    {
        var times = new List<double>();
        for (var i = 0; i < OfBlock; i++)
        {
            var watch = Stopwatch.StartNew();
            _ = await visitor.GetByteArrayAsync(page);
            times.Add(watch.Elapsed.TotalSeconds);
        }

        return times;
    }

    private static double Slowest(List<double> times) => times.Order().ElementAt(times.Count * 99 / 100);

    private static WebApplication Empty()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.MapGet("/", () => new RazorComponentResult<EmptyPage>());
        return app;
    }

    private sealed class EmptyPage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"zh-CN\"><head><title>-</title></head><body></body></html>");
    }
}
