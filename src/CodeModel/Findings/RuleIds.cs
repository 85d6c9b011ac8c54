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
}
