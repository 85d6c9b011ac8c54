namespace Stepwright.Verification;

/// <summary>Projects by name; asking for a name makes its project, so that <c>AdditionalProjects = { ["Orders"] = { … } }</c> works.</summary>
public sealed class ProjectCollection : OrderedDictionary<string, ProjectState>
{
    /// <summary>The project of that name, made when it is not there yet.</summary>
    public new ProjectState this[string name]
    {
        get
        {
            if (!TryGetValue(name, out var project))
                Add(name, project = new(name));
            return project;
        }
    }
}
