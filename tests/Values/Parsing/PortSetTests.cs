using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class PortSetTests
{
    [Theory]
    [InlineData("80", "80", true)]
    [InlineData("80", "81", false)]
    [InlineData("80", "080", true)]
    [InlineData("80", "+80", false)]
    [InlineData("80", "http", false)]
    [InlineData("80", null, false)]
    [InlineData("80,8000-9000", "8000", true)]
    [InlineData("80,8000-9000", "9000", true)]
    [InlineData("80,8000-9000", "9001", false)]
    [InlineData("80,8000-9000", "7999", false)]
    [InlineData("80, 8000 - 9000", "8500", true)]
    [InlineData("+80", "80", true)]
    [InlineData("80,", "80", true)]
    [InlineData("1-65535", "65535", true)]
    public void Knows_which_ports_are_in_a_list(string list, string? port, bool isThere) =>
        Assert.Equal(isThere, PortSet.Read(list)!.Contains(port));

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("80,,81")]
    [InlineData("80,http")]
    [InlineData("0")]
    [InlineData("0-80")]
    [InlineData("81-80")]
    [InlineData("1-2-3")]
    [InlineData("65536")]
    [InlineData("-80")]
    [InlineData("80/tcp")]
    public void Reads_no_list_that_not_all_of_Linkerd_takes(string list) => Assert.Null(PortSet.Read(list));

    [Theory]
    [InlineData("80", "80", 80)]
    [InlineData("80", "81", null)]
    [InlineData("80,443", "400-500,80", 80)]
    [InlineData("8000-9000", "8500-9500", 8500)]
    [InlineData("8500-9500", "8000-9000", 8500)]
    [InlineData("1-10", "10-20", 10)]
    [InlineData("10-20", "1-10", 10)]
    [InlineData("1-9", "10-20", null)]
    public void Finds_a_port_that_two_lists_share(string one, string other, int? port) =>
        Assert.Equal(port, PortSet.Read(one)!.SharedWith(PortSet.Read(other)!));
}
