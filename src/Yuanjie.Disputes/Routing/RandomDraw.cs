using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Routing;

/// <summary>
/// The lot: one candidate out of a list, decided by a seed alone, so that anyone can draw again and get the same.
/// SHA-256 over <c>seed \n hash of the list \n try</c>, its first eight bytes as a number, modulo the length of the list;
/// a number from the uneven rest at the top is thrown away and the next try is made, so that every candidate is equally likely.
/// </summary>
public static class Lot
{
    /// <summary>Stored with each draw; a change of the rule gets a new name.</summary>
    public const string Rule = "sha256-mod-1";

    private const int SeedBytes = 16;

    /// <summary>A new seed, as 32 hexadecimal digits.</summary>
    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));

    /// <summary>The hash of the list as it is written down: one candidate a line, in the order of the list.</summary>
    public static string HashOf(IReadOnlyList<string> candidates) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', candidates))));

    /// <summary>The place in the list, from 0, on which the lot falls.</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public static int Draw(string seed, IReadOnlyList<string> candidates)
    {
        if (candidates.Count == 0)
        {
            throw new ArgumentException("Nobody can be drawn from an empty list.", nameof(candidates));
        }

        var hash = HashOf(candidates);
        var count = (ulong)candidates.Count;
        var rest = ((ulong.MaxValue % count) + 1) % count;
        for (var attempt = 0; ; attempt++)
        {
            var number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{hash}\n{attempt}")));
            if (number <= ulong.MaxValue - rest)
            {
                return (int)(number % count);
            }
        }
    }
}

/// <summary>A draw that was made, with everything that is needed to make it again.</summary>
internal sealed class RandomDraw
{
    private RandomDraw()
    {
    }

    public Guid Id { get; private set; }

    public DisputeId DisputeId { get; private set; }

    public string Rule { get; private set; } = "";

    public string Seed { get; private set; } = "";

    /// <summary>One candidate a line: id, space, name.</summary>
    public string Candidates { get; private set; } = "";

    public string CandidatesHash { get; private set; } = "";

    /// <summary>From 0.</summary>
    public int Result { get; private set; }

    public PersonId PersonId { get; private set; }

    public string DrawnBy { get; private set; } = "";

    public Instant At { get; private set; }

    /// <param name="dispute">For which dispute.</param>
    /// <param name="candidates">At least one; the draw puts them in the order of their ids.</param>
    /// <param name="seed">Made for this draw.</param>
    /// <param name="act">Who draws.</param>
    public static RandomDraw Make(DisputeId dispute, IEnumerable<(PersonId Id, string Name)> candidates, string seed, Act act)
    {
        var ordered = candidates.OrderBy(c => c.Id.ToString(), StringComparer.Ordinal).ToList();
        var lines = ordered.ConvertAll(c => $"{c.Id} {c.Name}");
        var result = Lot.Draw(seed, lines);
        return new RandomDraw
        {
            Id = TimeOrderedGuid.New(),
            DisputeId = dispute,
            Rule = Lot.Rule,
            Seed = seed,
            Candidates = string.Join('\n', lines),
            CandidatesHash = Lot.HashOf(lines),
            Result = result,
            PersonId = ordered[result].Id,
            DrawnBy = act.Actor.Name,
            At = act.At,
        };
    }
}

internal sealed class RandomDrawMapping : IEntityTypeConfiguration<RandomDraw>
{
    public void Configure(EntityTypeBuilder<RandomDraw> builder)
    {
        builder.ToTable("random_draw");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Rule).HasMaxLength(20);
        builder.Property(d => d.Seed).HasMaxLength(32);
        builder.Property(d => d.Candidates).HasMaxLength(40_000);
        builder.Property(d => d.CandidatesHash).HasMaxLength(64);
        builder.Property(d => d.DrawnBy).HasMaxLength(60);
        builder.HasOne<Dispute>().WithMany().HasForeignKey(d => d.DisputeId);
    }
}
