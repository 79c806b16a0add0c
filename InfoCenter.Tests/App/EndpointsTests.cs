using System.Diagnostics;
using System.Net;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoCenter.Tests.App;

/// <summary>What the running program sends over HTTP on an office of canaries: pages as served, exports, papers, pictures; and what it says on the way.</summary>
public sealed class EndpointsTests
{
    private static readonly Role[] Roles = [Role.Clerk, Role.Committee, Role.Township, Role.Leader, Role.Administrator, Role.Auditor];

    [Fact]
    public async Task Nothing_that_is_sent_names_a_whole_number()
    {
        await using var app = await RunningApp.StartAsync();
        var log = new KeptLog();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var picture = await FillAsync(app);
        string[] addresses =
        [
            "/", "/signin", "/setup", "/forbidden", "/not-found", "/error", "/office", "/office/roster", "/office/roster?text=王", "/office/roster/1", "/office/roster/import/1",
            "/office/duties", "/office/archives", "/office/archives/1", "/office/archives/1/print", "/office/reports/print?year=2026", "/office/roster/export",
            "/office/roster/export?format=csv", "/office/roster/export?ids=1,2", "/office/roster/export/full/1", $"/office/files/{picture}", "/office/jobs/1/result", "/sitemap.xml",
        ];

        var (answers, hits, whole) = (0, new List<string>(), 0);
        using (var stranger = app.Visitor()) await AskAsync(stranger, "nobody");
        foreach (var role in Roles)
        {
            using var visitor = await app.SignedInAsync(role, role is Role.Township ? Office.Chengguan : null);
            await AskAsync(visitor, role.ToString());
        }

        using (var typist = app.Visitor())
        {
            // What people mistype at the door: a phone for a name, an ID number for an address.
            await RunningApp.EnterAsync(typist, "19900000001", RosterBook.Id(1));
            await typist.GetAsync($"/office/files/{new string('0', 64)}");
        }

        log.Lines.Add("the log is kept");
        Assert.Empty(hits);
        Assert.Empty(log.Lines.SelectMany(line => Canaries.In(line, "log")));
        Figures.Note("V5", "run log while everything was asked for, with a phone and an ID number typed at the door", log.Lines.Count, null, "0 lines name one");
        Assert.InRange(whole, 20, answers); // enough of it was given, not refused
        Figures.Note("V1", "addresses asked for as nobody and six roles on an office of canaries: pages, exports, papers (pdftotext), pictures", answers, null, "0 whole phones or ID numbers, in bodies or headers");

        async Task AskAsync(HttpClient visitor, string who)
        {
            foreach (var address in addresses)
            {
                using var answer = await visitor.GetAsync(address);
                var body = await answer.Content.ReadAsByteArrayAsync();
                answers++;
                if (answer.StatusCode is HttpStatusCode.OK) whole++;
                var where = $"{who} {address}";
                hits.AddRange(Canaries.In(body, where));
                hits.AddRange(Canaries.In(answer.Headers.ToString() + answer.Content.Headers, $"{where} headers"));
                if (answer.Content.Headers.ContentType?.MediaType is "application/pdf") hits.AddRange(Canaries.In(await TextAsync(body), $"{where} text"));
            }
        }
    }

    private static async Task<string> FillAsync(RunningApp app)
    {
        var clerk = new CurrentUser(new Standing(900, "信息中心", Role.Clerk.Rights()));
        var import = new RosterImport(app.Databases, clerk, TimeProvider.System);
        await new RosterAdoption(app.Databases, clerk, TimeProvider.System).CommitAsync(await import.UploadAsync("名册.csv", RosterBook.Of(12).ToCsv()));
        await import.UploadAsync("改.csv", RosterBook.Of(12).Type(1, RosterField.Phone, "199000009").ToCsv());
        var order = await new FullExports(app.Databases, clerk, TimeProvider.System).AskAsync("核对");
        Assert.Equal(1, order); // asked by another and not confirmed: refused to everybody

        var taken = Pictures.Jpeg([.. Pictures.Exif(1), .. Pictures.Comment($"tel 19900000004 {RosterBook.Id(4)}")]);
        var picture = await new Attachments(app.Databases, new FileStore(app.Folder), clerk, TimeProvider.System)
            .KeepAsync("照片.jpg", new MemoryStream(taken), FilePurpose.Photograph);
        await new RosterKeeping(app.Databases, clerk, TimeProvider.System).AttachPhotoAsync(1, picture.Hash);
        return picture.Hash;
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }

    private static async Task<string> TextAsync(byte[] pdf)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.NotEmpty(text);
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
