using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>
/// Hand-written doubles of libraries that build manifests or assert on them: just the members that matter. They are compiled to an assembly
/// of their own, as the libraries are.
/// </summary>
internal static class Doubles
{
    private const string Source =
        """
        #nullable enable
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Collections.Immutable;

        namespace Pulumi
        {
            public class Input<T>
            {
                public static implicit operator Input<T>(T value) => new();
            }

            public sealed class InputMap<T> : Input<ImmutableDictionary<string, T>>, IEnumerable
            {
                public Input<T> this[string key] { set { } }
                public void Add(string key, Input<T> value) { }
                public static implicit operator InputMap<T>(Dictionary<string, T> values) => new();
                IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
            }

            public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable
            {
                public void Add(params Input<T>[] inputs) { }
                public static implicit operator InputList<T>(T[] values) => new();
                public static implicit operator InputList<T>(List<T> values) => new();
                IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
            }
        }

        namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1
        {
            public class ObjectMetaArgs
            {
                private InputMap<string>? _annotations;
                public Input<string>? Name { get; set; }
                public InputMap<string> Annotations { get => _annotations ??= new(); set => _annotations = value; }
                public InputMap<string> Labels { get; set; } = new();
            }
        }

        namespace Pulumi.Kubernetes.Types.Inputs.Core.V1
        {
            public class PodTemplateSpecArgs
            {
                public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
                public Input<PodSpecArgs>? Spec { get; set; }
            }

            public class PodSpecArgs
            {
                private InputList<ContainerArgs>? _containers;
                private InputList<ContainerArgs>? _initContainers;
                public Input<bool>? AutomountServiceAccountToken { get; set; }
                public InputList<ContainerArgs> Containers { get => _containers ??= new(); set => _containers = value; }
                public Input<bool>? HostNetwork { get; set; }
                public InputList<ContainerArgs> InitContainers { get => _initContainers ??= new(); set => _initContainers = value; }
            }

            public class ContainerArgs
            {
                private InputList<string>? _args;
                private InputList<string>? _command;
                public InputList<string> Args { get => _args ??= new(); set => _args = value; }
                public InputList<string> Command { get => _command ??= new(); set => _command = value; }
                public Input<string>? Image { get; set; }
                public Input<string>? Name { get; set; }
            }

            public class PodArgs
            {
                public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
                public Input<PodSpecArgs>? Spec { get; set; }
            }

            public class NamespaceArgs
            {
                public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
            }

            public class ServiceArgs
            {
                public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
            }
        }

        namespace Pulumi.Kubernetes.Types.Inputs.Apps.V1
        {
            public class DeploymentArgs
            {
                public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
                public Input<DeploymentSpecArgs>? Spec { get; set; }
            }

            public class DeploymentSpecArgs
            {
                public Input<Core.V1.PodTemplateSpecArgs>? Template { get; set; }
            }
        }

        namespace Pulumi.Kubernetes.Types.Inputs.Batch.V1
        {
            public class JobArgs
            {
                public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
                public Input<JobSpecArgs>? Spec { get; set; }
            }

            public class JobSpecArgs
            {
                public Input<Core.V1.PodTemplateSpecArgs>? Template { get; set; }
            }

            public class CronJobArgs
            {
                public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
                public Input<CronJobSpecArgs>? Spec { get; set; }
            }

            public class CronJobSpecArgs
            {
                public Input<JobTemplateSpecArgs>? JobTemplate { get; set; }
            }

            public class JobTemplateSpecArgs
            {
                public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
                public Input<JobSpecArgs>? Spec { get; set; }
            }
        }

        namespace Pulumi.Kubernetes.Apps.V1
        {
            public class Deployment(string name, Types.Inputs.Apps.V1.DeploymentArgs? args = null);
        }

        namespace Pulumi.Kubernetes.Batch.V1
        {
            public class Job(string name, Types.Inputs.Batch.V1.JobArgs? args = null);

            public class CronJob(string name, Types.Inputs.Batch.V1.CronJobArgs? args = null);
        }

        namespace Pulumi.Kubernetes.Core.V1
        {
            public class Pod(string name, Types.Inputs.Core.V1.PodArgs? args = null);
        }

        namespace Aspire.Hosting.Kubernetes.Resources
        {
            public sealed class ObjectMetaV1
            {
                public string Name { get; set; } = "";
                public Dictionary<string, string> Annotations { get; } = [];
                public Dictionary<string, string> Labels { get; } = [];
            }

            public sealed class PodTemplateSpecV1
            {
                public ObjectMetaV1 Metadata { get; set; } = new();
                public PodSpecV1 Spec { get; set; } = new();
            }

            public sealed class PodSpecV1
            {
                public bool? AutomountServiceAccountToken { get; set; }
                public List<ContainerV1> Containers { get; } = [];
                public bool? HostNetwork { get; set; }
                public List<ContainerV1> InitContainers { get; } = [];
            }

            public sealed class ContainerV1
            {
                public List<string> Args { get; } = [];
                public List<string> Command { get; } = [];
                public string Image { get; set; } = "";
                public string Name { get; set; } = "";
            }

            public abstract class BaseKubernetesResource(string apiVersion, string kind)
            {
                public string ApiVersion { get; set; } = apiVersion;
                public string Kind { get; set; } = kind;
                public ObjectMetaV1 Metadata { get; set; } = new();
            }

            public abstract class Workload(string apiVersion, string kind) : BaseKubernetesResource(apiVersion, kind)
            {
                public abstract PodTemplateSpecV1 PodTemplate { get; }
            }

            public sealed class DeploymentSpecV1
            {
                public PodTemplateSpecV1 Template { get; set; } = new();
            }

            public sealed class Deployment() : Workload("apps/v1", "Deployment")
            {
                public DeploymentSpecV1 Spec { get; set; } = new();
                public override PodTemplateSpecV1 PodTemplate => Spec.Template;
            }
        }

        namespace Newtonsoft.Json.Linq
        {
            public abstract class JToken : IEnumerable<JToken>
            {
                public virtual JToken? this[object key] { get => null; set { } }
                public static implicit operator JToken(string? value) => new JObject();
                public static implicit operator JToken(bool value) => new JObject();
                public static JObject Parse(string json) => new();
                IEnumerator<JToken> IEnumerable<JToken>.GetEnumerator() => throw new NotSupportedException();
                IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
            }

            public class JProperty : JToken
            {
                public JProperty(string name, params object[] content) { }
                public JProperty(string name, object? content) { }
            }

            public class JObject : JToken, IDictionary<string, JToken?>
            {
                public JObject() { }
                public JObject(params object[] content) { }
                public JToken? this[string propertyName] { get => null; set { } }
                public void Add(object? content) { }
                public void Add(string propertyName, JToken? value) { }
                public bool ContainsKey(string propertyName) => false;
                public bool Remove(string propertyName) => false;
                public bool TryGetValue(string propertyName, out JToken? value) { value = null; return false; }
                public JProperty? Property(string name) => null;
                ICollection<string> IDictionary<string, JToken?>.Keys => throw new NotSupportedException();
                ICollection<JToken?> IDictionary<string, JToken?>.Values => throw new NotSupportedException();
                int ICollection<KeyValuePair<string, JToken?>>.Count => 0;
                bool ICollection<KeyValuePair<string, JToken?>>.IsReadOnly => false;
                void ICollection<KeyValuePair<string, JToken?>>.Add(KeyValuePair<string, JToken?> item) { }
                void ICollection<KeyValuePair<string, JToken?>>.Clear() { }
                bool ICollection<KeyValuePair<string, JToken?>>.Contains(KeyValuePair<string, JToken?> item) => false;
                void ICollection<KeyValuePair<string, JToken?>>.CopyTo(KeyValuePair<string, JToken?>[] array, int arrayIndex) { }
                bool ICollection<KeyValuePair<string, JToken?>>.Remove(KeyValuePair<string, JToken?> item) => false;
                IEnumerator<KeyValuePair<string, JToken?>> IEnumerable<KeyValuePair<string, JToken?>>.GetEnumerator() => throw new NotSupportedException();
            }
        }

        namespace Xunit
        {
            public static class Assert
            {
                public static void Contains<T>(T expected, IEnumerable<T> collection) { }
                public static TValue Contains<TKey, TValue>(TKey expected, IDictionary<TKey, TValue> collection) => throw new NotSupportedException();
                public static TValue Contains<TKey, TValue>(TKey expected, Dictionary<TKey, TValue> collection) where TKey : notnull => throw new NotSupportedException();
                public static void DoesNotContain<T>(T expected, IEnumerable<T> collection) { }
                public static void DoesNotContain<TKey, TValue>(TKey expected, Dictionary<TKey, TValue> collection) where TKey : notnull { }
                public static void Equal<T>(T expected, T actual) { }
                public static void True(bool condition) { }
            }
        }

        namespace FluentAssertions
        {
            public static class AssertionExtensions
            {
                public static Collections.GenericDictionaryAssertions<TKey, TValue> Should<TKey, TValue>(this IDictionary<TKey, TValue> actual) => new();
                public static Collections.StringCollectionAssertions Should(this IEnumerable<string> actual) => new();
            }
        }

        namespace FluentAssertions.Collections
        {
            public class GenericDictionaryAssertions<TKey, TValue>
            {
                public GenericDictionaryAssertions<TKey, TValue> And => this;
                public GenericDictionaryAssertions<TKey, TValue> ContainKey(TKey expected, string because = "", params object[] becauseArgs) => this;
                public GenericDictionaryAssertions<TKey, TValue> NotContainKey(TKey unexpected, string because = "", params object[] becauseArgs) => this;
                public GenericDictionaryAssertions<TKey, TValue> ContainKeys(params TKey[] expected) => this;
                public GenericDictionaryAssertions<TKey, TValue> Contain(TKey key, TValue value, string because = "", params object[] becauseArgs) => this;
            }

            public class StringCollectionAssertions
            {
                public StringCollectionAssertions Contain(string expected, string because = "", params object[] becauseArgs) => this;
            }
        }

        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            public static class CollectionAssert
            {
                public static void Contains(ICollection? collection, object? element) { }
                public static void DoesNotContain(ICollection? collection, object? element) { }
            }
        }

        namespace NUnit.Framework
        {
            public interface IConstraint;

            public static class Assert
            {
                public static void That<T>(T actual, IConstraint constraint) { }
            }

            public static class Contains
            {
                public static IConstraint Key(object expected) => throw new NotSupportedException();
            }

            public static class Does
            {
                public static IConstraint ContainKey(object expected) => throw new NotSupportedException();
            }
        }

        namespace Shouldly
        {
            public static class ShouldBeDictionaryTestExtensions
            {
                public static void ShouldContainKey<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key) { }
                public static void ShouldNotContainKey<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key) { }
                public static void ShouldContainKeyAndValue<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, TValue value) { }
            }
        }

        namespace OlderClient
        {
            public sealed class V1ObjectMeta
            {
                public V1ObjectMeta(IDictionary<string, string>? annotations = null, DateTime? creationTimestamp = null, IDictionary<string, string>? labels = null, string? name = null) { }
            }

            public sealed class V1PodTemplateSpec
            {
                public V1PodTemplateSpec(V1ObjectMeta? metadata = null, object? spec = null) { }
            }
        }

        namespace Doubles
        {
            public sealed class PodBuilder
            {
                public PodBuilder WithName(string name) => this;
                public PodBuilder WithAnnotation(string name, string value) => this;
                public PodBuilder WithLabel(string name, string value) => this;
                public PodBuilder WithAnnotations(params (string Name, string Value)[] annotations) => this;
            }
        }
        """;

    private static readonly Lazy<Task<MetadataReference>> Compiled = new(CompileAsync);

    /// <summary>The assembly.</summary>
    public static Task<MetadataReference> GetAsync() => Compiled.Value;

    /// <summary>Compiles an assembly that test sources reference.</summary>
    public static async Task<MetadataReference> CompileAsync(string name, string source)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, new(LanguageVersion.Preview))],
            await References.GetAsync(),
            new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(ImmutableArray.Create(image.ToArray()));
    }

    private static Task<MetadataReference> CompileAsync() => CompileAsync("Doubles", Source);
}
