using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using InfoCenter.App.Reading;
using InfoCenter.App.Rooms;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.App.Commands;

/// <summary>The command line's place in the office: the data folder opened and brought up to date, and the same use-case classes as on screen.</summary>
internal sealed class CommandDesk : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter() },
    };

    private readonly ServiceProvider _rooms;

    private CommandDesk(ServiceProvider rooms, TextWriter output) => (_rooms, Output) = (rooms, output);

    public TextWriter Output { get; }

    /// <exception cref="RuleBrokenException">The folder cannot be used.</exception>
    public static CommandDesk Open(ParseResult given)
    {
        var folder = new DataFolder(given.GetRequiredValue(CommandLine.Data));
        var rooms = new ServiceCollection()
            .AddLogging()
            .AddSingleton(CurrentUser.CommandLine)
            .AddReading()
            .AddOffice(folder)
            .BuildServiceProvider();
        rooms.OpenOffice();
        return new(rooms, given.InvocationConfiguration.Output);
    }

    /// <summary>All of the office's use-case classes.</summary>
    public IServiceProvider Rooms => _rooms;

    /// <summary>A use-case class, acting as the command line.</summary>
    public T Get<T>() where T : notnull => _rooms.GetRequiredService<T>();

    /// <summary>One JSON object for programs to read.</summary>
    public Task PrintJsonAsync<T>(T result) => Output.WriteLineAsync(JsonSerializer.Serialize(result, Json));

    public ValueTask DisposeAsync() => _rooms.DisposeAsync();
}
