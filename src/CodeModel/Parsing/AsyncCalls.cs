using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Reads how asynchronous steps and compensations are called: <c>[Step(TimeoutMilliseconds = …)]</c> and <c>[Retry]</c>.</summary>
internal sealed class AsyncCalls(ReportFinding report)
{
    // Those of the attribute's declaration.
    private const int DefaultAttempts = 3;
    private const int DefaultDelay = 50;
    private const double DefaultFactor = 2;

    /// <summary>How a method is called; what is wrong about it is reported.</summary>
    public AsyncCallModel Of(IMethodSymbol method)
    {
        var timeout = Timeout(method) ?? 0;
        if (timeout < 0)
            report(RuleIds.AsyncOnly, method, method.Find("StepAttribute"), null, ["TimeoutMilliseconds", $"it is {timeout}, and a time cannot be negative: leave it off for as long as {method.Name} likes"]);
        return new AsyncCallModel(timeout, method.Find("RetryAttribute") is { } retry ? RetryOf(method, retry) : null);
    }

    /// <summary>Reports what only asynchronous methods may bear.</summary>
    public void RejectOn(IMethodSymbol method)
    {
        var way = method.Find("CheckAttribute") is null ? "return ValueTask, or leave it off" : "leave it off";
        if (Timeout(method) is not null)
            report(RuleIds.AsyncOnly, method, method.Find("StepAttribute"), null, ["TimeoutMilliseconds", $"{method.Name} is synchronous and cannot be given up: {way}"]);
        if (method.Find("RetryAttribute") is { } retry)
            report(RuleIds.RetryDeclaration, method, retry, null, [method.Name, $"it is synchronous, and would do the same again: {way}"]);
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Find("ServiceAttribute") is not null)
                report(RuleIds.AsyncOnly, parameter, null, null, [$"[Service] {parameter.Name}", $"{method.Name} is synchronous, and what services answer differs from run to run: ask in an asynchronous step, and pass the answer on"]);
        }
    }

    private static int? Timeout(IMethodSymbol method) =>
        method.Find("StepAttribute")?.NamedArguments.FirstOrDefault(argument => argument.Key == "TimeoutMilliseconds").Value.Value as int?;

    private RetryModel RetryOf(IMethodSymbol method, AttributeData attribute)
    {
        var values = attribute.NamedArguments.ToDictionary(argument => argument.Key, argument => argument.Value);
        var attempts = Value("Attempts", DefaultAttempts);
        var delay = Value("DelayMilliseconds", DefaultDelay);
        var factor = Value("DelayFactor", DefaultFactor);
        var codes = values.TryGetValue("Codes", out var given) && !given.IsNull ? given.Values.Select(code => code.Value as string ?? "").ToList() : [];
        var problem =
            attempts < 1 ? $"Attempts is {attempts}: 1 is to try it once"
            : delay < 0 ? $"DelayMilliseconds is {delay}, and a time cannot be negative"
            : factor is not (>= 1 and < double.PositiveInfinity) ? "DelayFactor is less than 1, or no number: 1 waits as long each time"
            : codes.Contains("") ? "a code is empty: failed results have one"
            : null;
        if (problem is not null)
            report(RuleIds.RetryDeclaration, method, attribute, null, [method.Name, problem]);
        return new RetryModel(attempts, delay, factor, codes.ToEquatableArray());

        T Value<T>(string name, T fallback) => values.TryGetValue(name, out var value) && value.Value is T read ? read : fallback;
    }
}
