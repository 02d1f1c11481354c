using Yuanjie.Data.Files;

namespace Yuanjie.Tests.Data.Files;

public sealed class CsvTests
{
    [Fact]
    public void Read_QuotesAndBreaksInsideCells_KeepsTheLineOfEachRecord()
    {
        var records = Csv.Read("a,b\r\n\"一,\"\"二\"\"\n三\", x \r\n\r\n,\nlast,").ToList();

        Assert.Equal([1, 2, 6], records.Select(r => r.Line));
        Assert.Equal(["一,\"二\"\n三", "x"], records[1].Cells);
        Assert.Equal(["last", ""], records[2].Cells);
    }

    [Fact]
    public void Read_TabsInsteadOfCommas() => Assert.Equal(["a", "b,c"], Csv.Read("x\ty\r\na\tb,c").Last().Cells);

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+86 139")]
    [InlineData("-5")]
    [InlineData("@x")]
    [InlineData("a,\"b\"\nc")]
    [InlineData("'quoted'")]
    public void Line_ThenRead_GivesTheCellBack(string cell)
    {
        var line = Csv.Line([cell, null]);

        Assert.DoesNotContain(line[0], "=+-@");
        Assert.Equal([cell, ""], Csv.Read(line).Single().Cells);
    }
}
