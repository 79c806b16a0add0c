using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using InfoCenter.Tests.House;

namespace InfoCenter.Tests.Durability.Disks;

/// <summary>The disk under a process of ours (disk.c, preloaded): it keeps a record, fills up, breaks or answers late, and the test turns it.</summary>
internal sealed class Disk : IDisposable
{
    /// <summary>Errors of the operating system, by their numbers.</summary>
    public const int InputOutputError = 5;
    public const int NoPermission = 13;
    public const int ReadOnlyDisk = 30;

    private static readonly Lazy<string> Library = new(Compile);

    private readonly string _control = Path.GetTempFileName();
    private readonly MemoryMappedFile _memory;
    private readonly MemoryMappedViewAccessor _numbers;

    public Disk()
    {
        File.WriteAllBytes(_control, new byte[64]);
        _memory = MemoryMappedFile.CreateFromFile(_control, FileMode.Open);
        _numbers = _memory.CreateViewAccessor();
        Room = -1;
    }

    /// <summary>Bytes files may still grow by; -1 for as much as there is.</summary>
    public long Room { get => Number(0); set => Put(0, value); }

    /// <summary>The write or flush that fails next, counted from 1; 0 for none.</summary>
    public void Break(long call, int error)
    {
        Put(2, error);
        Put(1, call);
    }

    /// <summary>Whether the failure asked for has happened.</summary>
    public bool HasBroken => Number(2) != 0 && Number(1) <= 0;

    /// <summary>While set, nothing that is flushed comes back.</summary>
    public bool IsHeld { get => Number(3) != 0; set => Put(3, value ? 1 : 0); }

    /// <summary>How many wait to be flushed.</summary>
    public long Waiting => Number(4);

    /// <summary>Writes and flushes so far.</summary>
    public long Calls => Number(5);

    /// <summary>The error every writing and every opening for writing gets; 0 for none.</summary>
    public long NoWriting { set => Put(6, value); }

    /// <summary>What a process needs in its environment to stand on this disk.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="record">Where the record goes; null keeps none.</param>
    public (string Name, string Value)[] Below(string folder, string? record = null) =>
    [
        ("LD_PRELOAD", Library.Value), ("DISK_BELOW", folder + "/"), ("DISK_CONTROL", _control), ("DISK_ACKNOWLEDGED", Acknowledgements.PathIn(folder)),
        .. record is null ? Array.Empty<(string, string)>() : [("DISK_RECORD", record)],
    ];

    /// <summary>The environment of a process that reads another list of the machine's disks.</summary>
    public static (string Name, string Value)[] WithMounts(string file) => [("LD_PRELOAD", Library.Value), ("DISK_MOUNTS", file)];

    public void Dispose()
    {
        _numbers.Dispose();
        _memory.Dispose();
        File.Delete(_control);
    }

    private long Number(int at) => _numbers.ReadInt64(at * sizeof(long));

    private void Put(int at, long value) => _numbers.Write(at * sizeof(long), value);

    private static string Compile()
    {
        var library = Path.Combine(Directory.CreateTempSubdirectory("infocenter-disk-").FullName, "disk.so");
        var source = Path.Combine(Sources.Repository, "InfoCenter.Tests/Durability/Disks/disk.c");
        try
        {
            using var compiler = Process.Start("gcc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl", "-lpthread"]);
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? library : throw new InvalidOperationException("disk.c does not compile.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("These tests put a disk of their own under the program and need gcc: run tools/setup test.");
        }
    }
}
