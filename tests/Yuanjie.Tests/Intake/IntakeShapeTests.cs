using Yuanjie.Disputes.Intake;
using Yuanjie.Disputes.Parties;

namespace Yuanjie.Tests.Intake;

public sealed class IntakeShapeTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);

    [Fact]
    public void Read_AGoodRequest_FindsNothingWrong() => Assert.Empty(IntakeShape.Read(Told.Leak, Today).Wrong);

    [Theory]
    [InlineData("王𬭎")]
    [InlineData("䶮喆")]
    [InlineData("阿卜杜拉·买买提")]
    public void Read_RareCharactersInNames_Stay(string name)
    {
        var read = IntakeShape.Read(Told.Leak with { Applicants = [new PartyEntry(PartyKind.NaturalPerson, name)] }, Today);

        Assert.Empty(read.Wrong);
        Assert.Equal(name, read.Request.Applicants[0].Name);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("王\u202E涵")]
    [InlineData("王")]
    [InlineData("")]
    public void Read_WhatIsNoName_IsRefusedBesideItsField(string name)
    {
        var read = IntakeShape.Read(Told.Leak with { Applicants = [new PartyEntry(PartyKind.NaturalPerson, name)] }, Today);

        var wrong = Assert.Single(read.Wrong);
        Assert.Equal("intake.name-unreadable", wrong.Code);
        Assert.Equal("Applicants[0].Name", wrong.Field);
    }

    [Fact]
    public void Read_NumbersAsPeopleTypeThem_AreNormalised()
    {
        var id = Told.CitizenNumber("11010119900307001");
        var spaced = $" {id[..6]} {id[6..14]}-{id[14..]} ";
        var read = IntakeShape.Read(
            Told.Leak with
            {
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "王　涵", spaced, "+86 139-0000-1234")],
                Respondents = [new PartyEntry(PartyKind.LegalPerson, "青溪（示范）建筑有限公司", "91350100 m000100y43", Representative: "周 明")],
            },
            Today);

        Assert.Empty(read.Wrong);
        Assert.Equal(("王涵", id, "13900001234"), (read.Request.Applicants[0].Name, read.Request.Applicants[0].IdNumber, read.Request.Applicants[0].Phone));
        Assert.Equal(("91350100M000100Y43", "周明"), (read.Request.Respondents[0].IdNumber, read.Request.Respondents[0].Representative));
    }

    [Fact]
    public void Read_ManyThingsWrong_TellsAllAtOnce()
    {
        var read = IntakeShape.Read(
            Told.Leak with
            {
                Title = "陈桂兰家漏水",
                Narrative = "",
                AmountFen = -1,
                RequestedOn = Today.AddDays(1),
                IncidentOn = Today.AddDays(1),
                Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", "110101199003070010", "1390000")],
            },
            Today);

        Assert.Equal(
            ["intake.amount-out-of-range", "intake.id-number-unreadable", "intake.incident-in-future", "intake.narrative-missing", "intake.phone-unreadable", "intake.request-in-future", "intake.title-names-a-party"],
            read.Wrong.Select(w => w.Code).Order());
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void Read_LongNarrative_IsKeptWholeOrRefusedNeverCut(int length, bool fits)
    {
        var read = IntakeShape.Read(Told.Leak with { Narrative = new string('水', length) }, Today);

        Assert.Equal(length, read.Request.Narrative.Length);
        Assert.Equal(fits ? [] : ["intake.narrative-too-long"], read.Wrong.Select(w => w.Code));
    }

    [Fact]
    public void Read_ControlCharactersInTheNarrative_Go()
    {
        var read = IntakeShape.Read(Told.Leak with { Narrative = "漏水\u0000\u0008了\r\n<script>不执行</script>" }, Today);

        Assert.Equal("漏水了\n<script>不执行</script>", read.Request.Narrative);
    }

    [Fact]
    public void Read_OneNumberOnBothSides_IsRefused()
    {
        var id = Told.CitizenNumber("11010119900307001");
        var read = IntakeShape.Read(
            Told.Leak with { Applicants = [new PartyEntry(PartyKind.NaturalPerson, "陈桂兰", id)], Respondents = [new PartyEntry(PartyKind.NaturalPerson, "王涵", id)] }, Today);

        Assert.Equal("Respondents[0].IdNumber", Assert.Single(read.Wrong).Field);
    }

    [Fact]
    public void Read_TitleOfSixtyRareCharacters_Fits()
    {
        var title = string.Concat(Enumerable.Repeat("𬭎", 60));

        Assert.Empty(IntakeShape.Read(Told.Leak with { Title = title, Respondents = [] }, Today).Wrong);
        Assert.Equal("intake.title-too-long", Assert.Single(IntakeShape.Read(Told.Leak with { Title = title + "漏", Respondents = [] }, Today).Wrong).Code);
    }

    [Theory]
    [InlineData(Channel.Grid, true)]
    [InlineData(Channel.Screening, true)]
    [InlineData(Channel.Counter, false)]
    [InlineData(Channel.Online, false)]
    public void Read_NobodyNamed_IsASignFromTheGridOnly(Channel channel, bool taken) =>
        Assert.Equal(taken, IntakeShape.Read(Told.Leak with { Channel = channel, Applicants = [], Respondents = [] }, Today).Wrong.Count == 0);

    [Theory]
    [InlineData("青溪县丰禾种业有限公司", null, PartyKind.LegalPerson)]
    [InlineData("周某", null, PartyKind.NaturalPerson)]
    [InlineData("老王", "91350100M000100Y43", PartyKind.LegalPerson)]
    public void KindOf_FollowsTheNumberThenTheName(string name, string? number, PartyKind kind) => Assert.Equal(kind, IntakeShape.KindOf(name, number));
}
