using System.Reflection;
using Yuanjie.Data;
using Yuanjie.Data.Postgres;
using Yuanjie.Data.Sqlite;
using Yuanjie.Directory;
using Yuanjie.Disputes;
using Yuanjie.Kernel;

namespace Yuanjie.Tests.Architecture;

/// <summary>The house: arrows point down, modules on one floor do not know each other, entities stay at home.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<Assembly, string[]> Allowed = new()
    {
        [typeof(Refusal).Assembly] = [],
        [typeof(YuanjieDb).Assembly] = ["Yuanjie.Kernel"],
        [typeof(SqliteYuanjieDb).Assembly] = ["Yuanjie.Kernel", "Yuanjie.Data"],
        [typeof(PostgresYuanjieDb).Assembly] = ["Yuanjie.Kernel", "Yuanjie.Data"],
        [DirectoryModule.Assembly] = ["Yuanjie.Kernel", "Yuanjie.Data"],
        [DisputesModule.Assembly] = ["Yuanjie.Kernel", "Yuanjie.Data", "Yuanjie.Directory"],
    };

    public static TheoryData<string> Houses => [.. Allowed.Keys.Select(a => a.GetName().Name!)];

    [Theory, MemberData(nameof(Houses))]
    public void AFloor_ReferencesOnlyFloorsBelow(string name)
    {
        var (assembly, allowed) = Allowed.Single(a => a.Key.GetName().Name == name);

        var referenced = assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(a => a.StartsWith("Yuanjie.", StringComparison.Ordinal));

        Assert.Empty(referenced.Except(allowed));
    }

    [Fact]
    public void Kernel_ReferencesTheFrameworkOnly()
    {
        var foreign = typeof(Refusal).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(a => !a.StartsWith("System", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Theory, MemberData(nameof(Houses))]
    public void Classes_WithoutHeirs_AreSealed(string name)
    {
        var assembly = Allowed.Keys.Single(a => a.GetName().Name == name);
        var all = Allowed.Keys.SelectMany(a => a.GetTypes()).ToArray();

        var open = assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: false } && !IsGenerated(t) && !all.Any(heir => heir.BaseType == t || (heir.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == t)))
            .Select(t => t.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void Entities_OfDisputes_AreInternal()
    {
        using var db = Model.Sqlite();

        var exposed = db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.Assembly == DisputesModule.Assembly && t.IsVisible).Select(t => t.Name);

        Assert.Empty(exposed);
    }

    [Fact]
    public void Entities_HoldNoTypeThatTheTwoDatabasesTreatDifferently()
    {
        Type[] banned = [typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(decimal), typeof(ulong)];
        using var db = Model.Sqlite();

        var found = db.Model.GetEntityTypes()
            .Where(e => e.ClrType.Assembly.GetName().Name!.StartsWith("Yuanjie.", StringComparison.Ordinal))
            .SelectMany(e => e.GetProperties().Where(p => p.PropertyInfo?.DeclaringType?.Namespace?.StartsWith("Yuanjie", StringComparison.Ordinal) == true))
            .Where(p => banned.Contains(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType))
            .Select(p => $"{p.DeclaringType.Name}.{p.Name}");

        Assert.Empty(found);
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.Namespace is null || type.Namespace.Contains(".Migrations", StringComparison.Ordinal);
}
