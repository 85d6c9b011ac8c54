using System.Text.Json.Serialization;

namespace Stepwright.Benchmarks.Json.Plain;

/// <summary>The commands as System.Text.Json tells kinds apart: classes with a discriminator.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$command")]
[JsonDerivedType(typeof(PlainOrderPlacing), "PlaceOrder")]
[JsonDerivedType(typeof(PlainRestocking), "Restock")]
[JsonDerivedType(typeof(PlainRepricing), "Reprice")]
[JsonDerivedType(typeof(PlainSourcing), "Source")]
public abstract class PlainCommand;
