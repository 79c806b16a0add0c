namespace InfoCenter.Core.Printing;

/// <summary>A piece of a laid-out element as high as it must be, the unit pages are filled with. Points.</summary>
internal abstract class Slab
{
    public double Height { get; protected init; }

    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }

    /// <summary>Stays on the page of the next slab where a page has room for both.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Nothing more goes on this page.</summary>
    public bool EndsPage { get; init; }

    /// <summary>Drawn above when this slab is the first on its page: a table's heading.</summary>
    public Slab? Head { get; init; }

    public abstract void Draw(Sheet sheet, double left, double top);

    /// <summary>Parts the slab so that the first part fits the room; null when it cannot be parted there.</summary>
    public virtual (Slab First, Slab Remainder)? Split(double room) => null;
}

/// <summary>Empty room.</summary>
internal sealed class EmptySlab : Slab
{
    public EmptySlab(double height) => Height = height;

    public override void Draw(Sheet sheet, double left, double top)
    {
    }
}
