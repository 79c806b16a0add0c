namespace InfoCenter.Core.Printing;

/// <summary>A rectangle on the page in points, measured from the top left.</summary>
public readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}
