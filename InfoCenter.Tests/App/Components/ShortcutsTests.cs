using Bunit;
using InfoCenter.App.Components;
using InfoCenter.Tests.Support;
using Microsoft.JSInterop;

namespace InfoCenter.Tests.App.Components;

/// <summary>A screen whose browser is gone is cleared away without a word: nobody is there to read it, and the circuit's other parts live.</summary>
public sealed class ShortcutsTests : Screens
{
    private readonly List<string> _unobserved = [];

    public static TheoryData<Exception> Ends => [new JSDisconnectedException("the line is cut"), new TaskCanceledException("no answer in time")];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_part_that_is_cleared_away_after_its_browser_is_gone_breaks_nothing(Exception end)
    {
        void Note(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            if (e.Exception.InnerExceptions.Contains(end)) _unobserved.Add(e.Exception.Message);
        }

        TaskScheduler.UnobservedTaskException += Note;
        JSInterop.SetupVoid("infoCenter.stopKeys").SetException(end);
        Render<Shortcuts>(parameters => parameters.Add(s => s.OnKey, _ => { }));

        await DisposeComponentsAsync();

        Assert.False(Renderer.UnhandledException.IsCompleted);
        JSInterop.VerifyInvoke("infoCenter.stopKeys");
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= Note;
        Assert.Empty(_unobserved);
    }
}
