using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Symbols;

public class KubernetesModelsTests
{
    private const string Source =
        """
        using System;

        public class V1Deployment;

        namespace k8s { public class V1Deployment; }
        namespace k8s.Models
        {
            public class V1Deployment;
            public class V1DeploymentSpec;
            public class V1PodSpec;
            public class V1PodTemplateSpec;
            public class V1ObjectMeta;
            public class V1HTTPRoute<T>;
            public class Deployment;
            public class V1Outer { public class V1Deployment; }
            public class KubernetesEntityAttribute : Attribute { public string Kind; public string Group; public string ApiVersion; }
        }
        namespace k8s.Models.Nested { public class V1Deployment; }
        namespace k8s.Other { public class V1Deployment; }
        namespace Other.Models { public class V1Deployment; }
        namespace Other.k8s.Models { public class V1Deployment; }

        namespace Aspire.Hosting.Kubernetes.Resources
        {
            public class Deployment;
            public class DeploymentSpecV1;
            public class PodTemplateSpecV1;
            public class ObjectMetaV1;
            public class BaseKubernetesResource(string apiVersion, string kind);
        }
        namespace Aspire.Hosting.Kubernetes.Others { public class Deployment; }
        namespace Aspire.Hosting.Other.Resources { public class Deployment; }
        namespace Aspire.Other.Kubernetes.Resources { public class Deployment; }
        namespace Other.Hosting.Kubernetes.Resources { public class Deployment; }

        namespace Pulumi.Kubernetes.Apps.V1 { public class Deployment; }
        namespace Pulumi.Kubernetes.Types.Inputs.Apps.V1 { public class DeploymentArgs; public class DeploymentSpecArgs; }
        namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1 { public class ObjectMetaArgs; }
        namespace Pulumi.Kubernetes.Types.Outputs.Apps.V1 { public class DeploymentArgs; }
        namespace Pulumi.Other.Apps.V1 { public class Deployment; }
        namespace Other.Kubernetes.Apps.V1 { public class Deployment; }

        namespace Own
        {
            using Aspire.Hosting.Kubernetes.Resources;
            using k8s.Models;

            public class Plain;
            public class Deployment;
            [KubernetesEntity(Kind = "Deployment", Group = "apps")] public class Full;
            [KubernetesEntity(ApiVersion = "v1", Group = "apps", Kind = "StatefulSet")] public class Reordered;
            [KubernetesEntity(Kind = "Deployment", Group = "shop.example")] public class OtherGroup;
            [KubernetesEntity(Kind = "Pod")] public class WithoutGroup;
            [KubernetesEntity(Kind = "Deployment")] public class WithoutItsGroup;
            [KubernetesEntity(Group = "apps")] public class WithoutKind;
            [Obsolete] [KubernetesEntity(Kind = "Pod")] public class WithOther;
            [KubernetesEntity(Kind = "Deployment", Group = "apps")] public struct Structure;
            public class Constants { public const string KubeKind = "Deployment"; public const string KubeGroup = "apps"; }
            public class OnlyKind { public const string KubeKind = "Pod"; }
            public class OnlyGroup { public const string KubeGroup = "apps"; }
            public class Fields { public static string KubeKind = "Pod"; }
            public interface IConstants { const string KubeKind = "Pod"; }

            public class Derived : V1Deployment;
            public class DerivedTwice : Derived;
            public class DerivedWithConstructor : V1Deployment { public DerivedWithConstructor(int count) { } }
            public class Primary() : BaseKubernetesResource("apps/v1", "Deployment");
            public class PrimaryOfCore() : BaseKubernetesResource("v1", "Pod");
            public class PrimaryOfOther() : BaseKubernetesResource("shop.example/v1", "Deployment");
            public class PrimaryOfUnknown(string version) : BaseKubernetesResource(version, "Deployment");
            public class Constructed : BaseKubernetesResource { public Constructed() : base("apps/v1", "Deployment") { } }
            public class ConstructedTwice : BaseKubernetesResource
            {
                public ConstructedTwice(int count) : this() { }
                public ConstructedTwice() : base("apps/v1", "Deployment") { }
            }
        }
        """;

    private static readonly Lazy<Task<CSharpCompilation>> Compiled = new(async () => CSharpCompilation.Create(
        "Models", [CSharpSyntaxTree.ParseText(Source)], await References.GetAsync(), new(OutputKind.DynamicallyLinkedLibrary)));

    [Theory]
    [InlineData("k8s.Models.V1Deployment", nameof(KubernetesKind.Deployment))]
    [InlineData("k8s.Models.Nested.V1Deployment", nameof(KubernetesKind.Deployment))]
    [InlineData("k8s.Models.V1PodTemplateSpec", nameof(KubernetesKind.PodTemplate))]
    [InlineData("k8s.Models.V1HTTPRoute`1", nameof(KubernetesKind.HttpRoute))]
    [InlineData("k8s.Models.V1ObjectMeta", nameof(KubernetesKind.Unknown))]
    [InlineData("Aspire.Hosting.Kubernetes.Resources.Deployment", nameof(KubernetesKind.Deployment))]
    [InlineData("Aspire.Hosting.Kubernetes.Resources.PodTemplateSpecV1", nameof(KubernetesKind.PodTemplate))]
    [InlineData("Pulumi.Kubernetes.Apps.V1.Deployment", nameof(KubernetesKind.Deployment))]
    [InlineData("Pulumi.Kubernetes.Types.Inputs.Apps.V1.DeploymentArgs", nameof(KubernetesKind.Deployment))]
    public async Task A_type_of_a_library_is_of_a_kind(string type, string kind)
    {
        var symbol = await FindAsync(type);

        Assert.True(KubernetesModels.IsModel(symbol));
        Assert.Equal(kind, $"{KubernetesModels.KindOf(symbol)}");
    }

    [Theory]
    [InlineData("V1Deployment")]
    [InlineData("k8s.V1Deployment")]
    [InlineData("k8s.Models.Deployment")]
    [InlineData("k8s.Models.V1Outer+V1Deployment")]
    [InlineData("k8s.Other.V1Deployment")]
    [InlineData("Other.Models.V1Deployment")]
    [InlineData("Other.k8s.Models.V1Deployment")]
    [InlineData("Aspire.Hosting.Kubernetes.Others.Deployment")]
    [InlineData("Aspire.Hosting.Other.Resources.Deployment")]
    [InlineData("Aspire.Other.Kubernetes.Resources.Deployment")]
    [InlineData("Other.Hosting.Kubernetes.Resources.Deployment")]
    [InlineData("Pulumi.Other.Apps.V1.Deployment")]
    [InlineData("Other.Kubernetes.Apps.V1.Deployment")]
    [InlineData("Own.Deployment")]
    [InlineData("System.String")]
    [InlineData("System.Uri")]
    public async Task Other_types_are_no_models(string type)
    {
        var symbol = await FindAsync(type);

        Assert.False(KubernetesModels.IsModel(symbol));
        Assert.Equal(KubernetesKind.Unknown, KubernetesModels.KindOf(symbol));
    }

    [Theory]
    [InlineData("k8s.Models.V1DeploymentSpec", nameof(KubernetesKind.Deployment))]
    [InlineData("Aspire.Hosting.Kubernetes.Resources.DeploymentSpecV1", nameof(KubernetesKind.Deployment))]
    [InlineData("Pulumi.Kubernetes.Types.Inputs.Apps.V1.DeploymentSpecArgs", nameof(KubernetesKind.Deployment))]
    [InlineData("k8s.Models.V1PodSpec", nameof(KubernetesKind.Unknown))]
    [InlineData("k8s.Models.V1Deployment", nameof(KubernetesKind.Unknown))]
    [InlineData("Own.Plain", nameof(KubernetesKind.Unknown))]
    public async Task A_specification_is_of_a_workload(string type, string kind) =>
        Assert.Equal(kind, $"{KubernetesModels.WorkloadOf(await FindAsync(type))}");

    [Theory]
    [InlineData("k8s.Models.V1ObjectMeta", true)]
    [InlineData("Aspire.Hosting.Kubernetes.Resources.ObjectMetaV1", true)]
    [InlineData("Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs", true)]
    [InlineData("k8s.Models.V1Deployment", false)]
    [InlineData("Own.Plain", false)]
    public async Task Metadata_is_called_so(string type, bool isMetadata) =>
        Assert.Equal(isMetadata, KubernetesModels.IsMetadata(await FindAsync(type)));

    [Theory]
    [InlineData("Full", nameof(KubernetesKind.Deployment))]
    [InlineData("Reordered", nameof(KubernetesKind.StatefulSet))]
    [InlineData("OtherGroup", nameof(KubernetesKind.Unknown))]
    [InlineData("WithoutGroup", nameof(KubernetesKind.Pod))]
    [InlineData("WithoutItsGroup", nameof(KubernetesKind.Unknown))]
    [InlineData("WithoutKind", nameof(KubernetesKind.Unknown))]
    [InlineData("WithOther", nameof(KubernetesKind.Pod))]
    [InlineData("Structure", nameof(KubernetesKind.Unknown))]
    [InlineData("Constants", nameof(KubernetesKind.Deployment))]
    [InlineData("OnlyKind", nameof(KubernetesKind.Pod))]
    [InlineData("OnlyGroup", nameof(KubernetesKind.Unknown))]
    [InlineData("Fields", nameof(KubernetesKind.Unknown))]
    [InlineData("IConstants", nameof(KubernetesKind.Unknown))]
    [InlineData("Derived", nameof(KubernetesKind.Deployment))]
    [InlineData("DerivedTwice", nameof(KubernetesKind.Deployment))]
    [InlineData("DerivedWithConstructor", nameof(KubernetesKind.Deployment))]
    [InlineData("Primary", nameof(KubernetesKind.Deployment))]
    [InlineData("PrimaryOfCore", nameof(KubernetesKind.Pod))]
    [InlineData("PrimaryOfOther", nameof(KubernetesKind.Unknown))]
    [InlineData("PrimaryOfUnknown", nameof(KubernetesKind.Unknown))]
    [InlineData("Constructed", nameof(KubernetesKind.Deployment))]
    [InlineData("ConstructedTwice", nameof(KubernetesKind.Deployment))]
    [InlineData("Plain", nameof(KubernetesKind.Unknown))]
    public async Task A_class_of_ones_own_is_of_the_kind_that_it_says(string type, string kind)
    {
        var symbol = await FindAsync($"Own.{type}");

        Assert.False(KubernetesModels.IsModel(symbol));
        Assert.Equal(kind, $"{KubernetesModels.KindOf(symbol)}");
    }

    [Fact]
    public void No_type_is_none() => Assert.Equal(
        (false, false, KubernetesKind.Unknown, KubernetesKind.Unknown),
        (
            KubernetesModels.IsModel(null),
            KubernetesModels.IsMetadata(null),
            KubernetesModels.WorkloadOf(null),
            KubernetesModels.KindOf(null)));

    private static async Task<INamedTypeSymbol> FindAsync(string name) =>
        Assert.IsType<INamedTypeSymbol>(await FindOrNullAsync(name), exactMatch: false);

    private static async Task<INamedTypeSymbol?> FindOrNullAsync(string name) => (await Compiled.Value) is var compilation
        ? compilation.Assembly.GetTypeByMetadataName(name) ?? compilation.GetTypeByMetadataName(name)
        : null;
}
