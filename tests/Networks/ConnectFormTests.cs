using SocialInbox.Networks;

namespace SocialInbox.Tests.Networks;

public sealed class ConnectFormTests
{
    private static readonly Wording Words = new("Wort", "word");

    private static readonly ConnectForm Form = new(
    [
        new(ConnectForm.Server, Words, Words) { Kind = FieldKind.Address },
        new(ConnectForm.Handle, Words, Words) { Required = false },
        new("token", Words, Words) { Kept = FieldKept.Secret },
        new("plan", Words, Words) { Kind = FieldKind.Choice, Preset = "free", Choices = [new("free", Words), new("paid", Words)] },
    ]);

    [Fact]
    public void Each_entry_goes_where_the_network_looks_for_it()
    {
        var request = Assert.IsType<ConnectEntry.Complete>(Read(("server", " https://social.example "), ("token", "t0ken\n"), ("stray", "x"))).Request;

        Assert.Equal((new Uri("https://social.example"), null), (request.Server, request.Handle));
        Assert.Equal(("t0ken", "free"), (Assert.Single(request.Secrets).Value, Assert.Single(request.Settings).Value));
        Assert.DoesNotContain("t0ken", request.ToString());
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once()
    {
        var problems = Assert.IsType<ConnectEntry.Wrong>(Read(("server", "social.example"), ("token", " "), ("plan", "golden"))).Problems;

        Assert.Equal((FieldProblem.NoAddress, FieldProblem.Missing, FieldProblem.NoChoice), (problems["server"], problems["token"], problems["plan"]));
    }

    [Theory]
    [InlineData("http://social.example", false)]
    [InlineData("https://me:secret@social.example", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("http://127.0.0.1:3000", true)]
    [InlineData("http://localhost:3000", true)]
    public void A_token_goes_to_no_address_at_which_others_could_read_it(string address, bool taken) =>
        Assert.Equal(taken, Read(("server", address), ("token", "t")) is ConnectEntry.Complete);

    [Fact]
    public void What_is_longer_than_any_key_is_no_entry() =>
        Assert.Equal(FieldProblem.TooLong, Assert.IsType<ConnectEntry.Wrong>(Read(("server", "https://social.example"), ("token", new string('x', 8001)))).Problems["token"]);

    private static ConnectEntry Read(params (string Name, string Value)[] entered) => Form.Read(entered.ToDictionary(entry => entry.Name, entry => entry.Value));
}
