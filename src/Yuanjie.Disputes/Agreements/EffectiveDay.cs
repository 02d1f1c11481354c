namespace Yuanjie.Disputes.Agreements;

/// <summary>The day an agreement takes effect. It is computed, never typed.</summary>
/// <remarks>Sources: 人民调解法 第二十九条第二款、第三十条; 特邀调解规定 第二十四条; 人民法院在线调解规则 第十九条.</remarks>
public static class EffectiveDay
{
    /// <summary>The last of the days on which what the basis asks for was done; null while one of them is missing.</summary>
    /// <param name="basis">What makes it take effect.</param>
    /// <param name="places">Each place for a signature with the day it was filled.</param>
    public static DateOnly? Of(EffectBasis basis, IEnumerable<(SignerRole Role, DateOnly? SignedOn)> places)
    {
        var asked = places.Where(p => basis is EffectBasis.SignedAndSealed || p.Role is SignerRole.Party).ToArray();
        return asked.Any(p => p.Role is SignerRole.Party)
            && (basis is not EffectBasis.SignedAndSealed || (asked.Any(p => p.Role is SignerRole.Mediator) && asked.Any(p => p.Role is SignerRole.Committee)))
            && asked.All(p => p.SignedOn is not null)
            ? asked.Max(p => p.SignedOn)
            : null;
    }
}
