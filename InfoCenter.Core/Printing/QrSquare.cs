using QRCoder;

namespace InfoCenter.Core.Printing;

/// <summary>A QR code as large as it is to be printed, drawn from boxes: sharp at any size.</summary>
public sealed class QrSquare(string text, double size) : Element
{
    internal override IEnumerable<Slab> Lay(Typesetter typesetter, double width)
    {
        // A quarter of it may be scratched away and it is still read; it hangs outdoors. The quiet margin is part of the matrix.
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var rows = code.ModuleMatrix.Select(row => row.Cast<bool>().ToArray()).ToArray();
        return [new DrawnSlab(size, (sheet, left, top) => Draw(sheet, rows, left + ((width - size) / 2), top))];
    }

    // Dark neighbours of a row are one box: no hair of white between them on any printer.
    private void Draw(Sheet sheet, bool[][] rows, double left, double top)
    {
        var module = size / rows.Length;
        for (var row = 0; row < rows.Length; row++)
        {
            for (var start = 0; start < rows[row].Length; start++)
            {
                if (!rows[row][start]) continue;
                var end = start;
                while (end < rows[row].Length && rows[row][end]) end++;
                sheet.Page.FillBox(new(left + (start * module), top + (row * module), (end - start) * module, module), Colour.Black);
                start = end;
            }
        }
    }
}
