using System.Text;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Reads separated text the way Excel opens it: quotes, quoted line breaks, blank lines that count; comma, semicolon or tab.</summary>
internal sealed class CsvReader(string text, SheetBuilder builder)
{
    private const int LettersLookedAt = 20_000;
    private readonly StringBuilder _field = new();
    private int _at;

    public void Read(string sheetName)
    {
        var separator = Separator();
        var (row, column) = (1, 1);
        while (_at < text.Length)
        {
            builder.Step();
            builder.Add(column, Field(separator));

            if (_at < text.Length && text[_at] == separator)
            {
                _at++;
                column++;
                continue;
            }

            SkipLineEnd();
            builder.EndRow(row++, isHidden: false);
            column = 1;
        }

        builder.EndRow(row, isHidden: false);
        builder.EndSheet(sheetName, isHidden: false);
    }

    private Cell Field(char separator)
    {
        var start = _at;
        if (_at < text.Length && text[_at] == '"') return Spreadsheets.Cell.OfText(FormulaGuard.Remove(Quoted(separator)));

        while (_at < text.Length && text[_at] != separator && text[_at] is not ('\r' or '\n')) _at++;
        return Spreadsheets.Cell.OfText(FormulaGuard.Remove(text[start.._at]));
    }

    private string Quoted(char separator)
    {
        _field.Clear();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '"') _field.Append(text[_at]);
            else if (_at + 1 < text.Length && text[_at + 1] == '"') _field.Append(text[++_at]);
            else break;
        }

        _at++;

        // What stands between the closing quote and the separator belongs to the field, as in Excel.
        while (_at < text.Length && text[_at] != separator && text[_at] is not ('\r' or '\n')) _field.Append(text[_at++]);
        return _field.ToString();
    }

    private void SkipLineEnd()
    {
        if (_at < text.Length && text[_at] == '\r') _at++;
        if (_at < text.Length && text[_at] == '\n') _at++;
    }

    private char Separator()
    {
        var (commas, semicolons, tabs, isQuoted) = (0, 0, 0, false);
        foreach (var sign in text.AsSpan(0, Math.Min(text.Length, LettersLookedAt)))
        {
            if (sign == '"') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (sign == ',') commas++;
            else if (sign == ';') semicolons++;
            else if (sign == '\t') tabs++;
        }

        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
