namespace InfoCenter.Core.Printing;

/// <summary>Which lines a table draws.</summary>
public enum TableBorders
{
    All,

    /// <summary>Only across, between rows.</summary>
    Horizontal,

    None,
}
