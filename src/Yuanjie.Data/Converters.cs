using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Yuanjie.Data.Fields;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Data;

internal sealed class InstantConverter() : ValueConverter<Instant, long>(i => i.UnixMilliseconds, v => new Instant(v));

internal sealed class AreaCodeConverter() : ValueConverter<AreaCode, string>(a => a.ToString(), v => AreaCode.Parse(v));

internal sealed class SealedTextConverter() : ValueConverter<SealedText, byte[]>(s => s.Bytes, v => new SealedText(v));

/// <summary>A typed id as the provider's own <c>uuid</c>.</summary>
public sealed class TypedIdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, v => Make(v))
    where T : struct, ITypedId<T>
{
    private static T Make(Guid value) => T.From(value);
}

/// <summary>A typed id as 16 bytes in network order, which sort as the ids do.</summary>
public sealed class TypedIdBytesConverter<T>() : ValueConverter<T, byte[]>(id => id.Value.ToByteArray(true), v => Make(v))
    where T : struct, ITypedId<T>
{
    private static T Make(byte[] value) => T.From(new Guid(value, true));
}

/// <summary>A plain UUID as 16 bytes in network order.</summary>
public sealed class GuidBytesConverter() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), v => new Guid(v, true));
