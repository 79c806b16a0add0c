using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Supervision;

/// <summary>A citizen's request a problem came from.</summary>
public sealed class ProblemOrigin
{
    internal ProblemOrigin(int requestId) => RequestId = requestId;

    private ProblemOrigin() { }

    public int Id { get; private set; }

    public int ProblemId { get; private set; }

    public int RequestId { get; private set; }
}

/// <summary>What a department reports it did (整改报告). Written once; a better one is another.</summary>
public sealed class Rectification
{
    public const int MostFiles = 9;

    private readonly List<RectificationFile> _files = [];

    internal Rectification(int round, string text, IReadOnlyList<(string Hash, string Name)> files, Signature by)
    {
        (Round, Text, By, At) = (round, text, by.Name, by.At);
        _files.AddRange(files.Select(f => new RectificationFile(f.Hash, f.Name)));
    }

    private Rectification() { }

    public int Id { get; private set; }

    public int ProblemId { get; private set; }

    public int Round { get; private set; }

    public string Text { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public IReadOnlyList<RectificationFile> Files => _files;
}

/// <summary>A photograph or paper that shows what was done.</summary>
public sealed class RectificationFile
{
    internal RectificationFile(string fileHash, string name) => (FileHash, Name) = (fileHash, name);

    private RectificationFile() { }

    public int Id { get; private set; }

    public int RectificationId { get; private set; }

    /// <summary>SHA-256 of the stored bytes, lower-case hexadecimal.</summary>
    public string FileHash { get; private set; } = "";

    public string Name { get; private set; } = "";
}

/// <summary>Somebody looked again (回头看). Written once.</summary>
public sealed class SecondLook
{
    internal SecondLook(int round, DateOnly on, string finding, bool isRectified, Signature by) =>
        (Round, On, Finding, IsRectified, By, At) = (round, on, finding, isRectified, by.Name, by.At);

    private SecondLook() { }

    public int Id { get; private set; }

    public int ProblemId { get; private set; }

    public int Round { get; private set; }

    /// <summary>The office's day.</summary>
    public DateOnly On { get; private set; }

    public string Finding { get; private set; } = "";

    /// <summary>已整改; otherwise it was opened anew.</summary>
    public bool IsRectified { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>UTC, when it was written down.</summary>
    public DateTime At { get; private set; }
}
