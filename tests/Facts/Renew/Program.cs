using LinkerdAnnotations.Renewal;

if (args.Length != 4)
{
    Console.Error.WriteLine("dotnet run --project tests/Facts/Renew -- <checkout of linkerd2> <older tag> <newer tag> <annotations.json>");
    return 2;
}

var checkout = new Checkout(args[0]);
var facts = KnownFacts.Read(args[3]);
Console.Write(new Comparison(checkout, facts, args[1], args[2]).Write());
return 0;
