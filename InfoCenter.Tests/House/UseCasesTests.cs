using System.Reflection;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.House;

/// <summary>Use-case classes: they open their own context, and long calls can be called off.</summary>
public class UseCasesTests
{
    [Fact]
    public void Every_public_asynchronous_method_takes_a_cancellation_token_last()
    {
        var methods = UseCases().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name != nameof(IAsyncDisposable.DisposeAsync)).ToList();

        Assert.NotEmpty(methods);
        HouseRule.Holds(
            "End the parameters with `CancellationToken cancel = default` and hand it to every query.",
            from method in methods
            where method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)
            select $"{method.DeclaringType!.Name}.{method.Name}");
    }

    [Fact]
    public void What_returns_a_task_is_called_asynchronous() =>
        HouseRule.Holds(
            "A method that returns a task ends in Async.",
            from type in UseCases()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where typeof(Task).IsAssignableFrom(method.ReturnType) && !method.Name.EndsWith("Async", StringComparison.Ordinal)
            select $"{type.Name}.{method.Name}");

    [Fact]
    public void Nobody_keeps_a_context() =>
        HouseRule.Holds(
            "One context per operation: take IDbContextFactory<InfoCenterDb>, not the context.",
            from type in typeof(InfoCenterDb).Assembly.GetTypes()
            from constructor in type.GetConstructors()
            where constructor.GetParameters().Any(parameter => typeof(InfoCenterDb).IsAssignableFrom(parameter.ParameterType))
            select type.FullName!);

    private static IEnumerable<Type> UseCases() =>
        from type in typeof(InfoCenterDb).Assembly.GetTypes()
        where type is { IsClass: true, IsPublic: true }
        where type.GetConstructors().Any(constructor =>
            constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(IDbContextFactory<InfoCenterDb>)))
        select type;
}
