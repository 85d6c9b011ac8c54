namespace Stepwright.Benchmarks.Recovery.Faults;

/// <summary>The faults in words, and what is fixable of each.</summary>
internal static class FaultText
{
    public static string Name(this Fault fault) => fault switch
    {
        Fault.None => "none injected",
        Fault.Typo => "typing error in a key",
        Fault.AmbiguousTypo => "typing error near two keys",
        Fault.UnknownNumber => "unknown number",
        Fault.Duplicate => "duplicate",
        Fault.OutOfStock => "out of stock",
        Fault.SoldOut => "sold out",
        Fault.Limit => "exceeded limit",
        Fault.SwappedArguments => "swapped arguments",
        Fault.TransientService => "transient service error",
        Fault.Courier => "courier that fails",
        Fault.Declined => "service that declines",
        Fault.ServiceDown => "service that is down",
        Fault.AnswerLost => "service whose answer is lost",
        _ => "step that throws",
    };

    public static string Definition(this Fault fault) => fault switch
    {
        Fault.None => "the command failed for what others left: little stock or credit; fixable as those are",
        Fault.Typo => "a key is one edit away from one existing key; fixable: the command with that key",
        Fault.AmbiguousTypo => "a key is one edit away from two; never fixable",
        Fault.UnknownNumber => "a number that nobody has; never fixable",
        Fault.Duplicate => "an order's number is taken; fixable: the next free one of the sequence",
        Fault.OutOfStock => "more pieces than there are; fixable: as many as there are",
        Fault.SoldOut => "there are none; never fixable",
        Fault.Limit => "dearer than the client's credit; fixable where a piece can be paid: as many as can",
        Fault.SwappedArguments => "least and most, or the first and the last day, changed places; fixable: the other way round",
        Fault.TransientService => "the bank is busy, throws or does not answer the first time; fixable: asked again",
        Fault.Courier => "the courier throws every time, before or after taking the parcel; fixable: by post",
        Fault.Declined => "the bank says no; never fixable",
        Fault.ServiceDown => "the bank throws every time; never fixable",
        Fault.AnswerLost => "the bank takes the money and throws every time; never fixable",
        _ => "a voucher that cannot be read throws behind both services; never fixable",
    };
}
