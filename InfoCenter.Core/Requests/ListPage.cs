using System.Collections;

namespace InfoCenter.Core.Requests;

/// <summary>One page of a list, and how long the whole list is: nothing is cut off.</summary>
public class ListPage<T> : IReadOnlyList<T>
{
    /// <summary>Rows on one page.</summary>
    public const int Size = 50;

    private readonly IReadOnlyList<T> _rows;

    internal ListPage(IReadOnlyList<T> rows, int total, int number) => (_rows, Total, Number) = (rows, total, number);

    /// <summary>Of the whole list.</summary>
    public int Total { get; }

    /// <summary>From 1.</summary>
    public int Number { get; }

    public int Pages => PagesOf(Total);

    public int Count => _rows.Count;

    public T this[int index] => _rows[index];

    public IEnumerator<T> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static int PagesOf(int total) => Math.Max(1, (total + Size - 1) / Size);
}

/// <summary>One page of one part of a list, and how long each part is.</summary>
public sealed class PartedPage<T, TPart> : ListPage<T> where TPart : struct, Enum
{
    internal PartedPage(IReadOnlyList<T> rows, int number, TPart part, IReadOnlyDictionary<TPart, int> counts) : base(rows, counts.GetValueOrDefault(part), number) =>
        (Part, Counts) = (part, counts);

    public TPart Part { get; }

    public IReadOnlyDictionary<TPart, int> Counts { get; }
}

/// <summary>Where a page begins; one that is no more is the last there is.</summary>
internal static class Paging
{
    extension<T>(IQueryable<T> rows)
    {
        public IQueryable<T> OfPage(int number) => rows.Skip((number - 1) * ListPage<T>.Size).Take(ListPage<T>.Size);
    }

    public static int Within(int number, int total) => Math.Clamp(number, 1, ListPage<int>.PagesOf(total));
}
