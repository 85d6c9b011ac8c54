using System.Collections.Immutable;

namespace Stepwright.Rules.Tests;

/// <summary>Two rules and files that agree with them, to be made to disagree.</summary>
internal static class Drifting
{
    public static readonly Rule Partial = new("SW1001", "Type must be partial", "Stepwright.Declaration", "Error", "https://example.org/docs/rules/SW1001.md", IsEnabled: true, HasFix: true);
    public static readonly Rule Clock = new("SW3001", "Step reads the clock", "Stepwright.Determinism", "Warning", "https://example.org/docs/rules/SW3001.md", IsEnabled: true, HasFix: false);

    public static readonly RuleFiles Files = new(
        """
        # Rules

        What is reported.

        ## Declaration (SW1xxx)
        A state, command, step or executor is declared in a way that the generator can write no code for.

        | rule | title | severity | fix |
        | --- | --- | --- | --- |
        | [SW1001](SW1001.md) | Type must be partial | error | yes |

        ## Determinism (SW3xxx)
        A step depends on more than its parameters, itself or through what it calls: run again, it may do something else.

        | rule | title | severity | fix |
        | --- | --- | --- | --- |
        | [SW3001](SW3001.md) | Step reads the clock | warning |  |

        ## The shop of the examples
        The examples use these types.

        """,
        ImmutableSortedDictionary<string, string>.Empty
            .Add("SW1001", Page("# SW1001: Type must be partial", "Stepwright.Declaration, error"))
            .Add("SW3001", Page("# SW3001: Step reads the clock", "Stepwright.Determinism, warning")),
        "; Shipped analyzer releases\n",
        """
        ; Unshipped analyzer release

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        SW1001 | Stepwright.Declaration | Error | Type must be partial
        SW3001 | Stepwright.Determinism | Warning | Step reads the clock

        """);

    public static RuleFiles WithPage(string id, Func<string, string> edit) => Files with { Pages = Files.Pages.SetItem(id, edit(Files.Pages[id])) };

    private static string Page(string title, string category) =>
        $"""
        {title}

        {category}

        ## Cause
        It is so.

        ## Example
        This.

        ## Fix
        That.

        ## When to suppress
        Never.

        """;
}
