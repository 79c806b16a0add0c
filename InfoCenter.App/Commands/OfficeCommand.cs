using System.CommandLine;
using InfoCenter.Core.Data;

namespace InfoCenter.App.Commands;

/// <summary>A verb that works in the office: opens it, acts as the command line, says refusals on the error stream and returns 1.</summary>
internal abstract class OfficeCommand : Command
{
    protected OfficeCommand(string name, string description) : base(name, description) =>
        SetAction(async (given, cancel) =>
        {
            try
            {
                Check(given);
                await using var desk = CommandDesk.Open(given);
                return await RunAsync(given, desk, cancel);
            }
            catch (Exception error) when (StorageFaults.RefusalOf(error) is { } broken)
            {
                await given.InvocationConfiguration.Error.WriteLineAsync(broken.Message);
                return 1;
            }
        });

    /// <summary>What can be refused before the data folder is opened, or made.</summary>
    protected virtual void Check(ParseResult given) { }

    /// <summary>The work; 0 when done, 1 when the input was refused and everything is unchanged.</summary>
    protected abstract Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel);
}
