using InfoCenter.Core.Printing.Pdf;

namespace InfoCenter.Core.Printing;

/// <summary>The page being filled, with what drawing on it needs.</summary>
internal sealed record Sheet(PdfDocument Document, PdfPage Page, Section Section, int Number, int Run, Anchors Anchors);
