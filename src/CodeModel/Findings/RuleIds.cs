namespace Stepwright.CodeModel;

/// <summary>The id of every rule. An id never changes and is never used again.</summary>
internal static class RuleIds
{
    public const string NotPartial = "SW1001";
    public const string WrongKindOfType = "SW1002";
    public const string NotAccessible = "SW1003";
    public const string StateMember = "SW1004";
    public const string NotAState = "SW1005";
    public const string StepDeclaration = "SW1006";
    public const string NoTableHoldsRow = "SW1007";
    public const string SeveralTablesHoldRow = "SW1008";
    public const string FromNamesNoTable = "SW1009";
    public const string KeyNotBound = "SW1010";
    public const string KeyAmbiguous = "SW1011";
    public const string KeyPath = "SW1012";
    public const string KeyType = "SW1013";
    public const string ParameterHasNoSource = "SW1014";
    public const string ResultAmbiguous = "SW1015";
    public const string ResultTooLate = "SW1016";
    public const string ForEachMember = "SW1017";
    public const string ContradictoryAccess = "SW1018";
    public const string CheckDeclaration = "SW1019";
    public const string InvariantDeclaration = "SW1020";
    public const string CommandResult = "SW1021";
    public const string ContractVersion = "SW1022";
    public const string StepsInSeveralParts = "SW1023";
    public const string NameClash = "SW1024";
    public const string AlwaysSameRow = "SW1025";
    public const string DistinctMembers = "SW1026";
    public const string AccumulatorDeclaration = "SW1027";
    public const string NoAccumulator = "SW1028";
    public const string SeveralAccumulators = "SW1029";
    public const string StateWithoutExecutor = "SW1030";
    public const string NextDeclaration = "SW1031";

    public const string MayMeet = "SW2001";
    public const string NeverWritten = "SW2002";
    public const string NeverUsed = "SW2003";
    public const string ValueNeverTaken = "SW2004";
    public const string ReadBeforeCreated = "SW2005";
    public const string UsedAfterDeleted = "SW2006";
    public const string CreatedTwice = "SW2007";
    public const string KeyWrittenByCommand = "SW2008";
    public const string HotCell = "SW2009";
    public const string WholeTableRead = "SW2010";
    public const string CouldBeCheck = "SW2011";
    public const string StateBesideSignature = "SW2012";
    public const string StepsWaitForEachOther = "SW2013";

    public const string Clock = "SW3001";
    public const string NewGuid = "SW3002";
    public const string UnseededRandom = "SW3003";
    public const string ProcessEnvironment = "SW3004";
    public const string Culture = "SW3005";
    public const string HashCode = "SW3006";
    public const string UnorderedEnumeration = "SW3007";
    public const string StaticMutableState = "SW3008";
    public const string InputOutput = "SW3009";
    public const string Threading = "SW3010";

    public const string MutableRow = "SW4001";
    public const string MutableCommand = "SW4002";
    public const string RowNotStruct = "SW4003";
    public const string LargeRow = "SW4004";
    public const string FloatingPointSum = "SW4005";

    public const string NotWritableAsJson = "SW5001";
    public const string JsonNameClash = "SW5002";
    public const string FormerNameTaken = "SW5003";
    public const string NoGeneratedJson = "SW5004";

    public const string FallbackDeclaration = "SW6001";
    public const string RecoverDeclaration = "SW6002";
    public const string CompensationDeclaration = "SW6003";
    public const string RetryDeclaration = "SW6004";
    public const string LastingEffect = "SW6005";
    public const string RecoversNothing = "SW6006";
    public const string FallbackNeedsTheSame = "SW6007";
    public const string AsyncOnly = "SW6008";

    public const string Allocation = "SW7001";
    public const string Boxing = "SW7002";
    public const string Closure = "SW7003";
    public const string Linq = "SW7004";
    public const string LargeCommandCopied = "SW7005";
}
