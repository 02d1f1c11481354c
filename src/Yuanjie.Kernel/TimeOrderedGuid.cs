namespace Yuanjie.Kernel;

/// <summary>Makes UUID version 7 values that sort in the order they were made, also inside one millisecond.</summary>
public static class TimeOrderedGuid
{
    private static readonly Lock Gate = new();
    private static Guid last;

    public static Guid New()
    {
        lock (Gate)
        {
#pragma warning disable RS0030 // the one place that may make a raw version 7 value
            var next = Guid.CreateVersion7();
#pragma warning restore RS0030
            if (next.CompareTo(last) <= 0)
            {
                next = Successor(last);
            }

            return last = next;
        }
    }

    // Counting up the last eight bytes keeps version and variant; 62 random bits leave ample room inside a millisecond.
    private static Guid Successor(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        for (var i = 15; i > 8 && ++bytes[i] == 0; i--)
        {
        }

        return new Guid(bytes, bigEndian: true);
    }
}
