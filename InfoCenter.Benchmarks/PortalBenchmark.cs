using System.Diagnostics;
using System.Globalization;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace InfoCenter.Benchmarks;

/// <summary>How many pages of the portal a machine hands out, beside the framework's own static file of the same size; several visitors at once, client and server on the same processors.</summary>
internal static class PortalBenchmark
{
    private const int WarmUp = 20; // until the compiler has done with what is asked often; after four a third of the processors' time is still its
    private const int Blocks = 9;
    private const int OfBlock = 600; // of each kind; every article once
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(1.5); // a page is kept for one
    private const int Visitors = 4;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        // One address asks for all of it here.
        Environment.SetEnvironmentVariable("Limits__AddressPerMinute", "10000000");
        using var bench = new Bench();
        await PublishAsync(bench);
        await using var portal = App.Program.Build(bench.Folder, "http://127.0.0.1:0");
        await portal.StartAsync();
        using var visitor = new HttpClient();
        var kept = new Uri(new(portal.Urls.First()), "/news");
        await using var files = Files(bench.Folder.Root, await visitor.GetByteArrayAsync(kept));
        await files.StartAsync();

        var file = new Uri(new(files.Urls.First()), "/page.html");
        var times = new[] { new List<double>(), [], [] };
        for (var block = -WarmUp; block < Blocks; block++)
        {
            await Task.Delay(Forgotten);
            double[] turn =
            [
                await SecondsAsync(visitor, Enumerable.Repeat(file, OfBlock)),
                await SecondsAsync(visitor, Enumerable.Repeat(kept, OfBlock)),
                await SecondsAsync(visitor, Enumerable.Range(1, OfBlock).Select(id => new Uri(new(portal.Urls.First()), string.Create(CultureInfo.InvariantCulture, $"/news/{id}")))),
            ];
            for (var i = 0; block >= 0 && i < times.Length; i++) times[i].Add(turn[i]);
        }

        var medians = times.Select(t => t.Order().ElementAt(Blocks / 2)).ToList();
        const string Floor = "the framework's static file of the same size";
        return
        [
            Row.Ratio(string.Create(CultureInfo.InvariantCulture, $"a kept page of the portal (`/news`), {Visitors} visitors at once"), medians[1], Floor, medians[0], 1 / 0.6),
            Row.Ratio("an article nobody has read for a second: from the database, rendered, with its tag", medians[2], Floor, medians[0], 1 / 0.25),
        ];
    }

    private static async Task PublishAsync(Bench bench)
    {
        var (clerk, colleague) = (new CurrentUser(new Standing(1, "小周", Role.Clerk.Rights())), new CurrentUser(new Standing(2, "小吴", Role.Committee.Rights())));
        var (writing, review) = (new ArticleWriting(bench.Databases, clerk, bench.Clock), new ArticleReview(bench.Databases, new(bench.Folder), colleague, bench.Clock));
        for (var i = 1; i <= OfBlock; i++)
        {
            var id = await writing.AddAsync(new() { ColumnId = 1, Title = $"县人大常委会第{i}次调研", Summary = "调研组走进乡镇，看现场、问实情、听建议。", Body = "<p>调研组走进乡镇，看现场、问实情、听建议。</p>" });
            await writing.SubmitAsync(id, 0);
            await review.PublishAsync(id, null, numbersMayShow: false, 1);
        }
    }

    private static async Task<double> SecondsAsync(HttpClient visitor, IEnumerable<Uri> pages)
    {
        var all = pages.ToList();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = Visitors }, async (page, cancel) => await visitor.GetByteArrayAsync(page, cancel));
        return watch.Elapsed.TotalSeconds / all.Count;
    }

    private static WebApplication Files(string folder, byte[] page)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, "static")).FullName;
        File.WriteAllBytes(Path.Combine(root, "page.html"), page);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(root) });
        return app;
    }
}
