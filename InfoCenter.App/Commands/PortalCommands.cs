using System.CommandLine;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Portal.Import;

namespace InfoCenter.App.Commands;

/// <summary><c>portal import</c>: the articles of a former site.</summary>
internal static class PortalCommands
{
    public static Command Build() => new("portal", "The public portal.") { new ImportSite() };

    private sealed class ImportSite : OfficeCommand
    {
        private readonly Argument<string> _path = new("PATH") { Description = "The former site: a folder, or a ZIP, of .html, .htm, .shtml and .docx files with their pictures." };
        private readonly Option<string> _column = new("--column") { Description = "Where articles go whose column is not known: its title or its code.", DefaultValueFactory = _ => "news" };
        private readonly Option<bool> _drafts = new("--drafts") { Description = "Publish nothing: all become drafts." };
        private readonly Option<bool> _skipFaulty = new("--skip-faulty") { Description = "Import the others although some lack a title or a day." };
        private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would happen and change nothing." };
        private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };

        public ImportSite() : base("import", "Reads the articles of a former site. What holds a phone or ID number becomes a draft; what the portal has already is left out.")
        {
            Add(_path);
            foreach (var option in (Option[])[_column, _drafts, _skipFaulty, _dryRun, _json]) Options.Add(option);
        }

        protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
        {
            var (path, import) = (Path.GetFullPath(given.GetRequiredValue(_path)), desk.Get<SiteImport>());
            using var site = File.Exists(path) ? SiteFiles.OfZip(File.OpenRead(path)) : SiteFiles.OfFolder(new(path));
            var wanted = given.GetRequiredValue(_column);
            var column = (await desk.Get<ArticleWriting>().ColumnsAsync(cancel)).FirstOrDefault(c => c.Title == wanted || c.Code == wanted) ?? throw SiteImportRules.ColumnIsRequired;
            var report = SiteImportReport.Of(await import.TryOutAsync(site, column.Id, cancel));
            var isRefused = report.Errors.Count > 0 && !given.GetValue(_skipFaulty);
            if (!isRefused && !given.GetValue(_dryRun) && report.Publish + report.Draft > 0)
            {
                var id = await import.UploadAsync(Path.GetFileName(path), site, null, column.Id, cancel);
                if (given.GetValue(_drafts)) await import.DecideAllAsync(id, OldArticleState.New, OldArticleDecision.Draft, cancel);
                await desk.Get<SiteAdoption>().CommitAsync(id, site, cancel);
            }

            if (given.GetValue(_json)) await desk.PrintJsonAsync(report);
            else foreach (var line in report.InWords) await desk.Output.WriteLineAsync(line);
            return isRefused ? 1 : 0;
        }
    }
}
