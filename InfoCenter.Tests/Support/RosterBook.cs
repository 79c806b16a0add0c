using System.Globalization;
using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;

namespace InfoCenter.Tests.Support;

/// <summary>A clerk's roster for a test: rows of the office's own form as the bytes of a .csv, fictitious throughout.</summary>
public sealed class RosterBook
{
    private readonly List<string?[]> _rows = [];

    /// <summary>Deputies of the township congress of Chengguan, sound in every cell.</summary>
    public static RosterBook Of(int deputies)
    {
        var book = new RosterBook();
        for (var i = 0; i < deputies; i++) book.Add(i);
        return book;
    }

    public RosterBook Add(int number, params (RosterField Field, string? Value)[] differently)
    {
        var row = new string?[RosterFieldLabels.All.Count];
        void Put(RosterField field, string? value) => row[(int)field] = value;
        Put(RosterField.Level, "乡镇");
        Put(RosterField.Delegation, "城关镇代表团");
        Put(RosterField.Group, $"城关镇第{(number % 3) + 1}代表小组");
        Put(RosterField.Name, "王" + (char)('一' + number));
        Put(RosterField.Sex, number % 2 == 0 ? "女" : "男");
        Put(RosterField.Nationality, "汉族");
        Put(RosterField.BirthMonth, $"{1960 + (number % 30)}-05");
        Put(RosterField.Party, "中共党员");
        Put(RosterField.Education, "大专");
        Put(RosterField.Position, "城关镇北街村村民");
        Put(RosterField.Category, "农民");
        Put(RosterField.ElectedBy, "城关镇第1选区");
        Put(RosterField.CardNumber, $"D{number:00000}");
        Put(RosterField.Phone, $"1990000{number:0000}");
        Put(RosterField.IdNumber, Id(number));
        Put(RosterField.Term, "城关镇第十二届");
        Put(RosterField.ReElected, "否");
        foreach (var (field, value) in differently) Put(field, value);
        _rows.Add(row);
        return this;
    }

    /// <summary>Types something else into a cell; rows count from 0.</summary>
    public RosterBook Type(int row, RosterField field, string? value)
    {
        _rows[row][(int)field] = value;
        return this;
    }

    /// <summary>The same rows in another order.</summary>
    public RosterBook Shuffle(Random dice)
    {
        var rows = _rows.ToArray();
        dice.Shuffle(rows);
        _rows.Clear();
        _rows.AddRange(rows);
        return this;
    }

    public RosterBook Remove(int row)
    {
        _rows.RemoveAt(row);
        return this;
    }

    /// <summary>An ID number of a region that does not exist, with sex and birth month of the row.</summary>
    public static string Id(int number)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"999999{1960 + (number % 30)}0512{(number / 30 % 50 * 2) + (number % 2):000}");
        return body + IdNumber.CheckDigit(body);
    }

    public byte[] ToCsv()
    {
        var fields = RosterFieldLabels.All.Where(f => f is not RosterField.Township || _rows.Exists(r => r[(int)f] is not null)).ToList();
        var text = new StringBuilder().AppendLine(string.Join(',', fields.Select(f => f.Label)));
        foreach (var row in _rows) text.AppendLine(string.Join(',', fields.Select(f => Quoted(row[(int)f]))));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? Quoted(string? text) =>
        text is not null && text.AsSpan().IndexOfAny(',', '"') >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
