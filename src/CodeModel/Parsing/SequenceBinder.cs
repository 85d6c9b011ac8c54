using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>
/// Binds the parameters that draw from a sequence: those of one name in steps without elements share one draw for the command, and a step
/// with elements draws for each. A fallback counts as the step that it stands in for.
/// </summary>
internal sealed class SequenceBinder(StateShape state, SlotTable slots, ReportFinding report)
{
    public static bool IsDrawn(IParameterSymbol parameter) => parameter.Find("NextAttribute") is not null;

    /// <summary>Binds what a step draws, in the order of its parameters.</summary>
    public void Bind(BoundStep step)
    {
        foreach (var parameter in step.Method.Parameters)
        {
            if (parameter.Find("NextAttribute") is { } next)
                step.Draws.Add(parameter, Bind(step, parameter, next));
        }
    }

    private DrawShape? Bind(BoundStep step, IParameterSymbol parameter, AttributeData next)
    {
        var name = next.Strings().FirstOrDefault() ?? "";
        var member = state.Members.FirstOrDefault(candidate => candidate.Name == name);
        if (member?.Kind != StateMemberKind.Sequence)
            return Wrong(0, member is null ? $"{state.Symbol.Name} has no sequence {name}" : $"{name} is {member.Property.Type.ToText()}, which is no sequence");
        if (step.Role is StepRole.Check or StepRole.Recover)
            return Wrong(null, $"{(step.IsCheck ? "a check" : "what corrects a command")} only reads rows: take {parameter.Name} in a step");
        if (parameter.RefKind != RefKind.None)
            return Wrong(null, $"{parameter.Name} is drawn for the step: take it by value");
        if (!member.Row.Fits(parameter.Type))
            return Wrong(0, $"{name} draws {member.Row.ToText()}, and {parameter.Name} is {parameter.Type.ToText()}");
        return new DrawShape(member, slots.Add(name, new KeyModel(KeyRoot.Draw, parameter.Name), reserves: false, step.ForEach is null ? step.Index : step.Loop.Index, isPerElement: step.ForEach is not null));

        DrawShape? Wrong(int? argument, string problem)
        {
            report(RuleIds.NextDeclaration, parameter, next, argument, [problem]);
            return null;
        }
    }
}

/// <summary>What a parameter draws: the sequence, and the place of its slot.</summary>
internal sealed record DrawShape(StateMemberShape Sequence, int Slot);
