namespace Yuanjie.Disputes.Mediation;

/// <summary>Reasons for an end that rules refer to.</summary>
internal static class MediationEnds
{
    public const string PartyUnwilling = "PARTY_UNWILLING";
    public const string PeriodExpired = "PERIOD_EXPIRED_NO_EXTENSION";
}
