using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Yuanjie.Data;

/// <summary>Brings one object of ours into a pooled context, which can take nothing but its options.</summary>
public sealed class Carried<T>(T value) : IDbContextOptionsExtension
    where T : class
{
    public T Value => value;

    public DbContextOptionsExtensionInfo Info => new CarriedInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
        // Carries a value for the context itself; EF's own services need nothing of it.
    }

    public void Validate(IDbContextOptions options)
    {
        // Any value will do.
    }

    private sealed class CarriedInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is CarriedInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
            // Nothing that helps a reader.
        }
    }
}

public static class Carrying
{
    /// <summary>Hands the value to every context made with these options.</summary>
    public static void Carry<T>(this DbContextOptionsBuilder options, T value)
        where T : class =>
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new Carried<T>(value));
}
