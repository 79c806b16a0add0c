using InfoCenter.Core.Printing.Pdf;

namespace InfoCenter.Core.Printing;

/// <summary>The page being filled, with what drawing on it needs. An empty one, which only brings the next to its side of the paper, has no header or footer.</summary>
internal sealed record Sheet(PdfDocument Document, PdfPage Page, Section Section, int Number, int Run, Anchors Anchors, bool IsEmpty);
