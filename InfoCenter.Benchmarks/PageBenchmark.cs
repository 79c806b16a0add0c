using System.Diagnostics;
using System.Globalization;
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

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var bench = new Bench();
        await using var office = App.Program.Build(bench.Folder, "http://127.0.0.1:0");
        await using var empty = Empty();
        await office.StartAsync();
        await empty.StartAsync();
        using var visitor = new HttpClient();
        var (form, floor) = (new Uri(new(office.Urls.First()), "/tell"), new Uri(empty.Urls.First()));
        await TimesAsync(visitor, form);
        await TimesAsync(visitor, floor);

        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var block = 0; block < Blocks; block++)
        {
            ours.AddRange(await TimesAsync(visitor, form));
            theirs.AddRange(await TimesAsync(visitor, floor));
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"an empty static page of the framework, p99 of {theirs.Count}");
        return [Row.Ratio(string.Create(CultureInfo.InvariantCulture, $"the form a scan opens (`/tell`), p99 of {ours.Count}"), Slowest(ours), name, Slowest(theirs), 3)];
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
