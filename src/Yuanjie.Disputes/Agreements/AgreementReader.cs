using Yuanjie.Data.Fields;
using Yuanjie.Disputes.Parties;

namespace Yuanjie.Disputes.Agreements;

/// <summary>Opens what is sealed about agreements.</summary>
public sealed class AgreementReader(FieldCipher cipher, PartyReader parties)
{
    /// <summary>The paper as it stands in the data; obligations must be loaded.</summary>
    internal AgreementPaper PaperOf(Agreement agreement, Dispute dispute) => new()
    {
        Form = agreement.Form,
        Basis = agreement.Basis,
        Number = agreement.Number,
        Committee = agreement.CommitteeName,
        Parties = PaperParty.Of(dispute.Parties, parties),
        Terms = TermsOf(agreement),
        CoveredNumbers = [.. agreement.Covered.Select(c => c.Number).Order(StringComparer.Ordinal)],
        AgreedOn = agreement.AgreedOn,
    };

    /// <summary>The text: as fixed at the first signature, before that as the data give it.</summary>
    internal string TextOf(Agreement agreement, Dispute dispute) =>
        agreement.Text is { } text ? cipher.Open(AgreementColumns.Text, agreement.Id.Value, text) : AgreementText.Compose(PaperOf(agreement, dispute));

    internal AgreementTerms TermsOf(Agreement agreement) => new()
    {
        Facts = cipher.Open(AgreementColumns.Facts, agreement.Id.Value, agreement.Facts),
        Responsibility = Open(AgreementColumns.Responsibility, agreement.Id.Value, agreement.Responsibility),
        OtherTerms = Open(AgreementColumns.OtherTerms, agreement.Id.Value, agreement.OtherTerms),
        TotalFen = agreement.TotalFen,
        Obligations = [.. agreement.Obligations.OrderBy(o => o.Place).Select(TermsOf)],
    };

    internal ObligationTerms TermsOf(Obligation obligation) => new()
    {
        Kind = obligation.Kind,
        Debtor = obligation.DebtorId,
        Creditor = obligation.CreditorId,
        AmountFen = obligation.AmountFen,
        What = Open(ObligationColumns.What, obligation.Id.Value, obligation.What),
        Way = obligation.Way,
        Where = Open(ObligationColumns.Where, obligation.Id.Value, obligation.Where),
        Account = Open(ObligationColumns.Account, obligation.Id.Value, obligation.Account),
        DueOn = obligation.DueOn,
        DefaultClause = obligation.DefaultClause,
    };

    internal string? ImageOf(AgreementSignature signature) => Open(SignatureColumns.Image, signature.Id.Value, signature.Image);

    internal string? ActingNameOf(AgreementSignature signature) => Open(SignatureColumns.ActingName, signature.Id.Value, signature.ActingName);

    private string? Open(string column, Guid row, SealedText? value) => value is null ? null : cipher.Open(column, row, value);
}

/// <summary>The columns under which agreements are sealed.</summary>
internal static class AgreementColumns
{
    public const string Facts = "agreement.facts";
    public const string Responsibility = "agreement.responsibility";
    public const string OtherTerms = "agreement.other_terms";
    public const string Text = "agreement.text";
}

internal static class ObligationColumns
{
    public const string What = "obligation.what";
    public const string Where = "obligation.where";
    public const string Account = "obligation.account";
}

internal static class SignatureColumns
{
    public const string Image = "agreement_signature.image";
    public const string ActingName = "agreement_signature.acting_name";
}
