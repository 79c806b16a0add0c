using InfoCenter.Core.Printing.Pdf;

namespace InfoCenter.Core.Printing;

/// <summary>A JPEG or PNG picture, made to fit a box of points without distortion.</summary>
public sealed class Picture(PdfPicture image, double maxWidth, double maxHeight) : Element
{
    public Picture(byte[] file, double maxWidth, double maxHeight) : this(PdfPicture.Read(file), maxWidth, maxHeight)
    {
    }

    public Alignment Alignment { get; init; } = Alignment.Centre;

    internal override IEnumerable<Slab> Lay(Typesetter typesetter, double width)
    {
        var scale = Math.Min(Math.Min(maxWidth, width) / image.Width, maxHeight / image.Height);
        var (drawnWidth, drawnHeight) = (image.Width * scale, image.Height * scale);
        var offset = Alignment switch
        {
            Alignment.Centre => (width - drawnWidth) / 2,
            Alignment.Right => width - drawnWidth,
            _ => 0,
        };
        return [new DrawnSlab(drawnHeight, (sheet, left, top) => sheet.Page.Picture(image, new(left + offset, top, drawnWidth, drawnHeight)))];
    }
}
