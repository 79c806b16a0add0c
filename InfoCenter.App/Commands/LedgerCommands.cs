using System.CommandLine;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;

namespace InfoCenter.App.Commands;

/// <summary><c>ledger verify</c>: whether every entry is as it was written.</summary>
internal static class LedgerCommands
{
    public static Command Build() => new("ledger", "The record of every act.") { new VerifyLedger() };

    private sealed class VerifyLedger : OfficeCommand
    {
        private readonly Option<FileInfo[]> _anchors = new("--anchor")
        {
            Description = "A file of anchors kept elsewhere, one a line: 2026-06-30 1205 SEAL. May be given several times.", AllowMultipleArgumentsPerToken = true,
        };

        private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };

        public VerifyLedger() : base("verify", "Check every entry's seal, the head and the anchors. Exit code 0 only when everything holds.")
        {
            Options.Add(_anchors);
            Options.Add(_json);
        }

        protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
        {
            var lines = new List<string>();
            foreach (var file in given.GetValue(_anchors) ?? [])
            {
                if (!file.Exists) throw LedgerRules.AnchorFileIsMissing(file.FullName);
                lines.AddRange(await File.ReadAllLinesAsync(file.FullName, cancel));
            }

            var outcome = await desk.Get<LedgerVerification>().VerifyAsync(lines, cancel: cancel);
            if (given.GetValue(_json))
            {
                await desk.PrintJsonAsync(new
                {
                    outcome.Entries,
                    outcome.Seal,
                    outcome.Anchors,
                    Holds = outcome.FirstBad is null,
                    FirstBad = outcome.FirstBad?.Sequence,
                    outcome.FirstBad?.Fault,
                    Message = outcome.FirstBad?.Sentence,
                });
            }
            else
            {
                await desk.Output.WriteLineAsync(outcome.FirstBad?.Sentence ?? $"台账完整：{outcome.Entries} 条，比对锚值 {outcome.Anchors} 个，末条封印 {outcome.Seal}");
            }

            return outcome.FirstBad is null ? 0 : 1;
        }
    }
}
