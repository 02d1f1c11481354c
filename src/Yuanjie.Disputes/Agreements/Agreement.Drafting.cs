using Yuanjie.Data.Fields;
using Yuanjie.Kernel;

namespace Yuanjie.Disputes.Agreements;

internal sealed partial class Agreement
{
    /// <summary>Whose seal and whose number an agreement bears.</summary>
    internal sealed record Host(OrganisationId Id, string Name);

    /// <summary>A first draft. Its number belongs to the dispute's agreement, whatever the revision.</summary>
    public static Agreement Draft(Dispute dispute, DraftAgreement request, int revision, string number, Host host, FieldCipher cipher, Act act)
    {
        var agreement = Make(dispute, AgreementForm.Written, BasisOf(dispute, request.OnCourtPlatform), revision, number, host, act);
        agreement.Status = AgreementStatus.Drafted;
        agreement.Write(request.Terms, dispute, cipher);
        return agreement;
    }

    /// <summary>What was agreed by word of mouth: in effect from the day it was reached.</summary>
    public static Agreement Oral(Dispute dispute, RecordOralAgreement request, int revision, string number, Host host, FieldCipher cipher, Act act)
    {
        var agreement = Make(dispute, AgreementForm.Oral, EffectBasis.WordOfMouth, revision, number, host, act);
        agreement.Status = AgreementStatus.Effective;
        agreement.AgreedOn = request.AgreedOn;
        agreement.EffectiveOn = request.AgreedOn;
        agreement.Write(request.Terms, dispute, cipher);
        return agreement;
    }

    /// <summary>Takes the new terms: in place while nobody has signed, as a further revision afterwards.</summary>
    /// <returns>The revision that counts now: this one or the one that replaces it.</returns>
    public Agreement Revise(Dispute dispute, ReviseAgreement request, FieldCipher cipher, Act act)
    {
        if (Status is AgreementStatus.Drafted)
        {
            Basis = BasisOf(dispute, request.OnCourtPlatform);
            Write(request.Terms, dispute, cipher);
            return this;
        }

        Status = AgreementStatus.Superseded;
        var next = Make(dispute, Form, BasisOf(dispute, request.OnCourtPlatform), Revision + 1, Number, new Host(CommitteeId, CommitteeName), act);
        next.Status = AgreementStatus.Drafted;
        next.Write(request.Terms, dispute, cipher);
        return next;
    }

    public void Abandon() => Status = AgreementStatus.Abandoned;

    /// <summary>The other disputes it settles; what was covered before and is not named here is covered no longer.</summary>
    public void Cover(IEnumerable<Dispute> disputes)
    {
        var wanted = disputes.ToDictionary(d => d.Id);
        Covered.RemoveAll(c => !wanted.ContainsKey(c.DisputeId));
        Covered.AddRange(wanted.Values.Where(d => Covered.TrueForAll(c => c.DisputeId != d.Id)).Select(d => new CoveredDispute(Id, d.Id, d.Number)));
    }

    /// <summary>Keeps the words that are signed or registered.</summary>
    public void FixText(string text, FieldCipher cipher)
    {
        Text = cipher.Seal(AgreementColumns.Text, Id.Value, text);
        TextHash = AgreementText.HashOf(text);
    }

    private static EffectBasis BasisOf(Dispute dispute, bool onCourtPlatform) =>
        onCourtPlatform ? EffectBasis.LastElectronicSignature
        : dispute.Channel is Intake.Channel.CourtDelegated or Intake.Channel.CourtEntrusted ? EffectBasis.PartiesSigned
        : EffectBasis.SignedAndSealed;

    private static Agreement Make(Dispute dispute, AgreementForm form, EffectBasis basis, int revision, string number, Host host, Act act) => new()
    {
        Id = AgreementId.New(),
        DisputeId = dispute.Id,
        Revision = revision,
        Form = form,
        Basis = basis,
        Number = number,
        CommitteeId = host.Id,
        CommitteeName = host.Name,
        MediatorId = dispute.MediatorId ?? act.Actor.Person,
        MediatorName = dispute.MediatorName ?? act.Actor.Name,
        DraftedOn = act.Today,
        VerificationCode = Agreements.VerificationCode.New(),
    };

    private void Write(AgreementTerms terms, Dispute dispute, FieldCipher cipher)
    {
        Facts = cipher.Seal(AgreementColumns.Facts, Id.Value, terms.Facts);
        Responsibility = Seal(AgreementColumns.Responsibility, terms.Responsibility);
        OtherTerms = Seal(AgreementColumns.OtherTerms, terms.OtherTerms);
        TotalFen = terms.TotalFen;
        WetInkOnly = Basis is not EffectBasis.LastElectronicSignature && PersonalStatus.IsTouched(dispute.TypeCode, terms);
        Obligations.Clear();
        Obligations.AddRange(terms.Obligations.Select((o, i) => Obligation.Of(this, i + 1, o, cipher)));
        Signatures.Clear();
        if (Form is AgreementForm.Written)
        {
            Signatures.AddRange(dispute.Parties.OrderBy(p => p.Side).ThenBy(p => p.Place).Select((p, i) => AgreementSignature.PlaceFor(Id, i + 1, SignerRole.Party, p.Id)));
            Signatures.Add(AgreementSignature.PlaceFor(Id, Signatures.Count + 1, SignerRole.Mediator, null));
            Signatures.Add(AgreementSignature.PlaceFor(Id, Signatures.Count + 1, SignerRole.Committee, null));
        }

        SealedText? Seal(string column, string? text) => string.IsNullOrWhiteSpace(text) ? null : cipher.Seal(column, Id.Value, text.Trim());
    }
}

internal sealed partial class Obligation
{
    public static Obligation Of(Agreement agreement, int place, ObligationTerms terms, FieldCipher cipher)
    {
        var id = ObligationId.New();
        return new Obligation
        {
            Id = id,
            AgreementId = agreement.Id,
            DisputeId = agreement.DisputeId,
            Place = place,
            Kind = terms.Kind,
            DebtorId = terms.Debtor,
            CreditorId = terms.Creditor,
            AmountFen = terms.Kind is ObligationKind.Pay ? terms.AmountFen : null,
            What = Seal(ObligationColumns.What, terms.What),
            Way = Given(terms.Way),
            Where = Seal(ObligationColumns.Where, terms.Where),
            Account = terms.Kind is ObligationKind.Pay ? Seal(ObligationColumns.Account, terms.Account) : null,
            DueOn = terms.DueOn,
            DefaultClause = Given(terms.DefaultClause),
        };

        SealedText? Seal(string column, string? text) => Given(text) is { } said ? cipher.Seal(column, id.Value, said) : null;

        static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
