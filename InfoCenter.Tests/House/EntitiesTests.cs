using System.Reflection;
using InfoCenter.Core.Data;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.House;

/// <summary>Entities guard themselves: nobody writes into them from outside, and old rows never meet newer rules.</summary>
public sealed class EntitiesTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void Entities_change_only_through_their_methods() =>
        HouseRule.Holds(
            "Make the setter private and give the entity a method named as the official act.",
            from entity in Entities()
            from property in entity.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.SetMethod is { IsPublic: true }
            select $"{entity.Name}.{property.Name}");

    [Fact]
    public void Entities_have_a_private_constructor_for_reading() =>
        HouseRule.Holds(
            "Add a private constructor without parameters, or EF reads rows through today's rules.",
            from entity in Entities()
            let constructor = entity.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [])
            where constructor is not { IsPrivate: true }
            select entity.Name);

    [Fact]
    public void Instants_days_and_money_are_named_for_what_they_are() =>
        HouseRule.Holds(
            "Instants are UTC DateTime named ...At or ...Until, days are DateOnly named ...On, From or Until, money is long named ...InFen; no DateTimeOffset, decimal or double.",
            from entity in Entities()
            from property in entity.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
            let name = property.Name
            where type == typeof(DateTimeOffset) || type == typeof(decimal) || type == typeof(double)
                || (type == typeof(DateTime) && !EndsIn(name, "At", "Until"))
                || (type == typeof(DateOnly) && !EndsIn(name, "On", "From", "Until"))
            select $"{entity.Name}.{name} ({type.Name})");

    private static bool EndsIn(string name, params string[] endings) => endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));

    private List<Type> Entities()
    {
        using var db = _office.Databases.CreateDbContext();
        var entities = db.Model.GetEntityTypes().Select(entity => entity.ClrType)
            .Where(type => type.Assembly == typeof(InfoCenterDb).Assembly).Distinct().ToList();
        Assert.NotEmpty(entities);
        return entities;
    }
}
