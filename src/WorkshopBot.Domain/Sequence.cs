using System.Collections;
using System.Runtime.CompilerServices;

namespace WorkshopBot.Domain;

/// <summary>An immutable list that is equal to another when its elements are; records that hold one stay comparable.</summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
public readonly struct Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[]? _items;

    internal Sequence(T[] items) => _items = items;

    public int Count => _items?.Length ?? 0;

    public T this[int index] => Items[index];

    private T[] Items => _items ?? [];

    public static bool operator ==(Sequence<T> left, Sequence<T> right) => left.Equals(right);

    public static bool operator !=(Sequence<T> left, Sequence<T> right) => !left.Equals(right);

    public bool Equals(Sequence<T> other) => ReferenceEquals(_items, other._items) || Items.AsSpan().SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", Items)}]";
}

/// <summary>Makes sequences, also from collection expressions.</summary>
public static class Sequence
{
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) => new([.. items]);

    /// <summary>The same list with every element that <paramref name="match"/> accepts changed.</summary>
    public static Sequence<T> Change<T>(this Sequence<T> items, Func<T, bool> match, Func<T, T> change) =>
        items.Select(item => match(item) ? change(item) : item).ToSequence();
}
