namespace System.Runtime.CompilerServices;

/// <summary>Lets records and <c>init</c> accessors compile for .NET Standard 2.0, which lacks this marker.</summary>
internal static class IsExternalInit;
