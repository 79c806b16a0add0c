using System.Runtime.InteropServices;

namespace InfoCenter.App.Reading;

/// <summary>
/// What the operating system keeps a reading worker from, once everything it needs is loaded: opening any file or connection, writing any file, and running on.
/// Memory is bounded by the runtime (<see cref="ReadingDesk"/>). Other systems than Linux have the time and memory limits only.
/// </summary>
internal static partial class ReadingConfinement
{
    // Numbers of <sys/resource.h> on x86-64 and arm64.
    private const int ProcessorTime = 0, FileSize = 1, CoreSize = 4, OpenFiles = 7;

    public static void Enter(bool opensNothing)
    {
        if (!OperatingSystem.IsLinux()) return;

        Limit(ProcessorTime, opensNothing ? 15u : 60u);
        Limit(FileSize, 0);
        Limit(CoreSize, 0);
        // open(), socket() and pipe() answer EMFILE from now on, what is open stays open; with 0 even waiting for the input would be refused.
        if (opensNothing) Limit(OpenFiles, 1);
    }

    private static void Limit(int what, ulong most)
    {
        var limit = new Bounds(most, most);
        if (SetLimit(what, limit) != 0) throw new InvalidOperationException($"Limit {what} could not be set.");
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Bounds limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Bounds(ulong soft, ulong hard)
    {
        public readonly ulong Soft = soft;
        public readonly ulong Hard = hard;
    }
}
